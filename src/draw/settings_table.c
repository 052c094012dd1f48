#include "settings_table.h"

#define FIELD(name) offsetof(RebutSettings, name)

#define CHOICE   REBUT_SETTING_CHOICE
#define BOOLEAN  REBUT_SETTING_BOOLEAN
#define NUMBER   REBUT_SETTING_NUMBER
#define STRING   REBUT_SETTING_STRING
#define STRINGS  REBUT_SETTING_STRINGS
#define MAPPING  REBUT_SETTING_MAPPING
#define LIST     REBUT_SETTING_LIST
#define SCHEME   REBUT_SETTING_SCHEME
#define COLOURS  REBUT_SETTING_COLOURS
#define RELATION REBUT_SETTING_RELATION_COLOURS

#define LABELS "auto|hide-untitled|title|text|none"

/* A key that is taken without a word. */
#define IGNORE(path, key)                                 \
  {                                                       \
    path, key, REBUT_SETTING_IGNORED, 0, NULL, NULL, NULL \
  }

/* clang-format off */
static const RebutSetting TABLE[] = {
  {"selection", "statementSelectionMode", CHOICE, FIELD(statement_selection),
   "with-title|all|top-level|with-relations|with-more-than-one-relation|not-used-in-argument",
   "with-title", "Which claims get a card of their own where arguments are cards"},
  {"selection", "excludeDisconnected", BOOLEAN, FIELD(exclude_disconnected), NULL, "true",
   "Leave out what is related to nothing that is shown"},
  {"selection", "ignoreIsInMap", BOOLEAN, FIELD(ignore_is_in_map), NULL, "false",
   "Pass over {isInMap: ...} in the text"},
  {"selection", "selectedTags", STRINGS, FIELD(select_tags), NULL, NULL,
   "Show only what bears one of these tags"},
  {"selection", "selectElementsWithoutTag", BOOLEAN, FIELD(select_without_tag), NULL, "false",
   "With selectedTags: show what bears no tag, too"},
  {"selection", "selectedSections", STRINGS, FIELD(select_sections), NULL, NULL,
   "Show only what is first stated right below one of these headings"},
  {"selection", "selectElementsWithoutSection", BOOLEAN, FIELD(select_without_section), NULL, "false",
   "With selectedSections: show what is below no heading, too"},
  {"selection", "selectedSpeakers", STRINGS, FIELD(select_speakers), NULL, NULL,
   "Show only what one of these speakers says"},
  {"selection", "selectElementsWithoutSpeaker", BOOLEAN, FIELD(select_without_speaker), NULL, "false",
   "With selectedSpeakers: show what nobody is named for, too"},
  {"selection", "excludeTags", STRINGS, FIELD(exclude_tags), NULL, NULL,
   "Leave out what bears one of these tags"},
  {"selection", "excludeSections", STRINGS, FIELD(exclude_sections), NULL, NULL,
   "Leave out what is below one of these headings"},
  {"selection", "excludeSpeakers", STRINGS, FIELD(exclude_speakers), NULL, NULL,
   "Leave out what one of these speakers says"},
  {"selection", "includeStatements", STRINGS, FIELD(include_claims), NULL, NULL,
   "Titles of claims that get a card whatever else is set"},
  {"selection", "excludeStatements", STRINGS, FIELD(exclude_claims), NULL, NULL,
   "Titles of claims to leave out"},
  {"selection", "excludeArguments", STRINGS, FIELD(exclude_arguments), NULL, NULL,
   "Titles of arguments to leave out"},

  {"map", "statementLabelMode", CHOICE, FIELD(claim_labels), LABELS, "auto",
   "What stands on a claim's card; auto: its text"},
  {"map", "argumentLabelMode", CHOICE, FIELD(argument_labels), LABELS, "auto",
   "What stands on an argument's card; auto: its title and gist"},
  {"map", "addTags", BOOLEAN, FIELD(add_tags), NULL, "false", "Write tags behind the text"},
  {"map", "fold", NUMBER, FIELD(fold), NULL, NULL,
   "Hide what is more than this many links away from a thesis, and count it"},
  {"map", "focus", STRING, FIELD(focus), NULL, NULL,
   "Show the claim or argument of this title, its way to a thesis, and what bears on it"},
  {"map", "focusDepth", NUMBER, FIELD(focus_depth), NULL, "2",
   "How many links away from the focus cards are shown"},

  {"group", "by", CHOICE, FIELD(grouping), "none|section|speaker", "none",
   "What makes a group; section when another group setting is there"},
  {"group", "groupDepth", NUMBER, FIELD(group_depth), NULL, "2",
   "How many of the deepest levels of headings make groups"},
  {"group", "sections", MAPPING, FIELD(sections), NULL, NULL,
   "isGroup and isClosed, by heading"},
  {"group", "regroup", LIST, FIELD(regroup), NULL, NULL,
   "Groups in place of headings: title, statements, arguments, children, isClosed"},
  {"group", "ignoreIsGroup", BOOLEAN, FIELD(ignore_is_group), NULL, "false",
   "Pass over {isGroup: ...} in the text"},
  {"group", "ignoreIsClosed", BOOLEAN, FIELD(ignore_is_closed), NULL, "false",
   "Pass over {isClosed: ...} in the text"},

  {"color", "colorScheme", SCHEME, FIELD(scheme), NULL, "none: colours say what a card does",
   "Colours for cards: the first for those without a tag, the next ones by tag"},
  {"color", "groupColorScheme", SCHEME, FIELD(group_scheme), NULL, NULL,
   "Colours for groups, by their level"},
  {"color", "colorizeByTag", BOOLEAN, FIELD(colour_by_tag), NULL, "true",
   "Give cards the colour of their tags; also written colorByTags"},
  {"color", "colorByTags", BOOLEAN, FIELD(colour_by_tag), NULL, NULL, NULL},
  {"color", "colorizeGroupsByTag", BOOLEAN, FIELD(colour_groups_by_tag), NULL, "false",
   "The same for groups; also written colorGroupsByTags"},
  {"color", "colorGroupsByTags", BOOLEAN, FIELD(colour_groups_by_tag), NULL, NULL, NULL},
  {"color", "tagColors", COLOURS, FIELD(tag_colours), NULL, NULL,
   "Colours by tag: \"#c44e00\", a place in the scheme, or {color: ..., priority: ...}"},
  {"color", "statementColors", COLOURS, FIELD(claim_colours), NULL, NULL,
   "Colours by title of a claim"},
  {"color", "argumentColors", COLOURS, FIELD(argument_colours), NULL, NULL,
   "Colours by title of an argument"},
  {"color", "groupColors", COLOURS, FIELD(group_colours), NULL, NULL, "Colours by heading"},
  {"color", "relationColors", RELATION, FIELD(relation_colours),
   "support|attack|undercut|contrary|contradictory|entails", NULL,
   "Colours of lines: support, attack, undercut, contrary, contradictory, entails"},
  {"color", "ignoreColorData", BOOLEAN, FIELD(ignore_colour_data), NULL, "false",
   "Pass over {color: ...} in the text"},
  IGNORE("color", "statementFontColor"),
  IGNORE("color", "argumentFontColor"),
  IGNORE("color", "groupFontColor"),

  {"dot", "sameRank", LIST, FIELD(same_rank), NULL, NULL,
   "Cards side by side: a list of {statements: [...], arguments: [...]}"},
  IGNORE("dot", "outputDir"),
  IGNORE("dot", "graphname"),
  IGNORE("dot", "useHtmlLabels"),
  IGNORE("dot", "measureLineWidth"),
  IGNORE("dot", "mapBgColor"),
  IGNORE("dot", "edge"),
  IGNORE("dot", "group"),
  IGNORE("dot", "closedGroup"),
  {"dot.graphVizSettings", "rankdir", CHOICE, FIELD(direction), "BT|TB|LR|RL", "BT",
   "Where premises point: up, down, right or left"},
  IGNORE("dot.graphVizSettings", "concentrate"),
  IGNORE("dot.graphVizSettings", "ratio"),
  IGNORE("dot.graphVizSettings", "size"),
  IGNORE("dot.graphVizSettings", "splines"),
  IGNORE("dot.graphVizSettings", "newrank"),
  IGNORE("dot.graphVizSettings", "nodesep"),
  IGNORE("dot.graphVizSettings", "ranksep"),
  {"dot.statement", "lineWidth", NUMBER, FIELD(claim_line_width), NULL, "by the length of the text",
   "The width in px at which a claim's text is broken into lines"},
  IGNORE("dot.statement", "minWidth"),
  IGNORE("dot.statement", "margin"),
  IGNORE("dot.statement", "shape"),
  IGNORE("dot.statement", "style"),
  IGNORE("dot.statement", "title"),
  IGNORE("dot.statement", "text"),
  IGNORE("dot.statement", "images"),
  {"dot.argument", "lineWidth", NUMBER, FIELD(argument_line_width), NULL, "by the length of the text",
   "The same for an argument's"},
  IGNORE("dot.argument", "minWidth"),
  IGNORE("dot.argument", "margin"),
  IGNORE("dot.argument", "shape"),
  IGNORE("dot.argument", "style"),
  IGNORE("dot.argument", "title"),
  IGNORE("dot.argument", "text"),
  IGNORE("dot.argument", "images"),
};
/* clang-format on */

const RebutSetting *
rebut_settings_table(guint *n)
{
  *n = G_N_ELEMENTS(TABLE);
  return TABLE;
}
