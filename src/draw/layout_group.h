/* layout_group.h - layouts with boxes inside of boxes.
 *
 * Each group is laid out by itself, from the innermost on, and is one box in what it stands in, so
 * that nothing ever overlaps. A link that leads across borders runs between the outermost groups
 * that it leaves and enters, and on to its ends behind the cards, until detour.h leads it around
 * them. */
#pragma once

#include "layout.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const guint32 *groups;  /* by box: the group it stands in, or REBUT_NONE */
  const guint32 *parents; /* by group: one before it, or REBUT_NONE */
  const RebutBox *least;  /* by group: the least size, for its heading */
  guint32 n_groups;
  guint32 n_hanging; /* boxes from here on are pills */
  gdouble left;      /* room between a group's border and its content */
  gdouble top;
  gdouble right;
  gdouble bottom;
} RebutNesting;

/* Lays out a graph without groups, of which boxes from N_HANGING on are pills. Never NULL. */
typedef RebutLayout *(*RebutLayoutFunc)(gpointer data, const RebutGraph *graph, guint32 n_hanging);

/* A layout of GRAPH's boxes, and behind them of its groups. SIZES, by box and group, holds those of
 * the boxes and gets those of the groups. */
RebutLayout *rebut_layout_groups(const RebutGraph *graph,
                                 const RebutNesting *nesting,
                                 RebutLayoutFunc lay_out,
                                 gpointer data,
                                 RebutBox *sizes);

G_END_DECLS
