#include "flow_state.h"

static const struct {
  const char *name;
  const char *tags[4];
} ISSUES[] = {
  [REBUT_STOCK_HARMS] = {"harms", {"harms", "harm", "significance", NULL}},
  [REBUT_STOCK_INHERENCY] = {"inherency", {"inherency", NULL}},
  [REBUT_STOCK_SOLVENCY] = {"solvency", {"solvency", NULL}},
  [REBUT_STOCK_TOPICALITY] = {"topicality", {"topicality", "t", NULL}},
};

const char *
rebut_stock_issue_name(RebutStockIssue issue)
{
  return ISSUES[issue].name;
}

const char *
rebut_stock_state_name(RebutStockState state)
{
  static const char *const NAMES[] = {"", "met", "open", "lost"};

  return NAMES[state];
}

/* By claim: it is tagged, and bears on nothing else that is. The caller frees it. */
static gboolean *
find_claims(const RebutFlowMaking *self, RebutStockIssue issue)
{
  const RebutMap *map = self->flow->map;
  g_autofree gboolean *tagged = g_new0(gboolean, (gsize)map->n_claims + 1);
  gboolean *claims = g_new0(gboolean, (gsize)map->n_claims + 1);

  for (guint32 i = 0; i < map->n_claims; i++)
    claims[i] = tagged[i] =
      self->sheet_of[i] != REBUT_NONE && rebut_flow_is_tagged(map, i, ISSUES[issue].tags);
  for (guint32 i = 0; i < self->links->len; i++)
    if (tagged[rebut_flow_link(self, i)->to])
      claims[rebut_flow_link(self, i)->from] = FALSE;
  return claims;
}

/* Those who speak first must hold the issue: all their claims must stand. Where they say nothing of
 * it, nothing that is said against them may. */
static RebutStockState
find_state(const RebutFlow *self, const gboolean *claims, guint32 column)
{
  RebutStockState own = REBUT_STOCK_UNRAISED;
  RebutStockState other = REBUT_STOCK_UNRAISED;

  for (guint32 i = 0; i < self->map->n_claims; i++) {
    RebutVerdict verdict = rebut_flow_verdict(self, column, i);
    gboolean stands = verdict == REBUT_VERDICT_STANDS;
    RebutStockState state = REBUT_STOCK_OPEN;

    if (!claims[i] || verdict == REBUT_VERDICT_NONE)
      continue;
    if (rebut_flow_is_against(rebut_flow_side(self, i), self->columns[0].side)) {
      if (verdict != REBUT_VERDICT_CONTESTED)
        state = stands ? REBUT_STOCK_LOST : REBUT_STOCK_MET;
      other = MAX(other, state);
    } else {
      if (verdict != REBUT_VERDICT_CONTESTED)
        state = stands ? REBUT_STOCK_MET : REBUT_STOCK_LOST;
      own = MAX(own, state);
    }
  }
  return own == REBUT_STOCK_UNRAISED ? other : own;
}

void
rebut_flow_find_stock(RebutFlowMaking *making)
{
  RebutFlow *self = making->flow;

  self->stock = g_new0(guint8, (gsize)self->n_columns * REBUT_N_STOCK + 1);
  for (guint issue = 0; issue < REBUT_N_STOCK; issue++) {
    g_autofree gboolean *claims = find_claims(making, (RebutStockIssue)issue);

    for (guint32 column = 0; column < self->n_columns; column++) {
      RebutStockState state = find_state(self, claims, column);

      self->stock[column * REBUT_N_STOCK + issue] = (guint8)state;
      self->has_stock = self->has_stock || state != REBUT_STOCK_UNRAISED;
    }
  }
}
