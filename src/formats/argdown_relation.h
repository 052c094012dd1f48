/* argdown_relation.h - a map's relations as Argdown's tools count them.
 *
 * The steps of a premise-conclusion structure are none; what is sketched by a sign is one, and so
 * is every opposition. */
#pragma once

#include "map.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const char *kind; /* "support", "attack", "undercut", "entails", "contrary", "contradictory" */
  RebutTarget from; /* a claim or an argument */
  RebutTarget to;   /* an inference only when it is a step of a structure */
} RebutArgdownRelation;

typedef struct {
  const RebutMap *map;
  GArray *relations;  /* of RebutArgdownRelation */
  guint32 *firsts[3]; /* by type of target and number: where its relations begin in BY_END */
  guint32 *by_end;    /* numbers of relations */
  guint32 *line_of;   /* by inference: the line of its structure that it leads to */
} RebutArgdownRelations;

/* MAP must outlive what is returned. */
RebutArgdownRelations *rebut_argdown_relations_new(const RebutMap *map);
void rebut_argdown_relations_free(RebutArgdownRelations *self);

/* The title of an end; an inference has that of its argument. */
const char *rebut_argdown_title(const RebutMap *map, RebutTarget end);

/* "equivalence-class", "inference", "argument". */
const char *rebut_argdown_type(RebutTarget end);

/* The relations that begin or end at it; an argument's hold those of its steps. */
RebutIds rebut_argdown_relations_at(const RebutArgdownRelations *self, RebutTarget end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutArgdownRelations, rebut_argdown_relations_free)

G_END_DECLS
