#include "map_settings.h"

#include <math.h>
#include <string.h>

/* A kind of name that --select or --exclude takes, and where the name goes. */
typedef struct {
  const char *prefix;
  RebutNamed kind;
  gsize field; /* of RebutSettings */
} Kind;

static const Kind SELECTED[] = {
  {"tag:", REBUT_NAMED_TAG, offsetof(RebutSettings, select_tags)},
  {"section:", REBUT_NAMED_SECTION, offsetof(RebutSettings, select_sections)},
  {"speaker:", REBUT_NAMED_SPEAKER, offsetof(RebutSettings, select_speakers)},
  {NULL, REBUT_NAMED_NOTHING, 0},
};

static const Kind EXCLUDED[] = {
  {"tag:", REBUT_NAMED_TAG, offsetof(RebutSettings, exclude_tags)},
  {"section:", REBUT_NAMED_SECTION, offsetof(RebutSettings, exclude_sections)},
  {"speaker:", REBUT_NAMED_SPEAKER, offsetof(RebutSettings, exclude_speakers)},
  {"claim:", REBUT_NAMED_CLAIM, offsetof(RebutSettings, exclude_claims)},
  {"argument:", REBUT_NAMED_ARGUMENT, offsetof(RebutSettings, exclude_arguments)},
  {NULL, REBUT_NAMED_NOTHING, 0},
};

static RebutExit
refuse_name(const RebutMap *map, const char *option, RebutNamed kind, const char *name)
{
  const char *near = rebut_named_near(map, kind, name);
  g_autofree char *quoted = near == NULL ? NULL : g_strdup_printf("\"%s\"", near);

  return rebut_usage_near(&rebut_command_map, quoted, "--%s: there is no %s \"%s\" in the map",
                          option, rebut_named_word(kind), name);
}

static RebutExit
refuse_kind(const char *option, const Kind *kinds, const char *given)
{
  g_autoptr(GString) list = g_string_new(NULL);

  for (; kinds->prefix != NULL; kinds++)
    g_string_append_printf(list, "%s%sNAME", list->len > 0 ? ", " : "", kinds->prefix);
  return rebut_usage(&rebut_command_map, "--%s takes one of %s; not \"%s\"", option, list->str,
                     given);
}

/* Names given here stand in the place of those of their kind that the document gives. */
static RebutExit
add_names(const RebutArguments *arguments,
          const char *option,
          const Kind *kinds,
          const RebutMap *map,
          RebutSettings *settings)
{
  const char *const *given = rebut_arguments_strings(arguments, option);
  guint seen = 0; /* bits: the kinds met so far */

  for (; given != NULL && *given != NULL; given++) {
    g_autofree char *valid = g_utf8_make_valid(*given, -1);
    guint k = 0;
    RebutWords *words;
    const char *name;

    while (kinds[k].prefix != NULL && !g_str_has_prefix(valid, kinds[k].prefix))
      k++;
    if (kinds[k].prefix == NULL)
      return refuse_kind(option, kinds, valid);
    name = valid + strlen(kinds[k].prefix);
    if (!rebut_named_exists(map, kinds[k].kind, name))
      return refuse_name(map, option, kinds[k].kind, name);
    words = (gpointer)((char *)settings + kinds[k].field);
    if ((seen & 1U << k) == 0)
      words->count = 0;
    seen |= 1U << k;
    rebut_settings_add_word(settings, words, name);
  }
  return REBUT_EXIT_OK;
}

static RebutExit
set_focus(const RebutArguments *arguments, const RebutMap *map, RebutSettings *settings)
{
  const char *given = rebut_arguments_string(arguments, "focus");
  g_autofree char *title = NULL;
  RebutWords kept = {NULL, 0};
  gsize length;

  if (given == NULL)
    return REBUT_EXIT_OK;
  title = g_utf8_make_valid(given, -1);
  length = strlen(title);
  if (!rebut_named_exists(map, REBUT_NAMED_ELEMENT, title) && length > 2 &&
      ((title[0] == '[' && title[length - 1] == ']') ||
       (title[0] == '<' && title[length - 1] == '>'))) {
    title[length - 1] = '\0';
    memmove(title, title + 1, length - 1);
  }
  if (!rebut_named_exists(map, REBUT_NAMED_ELEMENT, title))
    return refuse_name(map, "focus", REBUT_NAMED_ELEMENT, title);
  rebut_settings_add_word(settings, &kept, title);
  settings->focus = kept.words[0];
  return REBUT_EXIT_OK;
}

static void
set_choice(const RebutArguments *arguments, const char *option, guint *field)
{
  if (rebut_arguments_string(arguments, option) != NULL)
    *field = rebut_arguments_choice(arguments, option);
}

/* FALSE when the number is below 0, or broken though it must not be. */
static gboolean
set_number(const RebutArguments *arguments, const char *option, gdouble *field)
{
  gdouble number = rebut_arguments_number(arguments, option, *field);

  if (rebut_arguments_string(arguments, option) == NULL)
    return TRUE;
  *field = number;
  return number >= 0 && number == floor(number);
}

static RebutExit
set_numbers(const RebutArguments *arguments, RebutSettings *settings)
{
  const struct {
    const char *option;
    gdouble *field;
  } NUMBERS[] = {
    {"depth", &settings->focus_depth},
    {"fold", &settings->fold},
    {"group-depth", &settings->group_depth},
    {"line-width", &settings->claim_line_width},
    {"line-width", &settings->argument_line_width},
  };

  for (guint i = 0; i < G_N_ELEMENTS(NUMBERS); i++)
    if (!set_number(arguments, NUMBERS[i].option, NUMBERS[i].field))
      return rebut_usage(&rebut_command_map, "--%s must be a whole number, 0 or more",
                         NUMBERS[i].option);
  return REBUT_EXIT_OK;
}

RebutExit
rebut_map_settings_apply(const RebutArguments *arguments,
                         const RebutMap *map,
                         RebutSettings *settings)
{
  RebutExit status = add_names(arguments, "select", SELECTED, map, settings);

  if (status == REBUT_EXIT_OK)
    status = add_names(arguments, "exclude", EXCLUDED, map, settings);
  if (status == REBUT_EXIT_OK)
    status = set_focus(arguments, map, settings);
  if (status == REBUT_EXIT_OK)
    status = set_numbers(arguments, settings);
  if (rebut_arguments_strings(arguments, "select") != NULL)
    settings->select_whole_sections = TRUE;
  if (rebut_arguments_flag(arguments, "inclusive"))
    settings->exclude_disconnected = FALSE;
  set_choice(arguments, "statement-selection", &settings->statement_selection);
  set_choice(arguments, "statement-labels", &settings->claim_labels);
  set_choice(arguments, "argument-labels", &settings->argument_labels);
  set_choice(arguments, "group", &settings->grouping);
  set_choice(arguments, "rankdir", &settings->direction);
  if (rebut_arguments_string(arguments, "group-depth") != NULL &&
      rebut_arguments_string(arguments, "group") == NULL)
    settings->grouping = REBUT_GROUP_SECTION;
  return status;
}

RebutDrawOptions
rebut_map_draw_options(const RebutArguments *arguments,
                       const RebutSettings *settings,
                       const RebutJudgement *judgement)
{
  gboolean themed = rebut_arguments_string(arguments, "theme") != NULL;
  RebutDrawOptions options = rebut_draw_usual;

  options.view.detail = (RebutDetail)rebut_arguments_choice(arguments, "detail");
  options.view.settings = settings;
  if (rebut_arguments_flag(arguments, "judge")) {
    options.view.claims = judgement->claims;
    options.view.arguments = judgement->arguments;
  }
  options.judgement = judgement;
  options.style.adaptive = !themed;
  options.style.theme = (RebutThemeName)rebut_arguments_choice(arguments, "theme");
  options.style.opaque = themed;
  return options;
}
