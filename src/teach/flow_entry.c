#include "flow_state.h"
#include "judgement.h"

#include <string.h>

const char *
rebut_sheet_kind_name(RebutSheetKind kind)
{
  static const char *const NAMES[] = {"case",   "advantage",  "disadvantage", "counterplan",
                                      "kritik", "topicality", "off-case"};

  return NAMES[kind];
}

char *
rebut_sheet_label(const RebutSheet *self)
{
  const char *kind = rebut_sheet_kind_name(self->kind);
  g_autofree char *lower = g_ascii_strdown(self->title, -1);

  return strstr(lower, kind) != NULL ? g_strdup(self->title)
                                     : g_strdup_printf("%s (%s)", self->title, kind);
}

const char *
rebut_flow_label(const RebutFlow *self, guint32 claim)
{
  const RebutClaim *at = &self->map->claims[claim];

  return at->anonymous && *at->text.plain != '\0' ? at->text.plain : at->title;
}

RebutVerdict
rebut_flow_verdict(const RebutFlow *self, guint32 column, guint32 claim)
{
  if (self->column_of[claim] > column)
    return REBUT_VERDICT_NONE;
  return (RebutVerdict)self->verdicts[(gsize)column * self->map->n_claims + claim];
}

const char *
rebut_flow_sign(const RebutFlowEntry *entry)
{
  static const char *const ROLES[] = {"", "(+) ", "(&) ", "(-) ", "(_) "};
  static const char *const SEEN[] = {"see ", "(+) see ", "(&) see ", "(-) see ", "(_) see "};

  switch (entry->mark) {
  case REBUT_FLOW_SAID:
    return ROLES[entry->role];
  case REBUT_FLOW_SEEN:
    return SEEN[entry->role];
  case REBUT_FLOW_EXTENDED:
    return "ext. ";
  case REBUT_FLOW_CONCEDED:
    return "conceded: ";
  case REBUT_FLOW_DROPPED:
  default:
    return "dropped: ";
  }
}

guint
rebut_flow_cell_end(const RebutSheet *sheet, guint index, guint32 row, guint32 column)
{
  while (index < sheet->entries->len) {
    const RebutFlowEntry *entry = &g_array_index(sheet->entries, RebutFlowEntry, index);

    if (entry->row != row || entry->column != column)
      break;
    index++;
  }
  return index;
}
