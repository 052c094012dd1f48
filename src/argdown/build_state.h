/* build_state.h - what the builder's files share, and nobody else sees.
 *
 * The builder goes over the nodes once, making claims, arguments, occurrences and structures, and
 * once over the relations it met, when it is known which arguments are spelled out. */
#pragma once

#include "ast.h"
#include "diagnostic.h"
#include "draft.h"
#include "inline.h"

#include <glib.h>

G_BEGIN_DECLS

/* A line or an inference of the structure being built. */
typedef struct {
  guint32 node;
  guint32 occurrence; /* or REBUT_NONE for an inference */
} RebutStructureItem;

/* A spelled-out inference; its number in the map comes when all are known. */
typedef struct {
  RebutInference inference;
  guint32 node;
} RebutStep;

typedef struct {
  const RebutAst *ast;
  RebutTexts *texts;
  RebutDiagnostics *diagnostics;
  RebutDraft *draft;
  RebutInliner *inliner;
  const RebutText *text; /* of the node being built */
  const RebutValue *front_matter;

  guint32 *things; /* by node: the claim, argument, section, or step (of an inference or a
                      conclusion's line) */
  guint32 *steps;  /* by node of a conclusion's line: the step that leads to it; else REBUT_NONE */
  guint32 section; /* the open one, or REBUT_NONE */
  GArray *sections_open; /* of guint32: its ancestors and itself */

  guint32 structure;          /* node of the structure being built, or REBUT_NONE */
  guint32 structure_argument; /* or REBUT_NONE when its lines are plain claims */
  GArray *structure_items;    /* of RebutStructureItem */
  GArray *done;               /* of RebutStep: all spelled-out inferences */
  GArray *relations;          /* of guint32: nodes that are relations */
} RebutBuilder;

/* build_elements.c */
void rebut_build_nodes(RebutBuilder *self);
void rebut_build_finish_elements(RebutBuilder *self);

/* build_data.c: the data of a node, read as YAML; NULL without any, or when it is none, which is
 * reported. */
const RebutValue *rebut_build_data(RebutBuilder *self, const RebutNode *node);

/* build_structures.c */
void rebut_build_begin_structure(RebutBuilder *self, guint32 node);
void rebut_build_add_line(RebutBuilder *self, guint32 node, guint32 occurrence);
void rebut_build_finish_structure(RebutBuilder *self);

/* build_relations.c: turns steps and relations into the draft's inferences and oppositions. */
void rebut_build_relations(RebutBuilder *self);

/* build_checks.c: what can be said only of the whole. */
void rebut_build_check(RebutBuilder *self, const RebutMap *map);

G_END_DECLS
