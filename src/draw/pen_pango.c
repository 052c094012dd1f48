/* pen_pango.c - measures text with Pango, through FreeType alone: no hinting, so that the widths
 * are those of the font at any scale, as browsers and librsvg draw them. */
#include "module.h"

#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

struct _RebutPen {
  PangoFontMap *map;
  PangoContext *context;
  PangoLayout *layout;
  PangoFontDescription *fonts[REBUT_N_FONTS];
  GArray *attributes; /* of PangoLogAttr */
};

static void
switch_hinting_off(FcPattern *pattern, gpointer data G_GNUC_UNUSED)
{
  FcPatternDel(pattern, FC_HINTING);
  FcPatternAddBool(pattern, FC_HINTING, FcFalse);
  FcPatternDel(pattern, FC_AUTOHINT);
  FcPatternAddBool(pattern, FC_AUTOHINT, FcFalse);
}

RebutPen *
rebut_pen_new(void)
{
  static const struct {
    gint size;
    PangoWeight weight;
  } FONTS[] = {
    [REBUT_FONT_META] = {10, PANGO_WEIGHT_NORMAL}, [REBUT_FONT_META_BOLD] = {10, PANGO_WEIGHT_BOLD},
    [REBUT_FONT_BODY] = {13, PANGO_WEIGHT_NORMAL}, [REBUT_FONT_BODY_BOLD] = {13, PANGO_WEIGHT_BOLD},
    [REBUT_FONT_THESIS] = {16, PANGO_WEIGHT_BOLD}, [REBUT_FONT_HEADING] = {18, PANGO_WEIGHT_BOLD},
  };
  RebutPen *self = g_new0(RebutPen, 1);

  self->map = pango_ft2_font_map_new();
  pango_fc_font_map_set_default_substitute(PANGO_FC_FONT_MAP(self->map), switch_hinting_off, NULL,
                                           NULL);
  self->context = pango_font_map_create_context(self->map);
  pango_context_set_round_glyph_positions(self->context, FALSE);
  self->layout = pango_layout_new(self->context);
  pango_layout_set_single_paragraph_mode(self->layout, TRUE);
  for (guint i = 0; i < REBUT_N_FONTS; i++) {
    self->fonts[i] = pango_font_description_new();
    pango_font_description_set_family_static(self->fonts[i], REBUT_FONT_FAMILY);
    pango_font_description_set_absolute_size(self->fonts[i], FONTS[i].size * PANGO_SCALE);
    pango_font_description_set_weight(self->fonts[i], FONTS[i].weight);
  }
  self->attributes = g_array_new(FALSE, TRUE, sizeof(PangoLogAttr));
  return self;
}

void
rebut_pen_free(RebutPen *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < REBUT_N_FONTS; i++)
    pango_font_description_free(self->fonts[i]);
  g_array_unref(self->attributes);
  g_object_unref(self->layout);
  g_object_unref(self->context);
  g_object_unref(self->map);
  g_free(self);
}

gdouble
rebut_pen_measure(RebutPen *self, RebutFont font, const char *text, gsize length)
{
  gint width;

  pango_layout_set_font_description(self->layout, self->fonts[font]);
  pango_layout_set_text(self->layout, text, (gint)length);
  pango_layout_get_size(self->layout, &width, NULL);
  return (gdouble)width / PANGO_SCALE;
}

void
rebut_pen_find_breaks(RebutPen *self, const char *text, gsize length, gboolean *breaks)
{
  glong n_chars = g_utf8_strlen(text, (gssize)length);
  PangoLogAttr *attributes;
  const char *at = text;

  g_array_set_size(self->attributes, (guint)n_chars + 1);
  attributes = (PangoLogAttr *)(gpointer)self->attributes->data;
  pango_get_log_attrs(text, (gint)length, -1, pango_language_from_string("en"), attributes,
                      (gint)n_chars + 1);
  for (glong i = 0; i < n_chars; i++, at = g_utf8_next_char(at))
    breaks[at - text] = attributes[i].is_line_break ? TRUE : FALSE;
}
