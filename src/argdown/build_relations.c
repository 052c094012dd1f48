/* build_relations.c - signs become inferences and oppositions.
 *
 * What a relation joins is settled when all is read: the relations that leave a spelled-out
 * argument leave its main conclusion, an undercut of it denies its last inference, and one relation
 * drawn in many places is one. */
#include "build_linker.h"

#define MANY (REBUT_NONE - 1)

static RebutEnd
get_end(const RebutLinker *self, guint32 node)
{
  switch (rebut_ast_node(self->builder->ast, node)->type) {
  case REBUT_NODE_CLAIM:
    return (RebutEnd){REBUT_END_CLAIM, self->builder->things[node]};
  case REBUT_NODE_ARGUMENT:
    return (RebutEnd){REBUT_END_ARGUMENT, self->builder->things[node]};
  case REBUT_NODE_INFERENCE:
    return (RebutEnd){REBUT_END_STEP, self->builder->things[node]};
  case REBUT_NODE_FRONT_MATTER:
  case REBUT_NODE_HEADING:
  case REBUT_NODE_STRUCTURE:
  default:
    g_assert_not_reached();
  }
}

/* What leaves an argument leaves its conclusion, or its gist. */
static RebutEnd
get_source(RebutLinker *self, RebutEnd end)
{
  const RebutArgument *argument;

  if (end.type != REBUT_END_ARGUMENT)
    return end;
  argument = rebut_draft_argument(self->builder->draft, end.id);
  if (argument->n_lines == 0)
    return end;
  return (RebutEnd){REBUT_END_CLAIM,
                    rebut_draft_occurrence(self->builder->draft,
                                           argument->lines[argument->n_lines - 1].occurrence)
                      ->owner};
}

static void
index_only_steps(RebutLinker *self)
{
  for (guint i = 0; i < self->builder->done->len; i++) {
    guint32 claim = g_array_index(self->builder->done, RebutStep, i).inference.target.id;

    self->only_steps[claim] = self->only_steps[claim] == REBUT_NONE ? i : MANY;
  }
}

static void
report(RebutLinker *self, guint32 node, RebutCode code, const char *hint, const char *message)
{
  const RebutNode *drawn = rebut_ast_node(self->builder->ast, node);

  rebut_diagnostics_add(self->builder->diagnostics, code,
                        (RebutSpan){drawn->span.start, drawn->span.start + 1}, hint, "%s", message);
}

/* The step that an undercut of a claim denies: the one that leads to it, or that it is the premise
 * of by the line it stands on. Nothing of the kind: the claim itself. */
static RebutEnd
find_step(RebutLinker *self, guint32 node, guint32 target_node, guint32 claim)
{
  guint32 step = target_node == REBUT_NONE ? REBUT_NONE : self->builder->steps[target_node];
  guint32 relation = target_node == REBUT_NONE ? REBUT_NONE : self->of_node[target_node];

  if (step != REBUT_NONE)
    return (RebutEnd){REBUT_END_STEP, step};
  if (relation != REBUT_NONE && REBUT_DRAWN(self, relation)->kind <= REBUT_DRAWN_UNDERCUT)
    return (RebutEnd){REBUT_END_RELATION, relation};
  step = self->only_steps[claim] == MANY ? REBUT_NONE : self->only_steps[claim];
  report(self, node, REBUT_CODE_UNDERCUT_OF_CLAIM,
         "put it under the inference, its conclusion or the argument; use - to attack a claim",
         step == REBUT_NONE
           ? "an undercut of a claim that is no inference; it is read as an attack"
           : "an undercut of a claim; it is read as one of the only inference that leads to it");
  return step == REBUT_NONE ? (RebutEnd){REBUT_END_CLAIM, claim} : (RebutEnd){REBUT_END_STEP, step};
}

/* TARGET_NODE is the line that the relation hangs under when it bears on that, else REBUT_NONE. */
static void
settle_undercut(RebutLinker *self, RebutDrawn *relation, guint32 target_node)
{
  if (relation->to.type == REBUT_END_ARGUMENT) {
    const RebutArgument *argument = rebut_draft_argument(self->builder->draft, relation->to.id);

    if (argument->n_lines > 0)
      relation->to = (RebutEnd){REBUT_END_STEP, argument->lines[argument->n_lines - 1].inference};
  } else if (relation->to.type == REBUT_END_CLAIM) {
    relation->to = find_step(self, relation->node, target_node, relation->to.id);
    if (relation->to.type == REBUT_END_CLAIM)
      relation->kind = REBUT_DRAWN_ATTACK;
  }
}

/* Only claims are opposed: an argument's conclusion or gist stands for it. */
static RebutEnd
get_opposed(RebutLinker *self, RebutEnd end)
{
  RebutEnd source = get_source(self, end);

  if (source.type != REBUT_END_ARGUMENT)
    return source;
  return (RebutEnd){REBUT_END_CLAIM, rebut_draft_argument(self->builder->draft, source.id)->gist};
}

/* The parent comes first, as in the text. */
static void
settle_opposition(RebutLinker *self, RebutDrawn *relation)
{
  if (!rebut_ast_node(self->builder->ast, relation->node)->forward) {
    RebutEnd child = relation->from;

    relation->from = relation->to;
    relation->to = child;
  }
  relation->from = get_opposed(self, relation->from);
  relation->to = get_opposed(self, relation->to);
  if (relation->from.id != relation->to.id)
    return;
  report(self, relation->node, REBUT_CODE_SELF_OPPOSITION, NULL,
         "a claim cannot contradict itself");
  relation->dropped = TRUE;
}

static void
settle_strict(RebutLinker *self, RebutDrawn *relation)
{
  if (!self->builder->draft->map->strict || relation->from.type != REBUT_END_CLAIM ||
      relation->to.type != REBUT_END_CLAIM)
    return;
  if (relation->kind == REBUT_DRAWN_SUPPORT) {
    relation->entails = TRUE;
  } else if (relation->kind == REBUT_DRAWN_ATTACK) {
    relation->kind = REBUT_DRAWN_CONTRARY;
    settle_opposition(self, relation);
  }
}

static RebutDrawn
make_relation(RebutLinker *self, guint32 id)
{
  static const RebutDrawnKind KINDS[] = {
    [REBUT_SIGN_NONE] = REBUT_DRAWN_SUPPORT,
    [REBUT_SIGN_SUPPORT] = REBUT_DRAWN_SUPPORT,
    [REBUT_SIGN_ATTACK] = REBUT_DRAWN_ATTACK,
    [REBUT_SIGN_UNDERCUT] = REBUT_DRAWN_UNDERCUT,
    [REBUT_SIGN_CONTRADICTION] = REBUT_DRAWN_CONTRADICTORY,
  };
  const RebutNode *node = rebut_ast_node(self->builder->ast, id);
  RebutEnd parent = get_end(self, node->parent);
  RebutEnd child = get_end(self, id);
  RebutDrawn relation = {0};
  gboolean as_drawn_self;

  relation.kind = KINDS[node->sign];
  relation.node = id;
  relation.number = relation.same_as = REBUT_NONE;
  relation.from = node->forward ? parent : child;
  relation.to = node->forward ? child : parent;
  as_drawn_self = relation.from.type == relation.to.type && relation.from.id == relation.to.id;
  if (relation.kind == REBUT_DRAWN_CONTRADICTORY && child.type == REBUT_END_ARGUMENT)
    report(self, id, REBUT_CODE_OPPOSED_ARGUMENT, NULL,
           "only claims contradict one another; the argument's gist or conclusion is taken");
  relation.from = get_source(self, relation.from);
  if (relation.kind == REBUT_DRAWN_CONTRADICTORY)
    settle_opposition(self, &relation);
  else if (relation.kind == REBUT_DRAWN_UNDERCUT)
    settle_undercut(self, &relation, node->forward ? REBUT_NONE : node->parent);
  settle_strict(self, &relation);
  /* [c] + <A> where A concludes [c] is what the structure says already. */
  if (relation.kind == REBUT_DRAWN_SUPPORT && !as_drawn_self &&
      relation.from.type == REBUT_END_CLAIM && relation.to.type == REBUT_END_CLAIM &&
      relation.from.id == relation.to.id)
    relation.dropped = TRUE;
  return relation;
}

/* One relation has one key, the other way round too where it is symmetric. */
static void
make_key(guint32 key[5], RebutDrawnKind kind, RebutEnd from, RebutEnd to)
{
  gboolean symmetric = kind >= REBUT_DRAWN_CONTRADICTORY;
  gboolean swap = symmetric && from.id > to.id;

  key[0] = kind;
  key[1] = swap ? to.type : from.type;
  key[2] = swap ? to.id : from.id;
  key[3] = swap ? from.type : to.type;
  key[4] = swap ? from.id : to.id;
}

guint32
rebut_linker_find(const RebutLinker *self, RebutDrawnKind kind, RebutEnd from, RebutEnd to)
{
  guint32 key[5];

  make_key(key, kind, from, to);
  return rebut_names_find(self->keys, (const char *)key, sizeof key);
}

static guint32
number_key(RebutLinker *self, const RebutDrawn *relation)
{
  guint32 key[5];

  make_key(key, relation->kind, relation->from, relation->to);
  return rebut_names_add(self->keys, (const char *)key, sizeof key);
}

void
rebut_linker_drop(RebutLinker *self, RebutDrawn *relation, guint32 same)
{
  relation->dropped = TRUE;
  relation->same_as = same;
  for (guint32 i = 0; i < relation->places.count; i++)
    rebut_draft_add_place(self->builder->draft, &REBUT_DRAWN(self, same)->places,
                          relation->places.spans[i]);
}

static void
report_twice(RebutLinker *self, guint32 node, const RebutDrawn *first)
{
  const RebutNode *drawn = rebut_ast_node(self->builder->ast, node);
  g_autofree char *where =
    rebut_texts_describe(self->builder->texts, drawn->span.start, first->places.spans[0].start);

  rebut_diagnostics_add(self->builder->diagnostics, REBUT_CODE_RELATION_TWICE,
                        (RebutSpan){drawn->span.start, drawn->span.start + 1}, NULL,
                        "this relation was drawn before, %s", where);
}

/* Does the relation hang under an inference that was dropped, and reported as such? */
static gboolean
is_orphan(const RebutLinker *self, guint32 node)
{
  guint32 parent = rebut_ast_node(self->builder->ast, node)->parent;

  return rebut_ast_node(self->builder->ast, parent)->type == REBUT_NODE_INFERENCE &&
         self->builder->things[parent] == REBUT_NONE;
}

static void
add_relation(RebutLinker *self, guint32 node)
{
  RebutDrawn relation;
  guint32 number;

  if (is_orphan(self, node))
    return;
  relation = make_relation(self, node);
  if (relation.dropped)
    return;
  number = number_key(self, &relation);
  if (number == self->relations->len)
    g_array_append_val(self->relations, relation);
  else
    report_twice(self, node, REBUT_DRAWN(self, number));
  rebut_draft_add_place(self->builder->draft, &REBUT_DRAWN(self, number)->places,
                        rebut_ast_node(self->builder->ast, node)->span);
  self->of_node[node] = number;
}

/* An undercut may name a relation that another says already. An opposition is no step: there the
 * claim that was said to attack is attacked. */
static void
follow_dropped(RebutLinker *self)
{
  for (guint i = 0; i < self->relations->len; i++) {
    RebutDrawn *relation = REBUT_DRAWN(self, i);
    const RebutDrawn *target;
    guint32 same;

    if (relation->to.type != REBUT_END_RELATION)
      continue;
    target = REBUT_DRAWN(self, relation->to.id);
    if (target->same_as == REBUT_NONE)
      continue;
    relation->to.id = target->same_as;
    if (REBUT_DRAWN(self, target->same_as)->kind >= REBUT_DRAWN_CONTRADICTORY) {
      report(self, relation->node, REBUT_CODE_UNDERCUT_OF_CLAIM, "use - to attack a claim",
             "an undercut of a contradiction, which is no inference; it is read as an attack");
      relation->to = target->from;
      relation->kind = REBUT_DRAWN_ATTACK;
      settle_strict(self, relation);
    }
    same = rebut_linker_find(self, relation->kind, relation->from, relation->to);
    if (same != REBUT_NONE)
      rebut_linker_drop(self, relation, same);
  }
}

void
rebut_build_relations(RebutBuilder *builder)
{
  guint32 n_nodes = builder->ast->nodes->len;
  g_autoptr(RebutArena) arena = rebut_arena_new();
  g_autoptr(RebutNames) keys = rebut_names_new(arena);
  g_autofree guint32 *of_node = rebut_nones_new(n_nodes);
  g_autofree guint32 *only_steps = rebut_nones_new(builder->draft->claims->len);
  g_autofree guint32 *step_numbers = g_new0(guint32, builder->done->len + 1);
  g_autoptr(GArray) relations = g_array_new(FALSE, TRUE, sizeof(RebutDrawn));
  RebutLinker self = {builder, relations, keys, of_node, only_steps, step_numbers};

  index_only_steps(&self);
  for (guint i = 0; i < builder->relations->len; i++)
    add_relation(&self, g_array_index(builder->relations, guint32, i));
  rebut_linker_drop_redundant(&self);
  follow_dropped(&self);
  rebut_linker_emit(&self);
}
