/* tidy_lists.h - subtrees as indented lists; for the tidy tree's own files only.
 *
 * A list is a box with everything below it one under the other, each box further to the right than
 * its parent. Links run along a spine below the parent's left edge, one for each lane. */
#pragma once

#include "lanes.h"
#include "layout_tree.h"

#include <glib.h>

G_BEGIN_DECLS

#define REBUT_LIST_SPINE 13.0 /* from a box's left edge to the spine of its first lane */

typedef struct {
  const RebutGraph *graph;
  const RebutForest *forest;
  RebutLanes *lanes; /* by box: of the links from its children */
  gboolean *listed;  /* by box */
  gdouble *widths;   /* by box: of its list */
  gdouble *heights;  /* by box: of its list */
} RebutLists;

RebutLists *rebut_lists_new(const RebutGraph *graph, const RebutForest *forest);
void rebut_lists_free(RebutLists *self);

/* Chooses the lists of a tree: every box alone, and every box with what is below it when that is no
 * higher than MOST. */
void rebut_lists_choose(RebutLists *self, guint32 tree, gdouble most);

/* Sets the middles of the boxes of a list whose left upper corner is CORNER. */
void rebut_lists_place(const RebutLists *self, guint32 box, RebutPoint corner, RebutPoint *centres);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutLists, rebut_lists_free)

G_END_DECLS
