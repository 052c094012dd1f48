/* map_settings.h - the options of the commands that draw: how a map looks, and what is shown on top
 * of what the document sets. */
#pragma once

#include "command.h"
#include "draw.h"
#include "map.h"
#include "settings.h"

#include <glib.h>

G_BEGIN_DECLS

/* Puts the options into SETTINGS. Says what is wrong with them and returns REBUT_EXIT_USAGE. */
RebutExit rebut_map_settings_apply(const RebutArguments *arguments,
                                   const RebutMap *map,
                                   RebutSettings *settings);

/* The usual options with what is said of detail, theme and verdicts. SETTINGS and JUDGEMENT, which
 * may be NULL without --judge, are borrowed. */
RebutDrawOptions rebut_map_draw_options(const RebutArguments *arguments,
                                        const RebutSettings *settings,
                                        const RebutJudgement *judgement);

/* These options of both, as they stand in a command's table. */
#define REBUT_MAP_LOOK_OPTIONS                                                       \
  {"judge", 'j', REBUT_OPTION_FLAG, NULL, "Mark every card with the verdict on it"}, \
    {"detail", 'd', REBUT_OPTION_STRING, "arguments|claims",                         \
     "Whether an argument is one card or all its premises are"},                     \
  {                                                                                  \
    "theme", 0, REBUT_OPTION_STRING, "light|dark|print",                             \
      "The colours; SVG and HTML follow their reader unless this is given"           \
  }

/* Those of rebut_map_settings_apply. */
#define REBUT_MAP_SETTINGS_OPTIONS                                                                 \
  {"select", 's', REBUT_OPTION_STRINGS, "KIND:NAME",                                               \
   "Show only this tag, section or speaker, say tag:cost; may be repeated"},                       \
    {"exclude", 'x', REBUT_OPTION_STRINGS, "KIND:NAME",                                            \
     "Leave out this tag, section, speaker, claim or argument"},                                   \
    {"inclusive", 0, REBUT_OPTION_FLAG, NULL, "Show what is related to nothing, too"},             \
    {"statement-selection", 0, REBUT_OPTION_STRING,                                                \
     "with-title|all|top-level|with-relations|with-more-than-one-relation|not-used-in-argument",   \
     "Which claims get a card where arguments are cards"},                                         \
    {"focus", 'F', REBUT_OPTION_STRING, "CLAIM",                                                   \
     "Show this claim or argument, its way to a thesis, and what bears on it"},                    \
    {"depth", 0, REBUT_OPTION_NUMBER, "N", "How many links away from the focus (2 unless given)"}, \
    {"fold", 0, REBUT_OPTION_NUMBER, "N",                                                          \
     "Hide what is more than N links away from a thesis, and count it"},                           \
    {"group", 'g', REBUT_OPTION_STRING, "none|section|speaker",                                    \
     "Put the cards of a section or a speaker into a box"},                                        \
    {"group-depth", 0, REBUT_OPTION_NUMBER, "N",                                                   \
     "How many of the deepest levels of headings make boxes (2 unless given)"},                    \
    {"statement-labels", 0, REBUT_OPTION_STRING, "auto|hide-untitled|title|text|none",             \
     "What stands on a claim's card; auto: its text"},                                             \
    {"argument-labels", 0, REBUT_OPTION_STRING, "auto|hide-untitled|title|text|none",              \
     "What stands on an argument's card; auto: its title and gist"},                               \
    {"line-width", 0, REBUT_OPTION_NUMBER, "PX", "Where the text of a card is broken into lines"}, \
  {                                                                                                \
    "rankdir", 0, REBUT_OPTION_STRING, "BT|TB|LR|RL",                                              \
      "Where premises point: up, down, right, left"                                                \
  }

G_END_DECLS
