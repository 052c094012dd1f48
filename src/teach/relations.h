/* relations.h - what bears on what in one of two maps, by what both maps say.
 *
 * A node is a group of matching.h, or a claim that only one of the maps has. A relation goes from a
 * premise to what it bears on. An undercut bears on the conclusion of the step that it denies; an
 * opposition is an attack both ways. */
#pragma once

#include "map.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  guint32 from; /* nodes */
  guint32 to;
  RebutPolarity polarity;
  guint32 inference;  /* the first that it is from, or REBUT_NONE for an opposition */
  guint32 from_claim; /* of the same map, as the inference has them */
  guint32 to_claim;
} RebutRelation;

/* Of one map, ordered by from, to and polarity, each once; none from a node to itself. */
typedef struct {
  RebutRelation *relations;
  guint32 count;
  guint32 n_nodes;
  guint32 *first; /* by node: its first relation; one more than there are nodes */
} RebutRelations;

/* NODES is by claim of MAP: its node, below N_NODES. Linear but for the sorting. */
RebutRelations *rebut_relations_new(const RebutMap *map, const guint32 *nodes, guint32 n_nodes);
void rebut_relations_free(RebutRelations *self);

/* The relation of that polarity between two nodes, or NULL; and one of any polarity. */
const RebutRelation *
rebut_relations_find(const RebutRelations *self, guint32 from, guint32 to, RebutPolarity polarity);
const RebutRelation *rebut_relations_find_any(const RebutRelations *self, guint32 from, guint32 to);

/* Whether FROM comes to bear on TO in that way over one or more relations: an attack on what
 * attacks is a support. Asking for one FROM after the other is fastest. */
typedef struct _RebutReach RebutReach;

/* UNDERCUTS says whether a path may go over an undercut, which then counts as an attack on the
 * conclusion. */
RebutReach *rebut_reach_new(const RebutRelations *relations, gboolean undercuts);
void rebut_reach_free(RebutReach *self);
gboolean rebut_reach_has(RebutReach *self, guint32 from, guint32 to, RebutPolarity polarity);

/* The conclusion that an inference is about in the end, or REBUT_NONE: an undercut's is that of the
 * step. What bears on an argument has several, so this is that of its last step. */
guint32 rebut_inference_conclusion(const RebutMap *map, guint32 inference);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutRelations, rebut_relations_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutReach, rebut_reach_free)

G_END_DECLS
