#include "html.h"

#include "html_state.h"
#include "html_theme.h"
#include "policy.h"
#include "svg_colour.h"
#include "xml.h"

#include <string.h>

/* A picture of more is left to the page. */
#define MOST_PICTURED 1000
#define MOST_LEVELS   3

/* What a page is written from. */
typedef struct {
  const RebutDriver *driver;
  const RebutHtmlOptions *options;
  const RebutView *whole;
  RebutScene *scene; /* of WHOLE; NULL when that is large */
  RebutView *first;  /* what is seen at first; NULL: WHOLE */
  gdouble fold;      /* of what is seen at first; below 0: nothing */
  const char *focus;
  gdouble focus_depth;
} Making;

static RebutView *
make_view(const RebutMap *map, const RebutHtmlOptions *options, gdouble fold, const char *focus)
{
  g_autoptr(RebutSettings) usual = rebut_settings_new();
  RebutSettings settings = options->view->settings == NULL ? *usual : *options->view->settings;
  RebutViewOptions view = *options->view;

  settings.fold = fold;
  settings.focus = focus;
  view.settings = &settings;
  view.claims = options->judgement->claims;
  view.arguments = options->judgement->arguments;
  return rebut_view_new(map, &view);
}

RebutView *
rebut_html_view_new(const RebutMap *map, const RebutHtmlOptions *options)
{
  return make_view(map, options, -1, NULL);
}

/* The most levels that make a picture of a size to be looked at; at least the theses. */
static void
choose_fold(Making *self)
{
  self->fold = MOST_LEVELS;
  self->first = make_view(self->whole->map, self->options, self->fold, NULL);
  while (self->first->n_cards > REBUT_HTML_MAX_PLACED && self->fold > 0) {
    rebut_view_free(self->first);
    self->first = make_view(self->whole->map, self->options, --self->fold, NULL);
  }
}

static void
begin(Making *self, char **note)
{
  g_autoptr(RebutSettings) usual = rebut_settings_new();
  const RebutSettings *given = self->options->view->settings;
  const RebutSettings *settings = given == NULL ? usual : given;

  self->fold = settings->fold;
  self->focus = settings->focus;
  self->focus_depth = settings->focus_depth;
  if (self->whole->n_cards <= REBUT_HTML_MAX_PLACED)
    self->scene = rebut_scene_new(self->whole, self->driver, self->options->scene, note);
  else if (self->fold < 0)
    choose_fold(self);
  if (self->focus != NULL)
    g_clear_pointer(&self->first, rebut_view_free);
  if (self->first == NULL && (self->fold >= 0 || self->focus != NULL))
    self->first = make_view(self->whole->map, self->options, self->fold, self->focus);
}

static void
end(Making *self)
{
  rebut_scene_free(self->scene);
  rebut_view_free(self->first);
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
  g_autoptr(RebutArena) arena = rebut_arena_new();
  g_autoptr(RebutWrapper) wrapper = rebut_wrapper_new(self->driver);
  g_autoptr(GString) json = g_string_new(NULL);
  g_autoptr(GString) rules = g_string_new(NULL);
  RebutPage page = {.map = self->whole->map,
                    .judgement = self->options->judgement,
                    .view = self->whole,
                    .scene = self->scene,
                    .fold = self->fold,
                    .focus = self->focus,
                    .focus_depth = self->focus_depth,
                    .marked = self->options->view->claims != NULL,
                    .json = {.out = json}};

  page.boxes = self->scene != NULL ? self->scene->boxes
                                   : rebut_view_measure(self->whole, wrapper, arena, FALSE);
  rebut_svg_append_own_rules(rules, self->whole);
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
  g_autoptr(RebutScene) scene = NULL;

  if (self->first == NULL) {
    rebut_svg_write(self->scene, &style, out);
    return;
  }
  if (self->first->n_cards > MOST_PICTURED)
    return;
  scene = rebut_scene_new(self->first, self->driver, self->options->scene, NULL);
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

    rebut_html_append_theme(rules, name, self->whole->n_groups > 0);
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

  rebut_svg_append_shapes(rules, self->whole->n_groups > 0);
  append_asset(self, "page.css", rules);
  append_sheet(parts, "", rules);
  append_themes(self, parts);
  g_string_truncate(rules, 0);
  rebut_svg_append_own_rules(rules, self->whole);
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
  rebut_xml_append(parts[TITLE], self->whole->title == NULL ? "Argument map" : self->whole->title);
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
rebut_html_write(const RebutView *whole,
                 const RebutDriver *driver,
                 const RebutHtmlOptions *options,
                 char **note,
                 GString *out)
{
  Making self = {.driver = driver, .options = options, .whole = whole};
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
