/* build_linker.h - relations between the signs of the text and the inferences of the map; for the
 * builder's own files only. */
#pragma once

#include "build_state.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  REBUT_END_CLAIM,
  REBUT_END_ARGUMENT,
  REBUT_END_STEP,
  REBUT_END_RELATION
} RebutEndType;

/* One end of a relation. */
typedef struct {
  RebutEndType type;
  guint32 id; /* claim, argument, step, or relation */
} RebutEnd;

typedef enum {
  REBUT_DRAWN_SUPPORT,
  REBUT_DRAWN_ATTACK,
  REBUT_DRAWN_UNDERCUT,
  REBUT_DRAWN_CONTRADICTORY,
  REBUT_DRAWN_CONTRARY
} RebutDrawnKind;

typedef struct {
  RebutDrawnKind kind;
  RebutEnd from;
  RebutEnd to;
  guint32 node; /* where it is drawn first */
  RebutSpans places;
  gboolean entails; /* strict mode: support between claims */
  gboolean dropped; /* says nothing new */
  guint32 same_as;  /* when dropped: the relation that says it, or REBUT_NONE */
  guint32 number;   /* of its inference in the map */
} RebutDrawn;

typedef struct {
  RebutBuilder *builder;
  GArray *relations;     /* of RebutDrawn, each once */
  RebutNames *keys;      /* a relation's key is numbered as the relation */
  guint32 *of_node;      /* the relation drawn at a node, or REBUT_NONE */
  guint32 *only_steps;   /* by claim: the step that leads to it, REBUT_NONE, or MANY */
  guint32 *step_numbers; /* inference of each step */
} RebutLinker;

#define REBUT_DRAWN(self, i) (&g_array_index((self)->relations, RebutDrawn, (i)))

/* The relation of this kind, the other way round too where it is symmetric; or REBUT_NONE. */
guint32 rebut_linker_find(const RebutLinker *self, RebutDrawnKind kind, RebutEnd from, RebutEnd to);

/* SAME says already what RELATION says. */
void rebut_linker_drop(RebutLinker *self, RebutDrawn *relation, guint32 same);

/* build_redundant.c: drops the attacks on arguments that say nothing new. */
void rebut_linker_drop_redundant(RebutLinker *self);

/* build_emit.c: writes steps, relations and oppositions into the draft, in the order of the text.
 */
void rebut_linker_emit(RebutLinker *self);

G_END_DECLS
