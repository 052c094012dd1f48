#include "draw.h"
#include "face.h"
#include "format.h"

#include <math.h>
#include <string.h>

#define MAX_SCALE 100.0

RebutDrawOptions *
rebut_draw_options_new(void)
{
  RebutDrawOptions *self = g_new(RebutDrawOptions, 1);

  *self = rebut_draw_usual;
  return self;
}

void
rebut_draw_options_free(RebutDrawOptions *self)
{
  g_free(self);
}

static gboolean
set_detail(RebutDrawOptions *self, const char *value)
{
  if (strcmp(value, "arguments") == 0)
    self->view.detail = REBUT_DETAIL_ARGUMENTS;
  else if (strcmp(value, "claims") == 0)
    self->view.detail = REBUT_DETAIL_CLAIMS;
  else
    return FALSE;
  return TRUE;
}

static gboolean
set_theme(RebutDrawOptions *self, const char *value)
{
  if (strcmp(value, "auto") == 0 || strcmp(value, "light") == 0)
    self->style.theme = REBUT_THEME_LIGHT;
  else if (strcmp(value, "dark") == 0)
    self->style.theme = REBUT_THEME_DARK;
  else if (strcmp(value, "print") == 0)
    self->style.theme = REBUT_THEME_PRINT;
  else
    return FALSE;
  self->style.adaptive = strcmp(value, "auto") == 0;
  self->style.opaque = !self->style.adaptive;
  return TRUE;
}

static gboolean
set_scale(RebutDrawOptions *self, const char *value)
{
  char *end;
  gdouble scale = g_ascii_strtod(value, &end);

  if (end == value || *end != '\0' || !isfinite(scale) || scale <= 0 || scale > MAX_SCALE)
    return FALSE;
  self->scale = scale;
  return TRUE;
}

gboolean
rebut_draw_options_set(RebutDrawOptions *self, const char *name, const char *value, GError **error)
{
  static const struct {
    const char *name;
    gboolean (*set)(RebutDrawOptions *self, const char *value);
  } SETTERS[] = {{"detail", set_detail}, {"theme", set_theme}, {"scale", set_scale}};

  g_return_val_if_fail(self != NULL && name != NULL && value != NULL, FALSE);
  g_return_val_if_fail(error == NULL || *error == NULL, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS(SETTERS); i++) {
    if (strcmp(SETTERS[i].name, name) != 0)
      continue;
    if (SETTERS[i].set(self, value))
      return TRUE;
    g_set_error(error, REBUT_DRAW_ERROR, REBUT_DRAW_ERROR_OPTION, "%s cannot be \"%s\"", name,
                value);
    return FALSE;
  }
  g_set_error(error, REBUT_DRAW_ERROR, REBUT_DRAW_ERROR_OPTION, "there is no option \"%s\"", name);
  return FALSE;
}

/* One picture at a time: cgraph has static state, and a child for the layout should not be forked
 * in the middle of another picture. An outline needs neither. */
static gboolean
draw_picture(const RebutMap *map,
             RebutPicture picture,
             const RebutDrawOptions *options,
             RebutDrawReport *report,
             GString *out,
             GError **error)
{
  static GMutex drawing;
  gboolean done;

  if (picture == REBUT_PICTURE_OUTLINE)
    return rebut_draw(map, picture, options, report, out, error);
  g_mutex_lock(&drawing);
  done = rebut_draw(map, picture, options, report, out, error);
  g_mutex_unlock(&drawing);
  return done;
}

static gboolean
draw_format(const RebutMap *map,
            const char *format,
            const RebutDrawOptions *options,
            RebutDrawReport *report,
            GString *out,
            GError **error)
{
  const RebutFormat *data = rebut_format_find(format);
  RebutDrawOptions chosen = options == NULL ? rebut_draw_usual : *options;
  g_autoptr(RebutDiagnostics) wrong = rebut_diagnostics_new();
  g_autoptr(RebutSettings) settings = rebut_settings_read(map, NULL, wrong);
  RebutPicture picture;

  if (data != NULL) {
    data->write(map, out);
    return TRUE;
  }
  if (!rebut_picture_find(format, &picture)) {
    g_set_error(error, REBUT_DRAW_ERROR, REBUT_DRAW_ERROR_FORMAT, "there is no format \"%s\"",
                format);
    return FALSE;
  }
  chosen.view.settings = settings;
  return draw_picture(map, picture, &chosen, report, out, error);
}

GBytes *
rebut_map_draw(const RebutMap *self,
               const char *format,
               const RebutDrawOptions *options,
               char **note,
               GError **error)
{
  RebutDrawReport report = {0};
  g_autoptr(GString) out = g_string_new(NULL);
  gboolean done;

  g_return_val_if_fail(self != NULL && format != NULL, NULL);
  g_return_val_if_fail(error == NULL || *error == NULL, NULL);
  done = draw_format(self, format, options, &report, out, error);
  if (note != NULL)
    *note = done ? g_steal_pointer(&report.note) : NULL;
  rebut_draw_report_clear(&report);
  return done ? g_string_free_to_bytes(g_steal_pointer(&out)) : NULL;
}
