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
  gdouble port;   /* where it leaves its box, from the left; 0: anywhere */
  guint32 lane;   /* below REBUT_MAX_LANES: edges of one lane may share a line where they arrive */
} RebutEdge;

#define REBUT_MAX_LANES 8

typedef struct {
  const RebutBox *boxes;
  guint32 n_boxes;
  const RebutEdge *edges;
  guint32 n_edges;
  const guint32 *rows; /* by box: boxes of one number other than 0 share a row; NULL: as it comes */
} RebutGraph;

typedef struct {
  gdouble x;
  gdouble y;
} RebutPoint;

typedef enum {
  REBUT_CURVE_OWN,
  REBUT_CURVE_SHARED,  /* its last part may be that of other edges, too */
  REBUT_CURVE_OVERLAID /* runs beside the tree, below boxes that stand in its way */
} RebutCurveKind;

/* Cubic Bézier pieces end to end: 3n + 1 points, from the edge's source to its target. */
typedef struct {
  RebutPoint *points;
  guint32 n_points;
  RebutCurveKind kind;
} RebutCurve;

typedef struct {
  RebutPoint *centres; /* by box */
  guint32 *ranks;      /* by box: 0 on top */
  RebutCurve *curves;  /* by edge */
  guint32 n_boxes;
  guint32 n_edges;
} RebutLayout;

/* Room between boxes. */
#define REBUT_GAP_ACROSS 18.0

RebutLayout *rebut_layout_new(const RebutGraph *graph);
void rebut_layout_free(RebutLayout *self);

/* The rectangle of everything drawn, BOXES and curves by their control points; at 0, 0 when that is
 * nothing. */
void rebut_layout_find_bounds(const RebutLayout *self,
                              const RebutBox *boxes,
                              RebutPoint *least,
                              RebutPoint *most);

void rebut_layout_move(RebutLayout *self, gdouble x, gdouble y);

/* Room for N points of a curve, zeroed. */
void rebut_layout_set_curve(RebutLayout *self, guint32 edge, guint32 n_points);

/* The point at T, 0 to 1, of one Bézier piece: four points. */
RebutPoint rebut_curve_find_point(const RebutPoint *piece, gdouble t);

/* Trees in which what leads to a box stands below it, in its order: in a row, and where that would
 * become too wide, in columns and indented lists. A box's rank is its depth in its tree. Edges that
 * lead to the same box share a line for each lane; those beside the trees are laid over them.
 * Several trees fill a page. Linear in boxes and edges. */
RebutLayout *rebut_layout_tidy(const RebutGraph *graph);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutLayout, rebut_layout_free)

G_END_DECLS
