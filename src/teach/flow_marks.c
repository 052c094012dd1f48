#include "flow_state.h"

/* Writes MARK into the row of CLAIM. */
static void
append_mark(RebutFlowMaking *self, guint32 claim, guint32 column, RebutFlowMark mark)
{
  RebutSheet *sheet = g_ptr_array_index(self->flow->sheets, self->sheet_of[claim]);
  RebutFlowEntry entry = {self->row_of[claim], column, mark, REBUT_FLOW_HEAD, claim};

  g_array_append_val(sheet->entries, entry);
}

/* The speeches of one occurrence of a claim, by bit; those of its heading when it names none. */
static guint64
get_speeches(const RebutMap *map, const RebutOccurrence *occurrence, gboolean *own)
{
  const RebutValue *value = rebut_value_get(occurrence->data, "speech");
  guint64 speeches = 0;
  guint32 inherited = occurrence->section == REBUT_NONE
                        ? REBUT_NONE
                        : map->sections[occurrence->section].attribution->speech;

  *own = value != NULL || occurrence->form != REBUT_FORM_REFERENCE;
  for (guint i = 0; i < rebut_value_length(value); i++) {
    const char *id = rebut_value_string(rebut_value_item(value, i));
    guint32 speech = id == NULL ? REBUT_NONE : rebut_map_find_speech(map, id);

    if (speech != REBUT_NONE)
      speeches |= (guint64)1 << speech;
  }
  return value == NULL && inherited != REBUT_NONE ? (guint64)1 << inherited : speeches;
}

/* Its own side says a claim again, or the other side says it: then it is conceded. A side that only
 * refers to what the other said does so to answer it. */
static void
mark_repeats(RebutFlowMaking *self, guint32 claim)
{
  const RebutMap *map = self->flow->map;
  guint32 gist_of = map->claims[claim].gist_of;
  const char *side = rebut_flow_side(self->flow, claim);
  guint64 extended = 0;
  guint64 conceded = 0;
  guint32 next = gist_of == REBUT_NONE ? map->claims[claim].first : map->arguments[gist_of].first;

  for (; next != REBUT_NONE; next = map->occurrences[next].next) {
    gboolean own;
    guint64 speeches = get_speeches(map, &map->occurrences[next], &own);

    for (guint32 i = 0; speeches != 0; i++, speeches >>= 1) {
      if ((speeches & 1) == 0 || i == self->flow->column_of[claim])
        continue;
      if (!rebut_flow_is_against(self->flow->columns[i].side, side))
        extended |= (guint64)1 << i;
      else if (own)
        conceded |= (guint64)1 << i;
    }
  }
  if (map->claims[claim].attribution->status == REBUT_STATUS_GRANTED && conceded == 0)
    conceded = (guint64)1 << self->flow->column_of[claim];
  for (guint32 i = 0; i < self->flow->n_columns; i++) {
    if ((extended >> i & 1) != 0)
      append_mark(self, claim, i, REBUT_FLOW_EXTENDED);
    if ((conceded >> i & 1) != 0)
      append_mark(self, claim, i, REBUT_FLOW_CONCEDED);
  }
}

static void
reach(guint32 claim, gboolean *answered, GArray *reached)
{
  if (answered[claim])
    return;
  answered[claim] = TRUE;
  g_array_append_val(reached, claim);
}

/* Whoever undercuts a step answers its premise, and of linked premises none, but what they lead to.
 */
static guint32
find_undercut(const RebutMap *map, guint32 step)
{
  const RebutInference *inference = &map->inferences[step];

  if (inference->premises.count == 1)
    return inference->premises.ids[0];
  return inference->target.type == REBUT_TARGET_CLAIM ? inference->target.id : REBUT_NONE;
}

static void
reach_undercut(const RebutFlowMaking *self, gboolean *answered, GArray *reached)
{
  const RebutFlow *flow = self->flow;

  for (guint32 i = 0; i < flow->map->n_inferences; i++) {
    const RebutInference *inference = &flow->map->inferences[i];
    guint32 claim;

    if (inference->target.type != REBUT_TARGET_INFERENCE || inference->polarity == REBUT_SUPPORT)
      continue;
    claim = find_undercut(flow->map, inference->target.id);
    if (claim != REBUT_NONE &&
        rebut_flow_is_against(rebut_flow_side(flow, inference->premises.ids[0]),
                              rebut_flow_side(flow, claim)))
      reach(claim, answered, reached);
  }
}

/* By claim: the other side attacks it, the step from it, or a reason that its own side gives for
 * it. The caller frees it. */
static gboolean *
find_answered(const RebutFlowMaking *self)
{
  const RebutFlow *flow = self->flow;
  gboolean *answered = g_new0(gboolean, (gsize)flow->map->n_claims + 1);
  g_autoptr(GArray) reached = g_array_new(FALSE, FALSE, sizeof(guint32));

  for (guint32 i = 0; i < self->links->len; i++) {
    const RebutFlowLink *link = rebut_flow_link(self, i);

    if (link->attacks && link->role != REBUT_FLOW_UNDERCUT &&
        rebut_flow_is_against(rebut_flow_side(flow, link->from), rebut_flow_side(flow, link->to)))
      reach(link->to, answered, reached);
  }
  reach_undercut(self, answered, reached);
  for (guint i = 0; i < reached->len; i++) {
    guint32 claim = g_array_index(reached, guint32, i);

    for (guint32 k = self->out_of.first[claim]; k < self->out_of.first[claim + 1]; k++) {
      const RebutFlowLink *link = rebut_flow_link(self, self->out_of.items[k]);

      if (!link->attacks &&
          g_strcmp0(rebut_flow_side(flow, claim), rebut_flow_side(flow, link->to)) == 0)
        reach(link->to, answered, reached);
    }
  }
  return answered;
}

/* The last speech of the other side's next turn after a column, or REBUT_NONE. */
static guint32
find_due(const RebutFlow *flow, guint32 column)
{
  const char *side = flow->columns[column].side;
  guint32 due = column + 1;

  while (due < flow->n_columns && !rebut_flow_is_against(flow->columns[due].side, side))
    due++;
  if (due >= flow->n_columns)
    return REBUT_NONE;
  while (due + 1 < flow->n_columns &&
         g_strcmp0(flow->columns[due + 1].side, flow->columns[due].side) == 0)
    due++;
  return due;
}

static gboolean
calls_for_answer(const RebutFlowMaking *self, guint32 claim)
{
  const RebutAttribution *attribution = self->flow->map->claims[claim].attribution;

  return self->sheet_of[claim] != REBUT_NONE && !attribution->implicit &&
         attribution->status == REBUT_STATUS_ASSERTED;
}

/* What is a reason for something that is dropped goes without saying. */
static gboolean
is_part_of_dropped(const RebutFlowMaking *self, guint32 claim)
{
  guint32 link = self->link_of[claim];

  return link != REBUT_NONE && !rebut_flow_link(self, link)->attacks &&
         self->dropped[rebut_flow_link(self, link)->to];
}

static void
mark_dropped(RebutFlowMaking *self)
{
  const RebutFlow *flow = self->flow;
  guint32 n = flow->map->n_claims;
  g_autofree gboolean *answered = find_answered(self);

  self->dropped = g_new0(gboolean, (gsize)n + 1);
  for (guint32 i = 0; i < n; i++)
    self->dropped[i] =
      !answered[i] && calls_for_answer(self, i) && find_due(flow, flow->column_of[i]) != REBUT_NONE;
  for (guint32 i = 0; i < n; i++)
    if (self->dropped[i] && !is_part_of_dropped(self, i))
      append_mark(self, i, find_due(flow, flow->column_of[i]), REBUT_FLOW_DROPPED);
}

void
rebut_flow_mark(RebutFlowMaking *self)
{
  for (guint32 i = 0; i < self->flow->map->n_claims; i++)
    if (self->sheet_of[i] != REBUT_NONE)
      mark_repeats(self, i);
  mark_dropped(self);
}
