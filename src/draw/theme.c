#include "theme.h"

#include <math.h>
#include <stdlib.h>

static const RebutTheme THEMES[] = {
  [REBUT_THEME_LIGHT] = {.background = "#ffffff",
                         .card = "#ffffff",
                         .border = "#7f8c9b",
                         .body = "#1b1f24",
                         .meta = "#56606b",
                         .neutral = "#7f8c9b",
                         .pill = "#eef2f6",
                         .group = "#f1f4f8",
                         .inner = "#e2e8ef",
                         .thesis = "#1f2a44",
                         .thesis_border = "#1f2a44",
                         .thesis_body = "#ffffff",
                         .thesis_meta = "#c8d3ea",
                         .thesis_sign = "#ffd37a",
                         .support = {"#0072b2", "#005a8f"},
                         .attack = {"#c44e00", "#a34100"},
                         .undercut = {"#4b1d6b", "#4b1d6b"}},
  [REBUT_THEME_DARK] = {.background = "#10151d",
                        .card = "#1a2029",
                        .border = "#6b7a8c",
                        .body = "#e8edf3",
                        .meta = "#a9b5c2",
                        .neutral = "#6b7a8c",
                        .pill = "#232c38",
                        .group = "#1f2733",
                        .inner = "#2a3442",
                        .thesis = "#e8edf3",
                        .thesis_border = "#e8edf3",
                        .thesis_body = "#10151d",
                        .thesis_meta = "#3c4856",
                        .thesis_sign = "#7a4d00",
                        .support = {"#56b4e9", "#8fd0f7"},
                        .attack = {"#f28c28", "#ffb066"},
                        .undercut = {"#c9a6f0", "#e8d5ff"}},
  [REBUT_THEME_PRINT] = {.background = "#ffffff",
                         .card = "#ffffff",
                         .border = "#000000",
                         .body = "#000000",
                         .meta = "#333333",
                         .neutral = "#555555",
                         .pill = "#ffffff",
                         .group = "#f4f4f4",
                         .inner = "#e8e8e8",
                         .thesis = "#ffffff",
                         .thesis_border = "#000000",
                         .thesis_body = "#000000",
                         .thesis_meta = "#333333",
                         .thesis_sign = "#000000",
                         .support = {"#00507d", "#00507d"},
                         .attack = {"#8a3600", "#8a3600"},
                         .undercut = {"#4b1d6b", "#4b1d6b"}},
};

const RebutTheme *
rebut_theme(RebutThemeName name)
{
  return &THEMES[name];
}

const RebutHue *
rebut_theme_hue(const RebutTheme *self, RebutLinkKind kind)
{
  switch (kind) {
  case REBUT_LINK_SUPPORT:
    return &self->support;
  case REBUT_LINK_UNDERCUT:
    return &self->undercut;
  case REBUT_LINK_ATTACK:
  case REBUT_LINK_CONTRARY:
  case REBUT_LINK_CONTRADICTORY:
  default:
    return &self->attack;
  }
}

const char *
rebut_theme_group(const RebutTheme *self, guint level)
{
  return level % 2 == 1 ? self->group : self->inner;
}

static gdouble
get_luminance(const char *colour)
{
  static const gdouble WEIGHTS[] = {0.0722, 0.7152, 0.2126}; /* blue, green, red */
  gulong rgb = strtoul(colour + 1, NULL, 16);
  gdouble luminance = 0;

  for (guint i = 0; i < 3; i++, rgb >>= 8) {
    gdouble part = (gdouble)(rgb & 0xFF) / 255;

    part = part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4);
    luminance += WEIGHTS[i] * part;
  }
  return luminance;
}

gdouble
rebut_theme_contrast(const char *a, const char *b)
{
  gdouble x = get_luminance(a);
  gdouble y = get_luminance(b);

  return (MAX(x, y) + 0.05) / (MIN(x, y) + 0.05);
}
