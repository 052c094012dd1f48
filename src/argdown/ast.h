/* ast.h - an Argdown text as blocks, before anything is known of what its titles mean.
 *
 * Nodes stand in one array in the order of the text; a node hangs under an earlier one by its
 * number, so no depth of nesting needs recursion. They hold spans only: the words stay in the text.
 */
#pragma once

#include "claim.h"
#include "ids.h"
#include "text.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  REBUT_NODE_FRONT_MATTER, /* content: the YAML between its fences */
  REBUT_NODE_HEADING,
  REBUT_NODE_CLAIM,
  REBUT_NODE_ARGUMENT,
  REBUT_NODE_STRUCTURE, /* premise-conclusion structure; parent: the argument block before it */
  REBUT_NODE_INFERENCE  /* content: its rules */
} RebutNodeType;

/* Where a claim or an argument stands. */
typedef enum {
  REBUT_PLACE_BLOCK,
  REBUT_PLACE_ITEM,     /* of a list */
  REBUT_PLACE_RELATION, /* parent: what it hangs under */
  REBUT_PLACE_LINE      /* of a structure: its parent */
} RebutNodePlace;

typedef enum {
  REBUT_SIGN_NONE,
  REBUT_SIGN_SUPPORT,      /* + <+ +> */
  REBUT_SIGN_ATTACK,       /* - <- -> */
  REBUT_SIGN_UNDERCUT,     /* _ <_ _> */
  REBUT_SIGN_CONTRADICTION /* >< */
} RebutSign;

typedef struct {
  RebutNodeType type : 8;
  RebutNodePlace place : 8;
  RebutForm form : 8;
  RebutSign sign : 7;
  guint forward : 1;     /* the parent bears on this: +> -> _> */
  guint32 parent;        /* node, or REBUT_NONE */
  guint32 number;        /* level of a heading; number of a line or a list item; else 0 */
  guint32 first_comment; /* of those in its content, among all comments of the tree */
  RebutSpan span;        /* sign or number, title, text and data; not what hangs under it */
  RebutSpan title;       /* with its brackets; empty without one */
  RebutSpan content;     /* may hold comments and line breaks */
  RebutSpan data;        /* with its braces; empty without any */
} RebutNode;

typedef struct {
  GArray *nodes;    /* of RebutNode */
  GArray *comments; /* of RebutSpan; of one text in ascending order */
} RebutAst;

RebutAst *rebut_ast_new(void);
void rebut_ast_free(RebutAst *self);

#define rebut_ast_node(self, id) (&g_array_index((self)->nodes, RebutNode, (id)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutAst, rebut_ast_free)

G_END_DECLS
