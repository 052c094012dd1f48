/* flow_state.h - the steps of a flow sheet; for the files flow*.c alone. */
#pragma once

#include "flow_sheet.h"
#include "rows.h"

#include <glib.h>

G_BEGIN_DECLS

/* A claim bears on another: what is beside what. */
typedef struct {
  guint32 from;
  guint32 to;
  RebutFlowRole role;
  gboolean attacks; /* also as a linked premise */
} RebutFlowLink;

typedef struct {
  RebutFlow *flow;
  GArray *links;     /* of RebutFlowLink, in the order of the text */
  RebutRows out_of;  /* by claim: its links */
  guint32 *link_of;  /* by claim: the link to what it stands beside, or REBUT_NONE */
  RebutRows beside;  /* by claim: the claims that stand beside it */
  guint32 *order;    /* all claims, each after what it stands beside */
  guint32 *sheet_of; /* by claim, or REBUT_NONE for one that is left out */
  guint32 *row_of;   /* by claim, on its sheet */
  gboolean *dropped; /* by claim: the other side never answers it */
} RebutFlowMaking;

static inline const RebutFlowLink *
rebut_flow_link(const RebutFlowMaking *self, guint32 link)
{
  return &g_array_index(self->links, RebutFlowLink, link);
}

/* What the claim stands beside, or REBUT_NONE. */
static inline guint32
rebut_flow_parent(const RebutFlowMaking *self, guint32 claim)
{
  return self->link_of[claim] == REBUT_NONE ? REBUT_NONE
                                            : rebut_flow_link(self, self->link_of[claim])->to;
}

/* Whether the claim, which is on a sheet, stands beside nothing there. */
static inline gboolean
rebut_flow_begins_thread(const RebutFlowMaking *self, guint32 claim)
{
  guint32 parent = rebut_flow_parent(self, claim);

  return parent == REBUT_NONE || self->sheet_of[parent] != self->sheet_of[claim];
}

static inline const char *
rebut_flow_side(const RebutFlow *self, guint32 claim)
{
  return self->columns[self->column_of[claim]].side;
}

/* Whether two sides are known, and not the same. */
static inline gboolean
rebut_flow_is_against(const char *a, const char *b)
{
  return a != NULL && b != NULL && !g_str_equal(a, b);
}

/* flow_columns.c: the speeches and their sides. */
void rebut_flow_find_columns(RebutFlow *self);

/* flow_links.c: links, what stands beside what, and where each claim is said first. */
void rebut_flow_find_links(RebutFlowMaking *self);

/* flow_positions.c: which sheet each claim stands on. */
void rebut_flow_find_sheets(RebutFlowMaking *self);

/* flow_rows.c: a row for each claim. */
void rebut_flow_lay_out(RebutFlowMaking *self);

/* flow_marks.c: what is extended, conceded and dropped. */
void rebut_flow_mark(RebutFlowMaking *self);

/* flow_stock.c: when the verdicts are known. */
void rebut_flow_find_stock(RebutFlowMaking *self);

/* Whether the claim, or a heading above it, bears one of the tags, which end with NULL; case does
 * not matter. */
gboolean rebut_flow_is_tagged(const RebutMap *map, guint32 claim, const char *const *tags);

/* What stands before the name of an entry: "(+) ", "ext. ", … */
const char *rebut_flow_sign(const RebutFlowEntry *entry);

/* The first entry at or after INDEX that is not in this cell. */
guint rebut_flow_cell_end(const RebutSheet *sheet, guint index, guint32 row, guint32 column);

void rebut_flow_print_text(const RebutFlow *self, GString *out);
void rebut_flow_print_csv(const RebutFlow *self, GString *out);
void rebut_flow_print_html(const RebutFlow *self, GString *out);

G_END_DECLS
