#include "colour.h"

#include "theme.h"
#include "utf8.h"

#include <string.h>

#define MAX_TYPOS 3

static const struct {
  const char *name;
  const char *colour;
} NAMES[] = {
  {"aqua", "#00ffff"},   {"black", "#000000"},  {"blue", "#0000ff"},   {"fuchsia", "#ff00ff"},
  {"gray", "#808080"},   {"green", "#008000"},  {"lime", "#00ff00"},   {"maroon", "#800000"},
  {"navy", "#000080"},   {"olive", "#808000"},  {"orange", "#ffa500"}, {"purple", "#800080"},
  {"red", "#ff0000"},    {"silver", "#c0c0c0"}, {"teal", "#008080"},   {"white", "#ffffff"},
  {"yellow", "#ffff00"},
};

static const struct {
  const char *name;
  const char *colours[13];
} SCHEMES[] = {
  {"default",
   {"#1b9e77", "#d95f02", "#7570b3", "#e7298a", "#66a61e", "#e6ab02", "#a6761d", "#666666", NULL}},
  {"iwanthue-colorblind-friendly",
   {"#ba4761", "#b65b37", "#c99738", "#83a142", "#52b77f", "#7d89e0", "#654397", "#bc589e", NULL}},
  {"iwanthue-fancy",
   {"#e6afd3", "#9ed2a7", "#aebaeb", "#d2d39d", "#71cdeb", "#e6b197", "#81d6d0", "#baf0d6", NULL}},
  {"iwanthue-fluo",
   {"#7fe643", "#f3bb79", "#57e5d6", "#eecb3c", "#69eb8a", "#dbd76f", "#cfe945", "#b0e391", NULL}},
  {"iwanthue-red-roses",
   {"#e17892", "#da3db3", "#e0abbf", "#e23b6e", "#9a6276", "#e17cbc", "#aa3d5e", "#b14183", NULL}},
  {"iwanthue-ochre-sand",
   {"#885249", "#ec926e", "#995432", "#e29e96", "#b75f56", "#e0a081", "#ed837b", "#ad766b", NULL}},
  {"iwanthue-yellow-lime",
   {"#ebcba0", "#e28c23", "#a88c68", "#dfb137", "#7e5e31", "#e2ae59", "#aa782a", "#deaa6e", NULL}},
  {"iwanthue-green-mint",
   {"#569a3e", "#dfd84b", "#657443", "#b0e13e", "#c6cc9c", "#61d950", "#a09f40", "#a0de87", NULL}},
  {"iwanthue-ice-cube",
   {"#48bf8c", "#3e6f5f", "#3ce896", "#68a194", "#71ecb8", "#3d9b76", "#adddc9", "#62e0d3", NULL}},
  {"iwanthue-blue-ocean",
   {"#3a718b", "#002a33", "#2178a3", "#0d353f", "#4c707b", "#214650", "#13526c", "#395e68", NULL}},
  {"iwanthue-indigo-night",
   {"#4c8ae7", "#2d5192", "#829ce5", "#4074e3", "#5794d7", "#2f63ac", "#3295e9", "#607bc2", NULL}},
  {"iwanthue-purple-wine",
   {"#5f2cc1", "#504361", "#4033a2", "#27173a", "#77268f", "#403c81", "#321262", "#63306e", NULL}},
  {"colorbrewer-category10",
   {"#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd", "#8c564b", "#e377c2", "#7f7f7f",
    "#bcbd22", "#17becf", NULL}},
  {"colorbrewer-accent",
   {"#7fc97f", "#beaed4", "#fdc086", "#ffff99", "#386cb0", "#f0027f", "#bf5b17", "#666666", NULL}},
  {"colorbrewer-dark2",
   {"#1b9e77", "#d95f02", "#7570b3", "#e7298a", "#66a61e", "#e6ab02", "#a6761d", "#666666", NULL}},
  {"colorbrewer-paired",
   {"#a6cee3", "#1f78b4", "#b2df8a", "#33a02c", "#fb9a99", "#e31a1c", "#fdbf6f", "#ff7f00",
    "#cab2d6", "#6a3d9a", "#ffff99", "#b15928", NULL}},
  {"colorbrewer-set",
   {"#e41a1c", "#377eb8", "#4daf4a", "#984ea3", "#ff7f00", "#ffff33", "#a65628", "#f781bf",
    "#999999", NULL}},
  {"colorbrewer-set2",
   {"#66c2a5", "#fc8d62", "#8da0cb", "#e78ac3", "#a6d854", "#ffd92f", "#e5c494", "#b3b3b3", NULL}},
  {"colorbrewer-set3",
   {"#8dd3c7", "#ffffb3", "#bebada", "#fb8072", "#80b1d3", "#fdb462", "#b3de69", "#fccde5",
    "#d9d9d9", "#bc80bd", "#ccebc5", "#ffed6f", NULL}},
};

static gboolean
is_hexadecimal(const char *digits)
{
  for (; *digits != '\0'; digits++)
    if (!g_ascii_isxdigit(*digits))
      return FALSE;
  return TRUE;
}

gboolean
rebut_colour_parse(const char *text, RebutColour *colour)
{
  gsize length = strlen(text);

  for (guint i = 0; i < G_N_ELEMENTS(NAMES); i++) {
    if (g_ascii_strcasecmp(text, NAMES[i].name) == 0) {
      g_strlcpy(colour->text, NAMES[i].colour, sizeof colour->text);
      return TRUE;
    }
  }
  if (*text != '#' || !is_hexadecimal(text + 1) || (length != 4 && length != 7))
    return FALSE;
  colour->text[0] = '#';
  for (guint i = 0; i < 6; i++)
    colour->text[1 + i] = g_ascii_tolower(text[1 + (length == 4 ? i / 2 : i)]);
  colour->text[7] = '\0';
  return TRUE;
}

const char *
rebut_colour_on(const char *colour)
{
  return rebut_theme_contrast(colour, "#000000") >= rebut_theme_contrast(colour, "#ffffff")
           ? "#000000"
           : "#ffffff";
}

const char *const *
rebut_colour_scheme(const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS(SCHEMES); i++)
    if (strcmp(SCHEMES[i].name, name) == 0)
      return SCHEMES[i].colours;
  return NULL;
}

const char *
rebut_colour_near_scheme(const char *name)
{
  RebutNearWord near = {.word = name, .most = MAX_TYPOS};

  for (guint i = 0; i < G_N_ELEMENTS(SCHEMES); i++)
    rebut_near_word_offer(&near, SCHEMES[i].name);
  for (guint i = 0; near.nearest == NULL && i < G_N_ELEMENTS(SCHEMES); i++)
    if (g_str_has_suffix(SCHEMES[i].name, name))
      near.nearest = SCHEMES[i].name;
  return near.nearest;
}
