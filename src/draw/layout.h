/* layout.h - places for boxes, and curves between them. It knows nothing of claims.
 *
 * Lengths are in px, y runs down, what is led to stands above what leads to it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  gdouble width;
  gdouble height;
} RebutBox;

typedef struct {
  guint32 from;
  guint32 to;
  gboolean level; /* wants both ends side by side */
} RebutEdge;

typedef struct {
  const RebutBox *boxes;
  guint32 n_boxes;
  const RebutEdge *edges;
  guint32 n_edges;
} RebutGraph;

typedef struct {
  gdouble x;
  gdouble y;
} RebutPoint;

/* Cubic Bézier pieces end to end: 3n + 1 points, from the edge's source to its target. */
typedef struct {
  RebutPoint *points;
  guint32 n_points;
} RebutCurve;

typedef struct {
  RebutPoint *centres; /* by box */
  guint32 *ranks;      /* by box: boxes of one rank stand in one row, rank 0 on top */
  RebutCurve *curves;  /* by edge */
  guint32 n_boxes;
  guint32 n_edges;
} RebutLayout;

/* Room between boxes. */
#define REBUT_GAP_ACROSS 18.0
#define REBUT_GAP_DOWN   44.0

RebutLayout *rebut_layout_new(const RebutGraph *graph);
void rebut_layout_free(RebutLayout *self);

/* Room for N points of a curve, zeroed. */
void rebut_layout_set_curve(RebutLayout *self, guint32 edge, guint32 n_points);

/* A tidy tree: C. Buchheim, M. Jünger, S. Leipert, Improving Walker's Algorithm to Run in Linear
 * Time (Graph Drawing 2002), for boxes of many sizes and without recursion. Edges beside the tree,
 * and those that close cycles, are laid over it. Linear in boxes and edges. */
RebutLayout *rebut_layout_tidy(const RebutGraph *graph);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutLayout, rebut_layout_free)

G_END_DECLS
