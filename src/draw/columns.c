#include "columns.h"

#include "edge_index.h"
#include "lanes.h"
#include "line.h"

#include <math.h>
#include <string.h>

#define NO_COLUMN G_MAXUINT32
#define SQUARE    0.6 /* columns squared to their cards, for a block about as wide as high */
#define SPINE     4.0 /* from a column's left edge to its first spine */

typedef struct {
  RebutLanes lanes;
  guint32 edges[REBUT_MAX_LANES]; /* by lane, in the folded graph */
  gdouble width;                  /* of the widest member */
  gdouble height;
} Column;

struct _RebutColumns {
  const RebutGraph *graph;
  RebutGraph folded;
  guint32 n_hanging;
  guint32 *columns; /* by box: NO_COLUMN */
  guint32 *nodes;   /* by box: the folded box that it is, or is in */
  guint32 *edges;   /* by edge, in the folded graph */
  GArray *all;      /* of Column */
  GArray *boxes;    /* of RebutBox: those of the folded graph */
  GArray *links;    /* of RebutEdge: likewise */
};

guint32
rebut_columns_count(guint32 n)
{
  return MAX(1, (guint32)floor(sqrt(SQUARE * n) + 0.5));
}

static Column *
get_column(const RebutColumns *self, guint32 i)
{
  return &g_array_index(self->all, Column, i);
}

/* By box: TRUE when one upright edge leaves it, and no other edge touches it. */
static gboolean *
find_leaves(const RebutGraph *graph)
{
  gboolean *leaves = g_new0(gboolean, graph->n_boxes + 1);
  g_autofree guint32 *n_touching = g_new0(guint32, graph->n_boxes + 1);

  for (guint32 i = 0; i < graph->n_edges; i++) {
    n_touching[graph->edges[i].from]++;
    n_touching[graph->edges[i].to]++;
  }
  for (guint32 i = 0; i < graph->n_edges; i++) {
    const RebutEdge *edge = &graph->edges[i];

    leaves[edge->from] = !edge->level && n_touching[edge->from] == 1;
  }
  return leaves;
}

/* Gives the N leaves among the edges that arrive at a box their columns. */
static void
fold_siblings(RebutColumns *self, const guint32 *edges, guint32 n)
{
  guint32 n_columns = rebut_columns_count(n);
  guint32 first = self->all->len;

  g_array_set_size(self->all, first + n_columns);
  for (guint32 i = 0; i < n; i++) {
    const RebutEdge *edge = &self->graph->edges[edges[i]];
    guint32 column = first + (guint32)((guint64)i * n_columns / n);
    Column *at = get_column(self, column);
    const RebutBox *size = &self->graph->boxes[edge->from];

    self->columns[edge->from] = column;
    at->lanes = rebut_lanes_add(at->lanes, edge->lane);
    at->width = MAX(at->width, size->width);
    at->height += size->height + (at->height > 0 ? REBUT_LIST_GAP : 0);
  }
}

static void
find_columns(RebutColumns *self)
{
  const RebutGraph *graph = self->graph;
  g_auto(RebutRows) arriving = rebut_edge_index_by_target(graph);
  g_autofree gboolean *leaves = find_leaves(graph);
  g_autofree guint32 *edges = g_new(guint32, graph->n_edges + 1);

  for (guint32 i = 0; i < graph->n_boxes; i++) {
    guint32 n = 0;

    for (guint32 j = arriving.first[i]; j < arriving.first[i + 1]; j++)
      if (leaves[graph->edges[arriving.items[j]].from])
        edges[n++] = arriving.items[j];
    if (n > REBUT_MOST_IN_ROW)
      fold_siblings(self, edges, n);
  }
}

static gdouble
get_spine(const Column *column, guint32 lane)
{
  return SPINE + rebut_lanes_find(column->lanes, lane) * REBUT_SPINE_STEP;
}

static gdouble
get_indent(const Column *column)
{
  return SPINE + rebut_lanes_width(column->lanes);
}

/* A column takes the place of its first member. */
static void
fold_boxes(RebutColumns *self)
{
  g_autofree guint32 *places = g_new(guint32, self->all->len + 1);

  for (guint32 i = 0; i < self->all->len; i++)
    places[i] = G_MAXUINT32;
  for (guint32 i = 0; i < self->graph->n_boxes; i++) {
    guint32 number = self->columns[i];
    RebutBox box = self->graph->boxes[i];

    if (number != NO_COLUMN && places[number] != G_MAXUINT32) {
      self->nodes[i] = places[number];
      continue;
    }
    self->nodes[i] = self->boxes->len;
    if (number != NO_COLUMN) {
      const Column *column = get_column(self, number);

      places[number] = self->boxes->len;
      box = (RebutBox){get_indent(column) + column->width, column->height};
    }
    g_array_append_val(self->boxes, box);
  }
}

/* A column has one edge for each lane. */
static void
fold_edges(RebutColumns *self)
{
  for (guint32 i = 0; i < self->all->len; i++)
    memset(get_column(self, i)->edges, 0xff, sizeof get_column(self, i)->edges);
  for (guint32 i = 0; i < self->graph->n_edges; i++) {
    RebutEdge edge = self->graph->edges[i];
    guint32 number = self->columns[edge.from];

    if (number != NO_COLUMN) {
      Column *column = get_column(self, number);

      edge.port = get_spine(column, edge.lane);
      self->edges[i] = column->edges[edge.lane];
      if (self->edges[i] != G_MAXUINT32)
        continue;
      column->edges[edge.lane] = self->links->len;
    }
    self->edges[i] = self->links->len;
    edge.from = self->nodes[edge.from];
    edge.to = self->nodes[edge.to];
    g_array_append_val(self->links, edge);
  }
}

RebutColumns *
rebut_columns_fold(const RebutGraph *graph, guint32 n_hanging)
{
  RebutColumns *self = g_new0(RebutColumns, 1);

  self->graph = graph;
  self->columns = g_new(guint32, graph->n_boxes + 1);
  self->nodes = g_new(guint32, graph->n_boxes + 1);
  self->edges = g_new(guint32, graph->n_edges + 1);
  self->all = g_array_new(FALSE, TRUE, sizeof(Column));
  self->boxes = g_array_new(FALSE, FALSE, sizeof(RebutBox));
  self->links = g_array_new(FALSE, FALSE, sizeof(RebutEdge));
  for (guint32 i = 0; i < graph->n_boxes; i++)
    self->columns[i] = NO_COLUMN;
  find_columns(self);
  fold_boxes(self);
  fold_edges(self);
  self->n_hanging = n_hanging < graph->n_boxes ? self->nodes[n_hanging] : self->boxes->len;
  self->folded =
    (RebutGraph){(const RebutBox *)(gpointer)self->boxes->data, self->boxes->len,
                 (const RebutEdge *)(gpointer)self->links->data, self->links->len, NULL};
  return self;
}

void
rebut_columns_free(RebutColumns *self)
{
  if (self == NULL)
    return;
  g_free(self->columns);
  g_free(self->nodes);
  g_free(self->edges);
  g_array_unref(self->all);
  g_array_unref(self->boxes);
  g_array_unref(self->links);
  g_free(self);
}

const RebutGraph *
rebut_columns_graph(const RebutColumns *self)
{
  return &self->folded;
}

guint32
rebut_columns_hanging(const RebutColumns *self)
{
  return self->n_hanging;
}

static RebutPoint
find_corner(const RebutColumns *self, const RebutLayout *folded, guint32 node)
{
  const RebutBox *box = &self->folded.boxes[node];

  return (RebutPoint){folded->centres[node].x - box->width / 2,
                      folded->centres[node].y - box->height / 2};
}

/* Members come in the order of their edges. */
static void
unfold_boxes(const RebutColumns *self, const RebutLayout *folded, RebutLayout *layout)
{
  g_auto(RebutRows) arriving = rebut_edge_index_by_target(self->graph);
  g_autofree gdouble *depths = g_new0(gdouble, self->all->len + 1);

  for (guint32 i = 0; i < layout->n_boxes; i++) {
    layout->centres[i] = folded->centres[self->nodes[i]];
    layout->ranks[i] = folded->ranks[self->nodes[i]];
  }
  for (guint32 i = 0; i < layout->n_edges; i++) {
    guint32 box = self->graph->edges[arriving.items[i]].from;
    guint32 number = self->columns[box];
    const RebutBox *size = &self->graph->boxes[box];
    RebutPoint corner;

    if (number == NO_COLUMN)
      continue;
    corner = find_corner(self, folded, self->nodes[box]);
    layout->centres[box] =
      (RebutPoint){corner.x + get_indent(get_column(self, number)) + size->width / 2,
                   corner.y + depths[number] + size->height / 2};
    depths[number] += size->height + REBUT_LIST_GAP;
  }
}

/* From a member to the spine and up to where the column's own edge begins, then along that. */
static void
unfold_member_edge(const RebutColumns *self,
                   const RebutLayout *folded,
                   RebutLayout *layout,
                   guint32 i)
{
  const RebutEdge *edge = &self->graph->edges[i];
  const RebutBox *size = &self->graph->boxes[edge->from];
  const RebutCurve *rest = &folded->curves[self->edges[i]];
  RebutPoint at = layout->centres[edge->from];
  RebutPoint points[REBUT_LINE_POINTS];
  RebutLine line = {.n = 0};
  gdouble side = at.y - size->height / 2 + rebut_lanes_depth(size);
  RebutCurve *curve = &layout->curves[i];
  guint32 n;

  rebut_line_to(&line, at.x - size->width / 2, side);
  rebut_line_to(&line, rest->points[0].x, side);
  rebut_line_to(&line, rest->points[0].x, rest->points[0].y);
  n = rebut_line_draw(&line, points);
  rebut_layout_set_curve(layout, i, n + rest->n_points - 1);
  curve->kind = REBUT_CURVE_SHARED;
  memcpy(curve->points, points, n * sizeof *points);
  memcpy(curve->points + n - 1, rest->points, rest->n_points * sizeof *points);
}

RebutLayout *
rebut_columns_unfold(const RebutColumns *self, const RebutLayout *folded)
{
  RebutLayout *layout = rebut_layout_new(self->graph);

  unfold_boxes(self, folded, layout);
  for (guint32 i = 0; i < layout->n_edges; i++) {
    const RebutCurve *curve = &folded->curves[self->edges[i]];

    if (curve->n_points == 0)
      continue;
    if (self->columns[self->graph->edges[i].from] != NO_COLUMN) {
      unfold_member_edge(self, folded, layout, i);
      continue;
    }
    rebut_layout_set_curve(layout, i, curve->n_points);
    layout->curves[i].kind = curve->kind;
    memcpy(layout->curves[i].points, curve->points, curve->n_points * sizeof *curve->points);
  }
  return layout;
}
