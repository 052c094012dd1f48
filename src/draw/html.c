#include "html.h"

#include "html_state.h"
#include "html_theme.h"
#include "policy.h"
#include "svg_colour.h"

#include <string.h>

/* A picture of more is left to the page. */
#define MOST_PICTURED 1000
#define MOST_LEVELS   3

/* What a page is written from. */
typedef struct {
  const RebutMap *map;
  const RebutDriver *driver;
  const RebutHtmlOptions *options;
  RebutArena *arena;
  RebutWrapper *wrapper;
  const RebutJudgement *judgement;
  RebutSettings settings; /* those of the options, with other folds; owns nothing */
  RebutView *view;        /* nothing is folded */
  RebutScene *scene;      /* of VIEW; NULL when it is large */
  gdouble fold;           /* of the first picture; below 0: nothing */
  const char *focus;
} Making;

/* The view with this much of it folded. Cards always have room for the mark of a verdict. */
static RebutView *
make_view(const Making *self, RebutSettings *settings)
{
  RebutViewOptions options = *self->options->view;

  options.settings = settings;
  options.claims = self->judgement->claims;
  options.arguments = self->judgement->arguments;
  return rebut_view_new(self->map, &options);
}

/* The most levels that make a picture of a size to be looked at; at least the theses. */
static gdouble
choose_fold(Making *self)
{
  RebutSettings settings = self->settings;

  for (settings.fold = MOST_LEVELS; settings.fold > 0; settings.fold--) {
    g_autoptr(RebutView) view = make_view(self, &settings);

    if (view->n_cards <= REBUT_HTML_MAX_PLACED)
      break;
  }
  return settings.fold;
}

static void
begin(Making *self, char **note)
{
  g_autoptr(RebutSettings) usual = rebut_settings_new();
  const RebutSettings *given = self->options->view->settings;

  self->arena = rebut_arena_new();
  self->wrapper = rebut_wrapper_new(self->driver);
  self->judgement = self->options->judgement;
  self->settings = given == NULL ? *usual : *given;
  self->fold = self->settings.fold;
  self->focus = self->settings.focus;
  self->settings.fold = -1;
  self->settings.focus = NULL;
  self->view = make_view(self, &self->settings);
  if (self->view->n_cards <= REBUT_HTML_MAX_PLACED)
    self->scene = rebut_scene_new(self->view, self->driver, self->options->scene, note);
  else if (self->fold < 0)
    self->fold = choose_fold(self);
}

static void
end(Making *self)
{
  rebut_scene_free(self->scene);
  rebut_view_free(self->view);
  rebut_wrapper_free(self->wrapper);
  rebut_arena_free(self->arena);
}

/* What would end the element that holds the document, or a line of script, is written as an escape.
 * It stands only inside of strings. */
static void
append_escaped(GString *out, const char *json)
{
  static const char *const MARKS[][2] = {{"<", "\\u003c"},
                                         {">", "\\u003e"},
                                         {"&", "\\u0026"},
                                         {"\u2028", "\\u2028"},
                                         {"\u2029", "\\u2029"}};

  while (*json != '\0') {
    gsize plain = strcspn(json, "<>&\xe2");
    guint mark = 0;

    g_string_append_len(out, json, (gssize)plain);
    json += plain;
    while (mark < G_N_ELEMENTS(MARKS) && !g_str_has_prefix(json, MARKS[mark][0]))
      mark++;
    if (mark < G_N_ELEMENTS(MARKS)) {
      g_string_append(out, MARKS[mark][1]);
      json += strlen(MARKS[mark][0]);
    } else if (*json != '\0') {
      g_string_append_c(out, *json++);
    }
  }
}

static void
append_document(Making *self, GString *out)
{
  g_autoptr(GString) json = g_string_new(NULL);
  g_autoptr(GString) rules = g_string_new(NULL);
  RebutPage page = {.map = self->map,
                    .judgement = self->judgement,
                    .view = self->view,
                    .scene = self->scene,
                    .fold = self->fold,
                    .focus = self->focus,
                    .focus_depth = self->settings.focus_depth,
                    .marked = self->options->view->claims != NULL,
                    .json = {.out = json}};

  page.boxes = rebut_view_measure(self->view, self->wrapper, self->arena, self->scene != NULL);
  rebut_svg_append_own_rules(rules, self->view);
  rebut_json_open(&page.json, '{');
  if (self->options->revision > 0)
    rebut_json_member_integer(&page.json, "revision", self->options->revision);
  rebut_html_write_map(&page);
  rebut_html_write_cards(&page);
  rebut_json_member_string(&page.json, "rules", rules->str);
  rebut_json_close(&page.json, '}');
  append_escaped(out, json->str);
}

/* What is seen before and without the script. */
static void
append_picture(Making *self, GString *out)
{
  RebutSvgOptions style = {.bare = TRUE};
  RebutSettings settings = self->settings;
  g_autoptr(RebutView) view = NULL;
  g_autoptr(RebutScene) scene = NULL;

  if (self->scene != NULL && self->fold < 0 && self->focus == NULL) {
    rebut_svg_write(self->scene, &style, out);
    return;
  }
  settings.fold = self->fold;
  settings.focus = self->focus;
  view = make_view(self, &settings);
  if (view->n_cards > MOST_PICTURED)
    return;
  scene = rebut_scene_new(view, self->driver, self->options->scene, NULL);
  rebut_svg_write(scene, &style, out);
}

/* The parts of the page, in the place of whose names they stand in the template. */
typedef enum { TITLE, POLICY, STYLES, PICTURE, DOCUMENT, SCRIPT, N_PARTS } Part;

static const char *const NAMES[] = {"{{title}}",   "{{policy}}",   "{{styles}}",
                                    "{{picture}}", "{{document}}", "{{script}}"};

static void
append_asset(const Making *self, const char *name, GString *out)
{
  gsize length;
  const char *bytes = self->driver->page_asset(name, &length);

  g_string_append_len(out, bytes, (gssize)length);
}

static void
append_sheet(GString **parts, const char *opening, const GString *rules)
{
  g_string_append_printf(parts[STYLES], "<style%s>%s</style>\n", opening, rules->str);
  rebut_policy_append_hash(parts[POLICY], rules);
}

/* One sheet for each theme, so that the page can choose by switching them on and off. */
static void
append_themes(const Making *self, GString **parts)
{
  static const char *const OPENINGS[] = {
    [REBUT_THEME_LIGHT] = " id=\"light\"",
    [REBUT_THEME_DARK] = " id=\"dark\" media=\"%s\"",
    [REBUT_THEME_PRINT] = " id=\"print\" media=\"%s\"",
  };
  const RebutSvgOptions *style = self->options->style;

  for (RebutThemeName name = REBUT_THEME_LIGHT; name <= REBUT_THEME_PRINT; name++) {
    g_autoptr(GString) rules = g_string_new(NULL);
    g_autoptr(GString) opening = g_string_new(OPENINGS[name]);
    gboolean chosen = !style->adaptive && style->theme == name;

    rebut_html_append_theme(rules, name, self->view->n_groups > 0);
    g_string_replace(opening, "%s",
                     name == REBUT_THEME_PRINT ? (chosen ? "all" : "print")
                     : chosen                  ? "screen"
                     : style->adaptive         ? "screen and (prefers-color-scheme: dark)"
                                               : "not all",
                     1);
    append_sheet(parts, opening->str, rules);
  }
}

static void
append_styles(const Making *self, GString **parts)
{
  g_autoptr(GString) rules = g_string_new(NULL);

  rebut_svg_append_shapes(rules, self->view->n_groups > 0);
  append_asset(self, "page.css", rules);
  append_sheet(parts, "", rules);
  append_themes(self, parts);
  g_string_truncate(rules, 0);
  rebut_svg_append_own_rules(rules, self->view);
  append_sheet(parts, " id=\"own\"", rules);
}

static void
fill_template(const Making *self, GString *const *parts, GString *out)
{
  g_autoptr(GString) template = g_string_new(NULL);
  const char *rest;
  const char *hole;

  append_asset(self, "page.html", template);
  for (rest = template->str; (hole = strstr(rest, "{{")) != NULL;) {
    Part part = TITLE;

    while (!g_str_has_prefix(hole, NAMES[part]))
      part++;
    g_string_append_len(out, rest, hole - rest);
    g_string_append_len(out, parts[part]->str, (gssize)parts[part]->len);
    rest = hole + strlen(NAMES[part]);
  }
  g_string_append(out, rest);
}

static void
fill_parts(Making *self, GString **parts)
{
  rebut_xml_append(parts[TITLE], self->view->title == NULL ? "Argument map" : self->view->title);
  g_string_append(parts[POLICY],
                  "default-src 'none'; base-uri 'none'; form-action 'none'; style-src");
  append_styles(self, parts);
  append_asset(self, "page.js", parts[SCRIPT]);
  g_string_append(parts[POLICY], "; script-src");
  rebut_policy_append_hash(parts[POLICY], parts[SCRIPT]);
  if (self->options->revision > 0)
    g_string_append(parts[POLICY], "; connect-src 'self'");
  append_picture(self, parts[PICTURE]);
  append_document(self, parts[DOCUMENT]);
}

void
rebut_html_write(const RebutMap *map,
                 const RebutDriver *driver,
                 const RebutHtmlOptions *options,
                 char **note,
                 GString *out)
{
  Making self = {.map = map, .driver = driver, .options = options};
  GString *parts[N_PARTS];

  for (Part part = TITLE; part < N_PARTS; part++)
    parts[part] = g_string_new(NULL);
  begin(&self, note);
  fill_parts(&self, parts);
  fill_template(&self, parts, out);
  end(&self);
  for (Part part = TITLE; part < N_PARTS; part++)
    g_string_free(parts[part], TRUE);
}
