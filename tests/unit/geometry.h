/* geometry.h - graphs of all shapes for the tests of layout, and the checks that hold for each. */
#pragma once

#include "layout.h"
#include "layout_tree.h"
#include "tidy_tree.h"

#include <check.h>
#include <glib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef enum {
  SHAPE_TREE,
  SHAPE_STAR,
  SHAPE_CHAIN,
  SHAPE_DAG,    /* some boxes lead to several */
  SHAPE_CYCLES, /* edges anywhere, loops and doubled ones too */
  SHAPE_LEVEL,  /* as a tree, with edges that want both ends side by side */
  SHAPE_ALONE,  /* no edges */
  N_SHAPES
} Shape;

static inline guint32
choose_target(Shape shape, GRand *random, guint32 from, guint32 n)
{
  if (shape == SHAPE_STAR)
    return 0;
  if (shape == SHAPE_CHAIN)
    return from - 1;
  if (shape == SHAPE_CYCLES)
    return (guint32)g_rand_int_range(random, 0, (gint32)n);
  return (guint32)g_rand_int_range(random, (gint32)(from > 30 ? from - 30 : 0), (gint32)from);
}

/* A graph of N boxes with sizes as cards have them. Free it with free_graph. */
static inline RebutGraph
make_graph(Shape shape, guint32 n, guint32 seed)
{
  GRand *random = g_rand_new_with_seed(seed);
  GArray *edges = g_array_new(FALSE, FALSE, sizeof(RebutEdge));
  RebutBox *boxes = g_new0(RebutBox, n + 1);
  RebutGraph graph = {boxes, n, NULL, 0, NULL};

  for (guint32 i = 0; i < n; i++)
    boxes[i] = (RebutBox){g_rand_int_range(random, 30, 400), g_rand_int_range(random, 18, 300)};
  for (guint32 i = 1; i < n && shape != SHAPE_ALONE; i++) {
    RebutEdge edge = {.from = i, .to = choose_target(shape, random, i, n), .lane = i % 3};

    g_array_append_val(edges, edge);
    if ((shape == SHAPE_DAG || shape == SHAPE_CYCLES) && g_rand_int_range(random, 0, 3) == 0) {
      edge.to = choose_target(shape, random, i, n);
      g_array_append_val(edges, edge);
    }
    if (shape == SHAPE_LEVEL && g_rand_int_range(random, 0, 4) == 0) {
      edge.to = choose_target(SHAPE_TREE, random, i, n);
      edge.level = TRUE;
      g_array_append_val(edges, edge);
    }
  }
  g_rand_free(random);
  graph.n_edges = edges->len;
  graph.edges = (RebutEdge *)(gpointer)g_array_free(edges, FALSE);
  return graph;
}

/* A graph written as "1>0 2>0 2=1": 2=1 is a level edge; all boxes are 100 by 50. */
static inline RebutGraph
parse_graph(guint32 n, const char *text)
{
  GArray *edges = g_array_new(FALSE, FALSE, sizeof(RebutEdge));
  RebutBox *boxes = g_new0(RebutBox, n + 1);
  RebutGraph graph = {boxes, n, NULL, 0, NULL};
  char *end;

  for (guint32 i = 0; i < n; i++)
    boxes[i] = (RebutBox){100, 50};
  for (; *text != '\0'; text = end + strspn(end, " ")) {
    RebutEdge edge = {.from = (guint32)strtoul(text, &end, 10)};

    edge.level = *end == '=';
    edge.to = (guint32)strtoul(end + 1, &end, 10);
    g_array_append_val(edges, edge);
  }
  graph.n_edges = edges->len;
  graph.edges = (RebutEdge *)(gpointer)g_array_free(edges, FALSE);
  return graph;
}

static inline void
free_graph(RebutGraph *graph)
{
  g_free((gpointer)graph->boxes);
  g_free((gpointer)graph->edges);
}

/* All trees of a graph side by side in the same rows, as an engine that knows no columns has them,
 * with straight edges. */
static inline RebutLayout *
lay_out_in_rows(const RebutGraph *graph)
{
  RebutLayout *layout = rebut_layout_new(graph);
  g_autoptr(RebutForest) forest = rebut_forest_grow(graph);
  g_autofree guint32 *parents = g_new0(guint32, graph->n_boxes + 1);
  g_autofree gdouble *widths = g_new0(gdouble, graph->n_boxes + 1);
  g_autofree gdouble *xs = g_new0(gdouble, graph->n_boxes + 1);

  for (guint32 i = 0; i < graph->n_boxes; i++) {
    guint32 parent = forest->parents[i];

    parents[forest->places[i] + 1] = parent == REBUT_NOBODY ? 0 : forest->places[parent] + 1;
    widths[forest->places[i] + 1] = graph->boxes[i].width;
    layout->ranks[i] = forest->depths[i];
  }
  rebut_tidy_tree(graph->n_boxes + 1, parents, widths, REBUT_GAP_ACROSS, xs);
  for (guint32 i = 0; i < graph->n_boxes; i++)
    layout->centres[i] = (RebutPoint){xs[forest->places[i] + 1], 400 * layout->ranks[i]};
  for (guint32 i = 0; i < graph->n_edges; i++) {
    RebutPoint from = layout->centres[graph->edges[i].from];
    RebutPoint to = layout->centres[graph->edges[i].to];

    rebut_layout_set_curve(layout, i, 4);
    layout->curves[i].points[0] = layout->curves[i].points[1] = from;
    layout->curves[i].points[2] = layout->curves[i].points[3] = to;
  }
  return layout;
}

typedef struct {
  guint32 box;
  guint32 rank;
  gdouble left;
  gdouble right;
  gdouble top;
  gdouble bottom;
} Slot;

static inline gint
compare_slots(gconstpointer a, gconstpointer b)
{
  const Slot *x = a;
  const Slot *y = b;

  if (x->rank != y->rank)
    return x->rank < y->rank ? -1 : 1;
  return (x->left > y->left) - (x->left < y->left);
}

/* All boxes, row by row and from left to right. */
static inline GArray *
sort_slots(const RebutGraph *graph, const RebutLayout *layout)
{
  GArray *slots = g_array_new(FALSE, FALSE, sizeof(Slot));

  for (guint32 i = 0; i < graph->n_boxes; i++) {
    RebutPoint at = layout->centres[i];
    Slot slot = {i,
                 layout->ranks[i],
                 at.x - graph->boxes[i].width / 2,
                 at.x + graph->boxes[i].width / 2,
                 at.y - graph->boxes[i].height / 2,
                 at.y + graph->boxes[i].height / 2};

    g_array_append_val(slots, slot);
  }
  g_array_sort(slots, compare_slots);
  return slots;
}

static inline void
check_same_places(const RebutGraph *graph, const RebutLayout *one, const RebutLayout *two)
{
  for (guint32 i = 0; i < graph->n_boxes; i++) {
    ck_assert_double_eq(one->centres[i].x, two->centres[i].x);
    ck_assert_double_eq(one->centres[i].y, two->centres[i].y);
  }
}

/* RANKS holds a digit for each box. */
static inline void
check_ranks(const RebutLayout *layout, const char *ranks)
{
  for (guint32 i = 0; ranks[i] != '\0'; i++)
    ck_assert_msg(layout->ranks[i] == (guint32)(ranks[i] - '0'), "box %u: %u", i, layout->ranks[i]);
}

/* Boxes of one row stand side by side with room between, and a row ends where the next begins. */
static inline void
check_rows(const RebutGraph *graph, const RebutLayout *layout, gdouble across, gdouble down)
{
  g_autoptr(GArray) slots = sort_slots(graph, layout);
  gdouble bottom = -G_MAXDOUBLE; /* of the rows above */
  gdouble lowest = -G_MAXDOUBLE; /* of this one */

  for (guint i = 0; i < slots->len; i++) {
    const Slot *slot = &g_array_index(slots, Slot, i);
    const Slot *before = i > 0 ? slot - 1 : NULL;

    ck_assert(isfinite(slot->left) && isfinite(slot->top));
    if (before != NULL && before->rank == slot->rank) {
      ck_assert_msg(slot->left >= before->right + across - 0.01,
                    "boxes %u and %u are too near: %g and %g", before->box, slot->box,
                    before->right, slot->left);
    } else {
      ck_assert_uint_eq(slot->rank, before == NULL ? 0 : before->rank + 1);
      bottom = lowest;
    }
    ck_assert_msg(slot->top >= bottom + down - 0.01, "box %u stands in the row above", slot->box);
    lowest = MAX(lowest, slot->bottom);
  }
}

/* A box in a cell of a grid. */
typedef struct {
  guint64 cell;
  guint32 box;
} Tile;

#define TILE_SIZE 700.0

static inline gint
compare_tiles(gconstpointer a, gconstpointer b)
{
  const Tile *x = a;
  const Tile *y = b;

  return (x->cell > y->cell) - (x->cell < y->cell);
}

/* Every box with each cell of the grid that it lies in, cell by cell. */
static inline GArray *
sort_tiles(const RebutGraph *graph, const RebutLayout *layout)
{
  GArray *tiles = g_array_new(FALSE, FALSE, sizeof(Tile));

  for (guint32 i = 0; i < graph->n_boxes; i++) {
    RebutPoint at = layout->centres[i];
    guint64 top = (guint64)((at.y - graph->boxes[i].height / 2 + 10) / TILE_SIZE);
    guint64 bottom = (guint64)((at.y + graph->boxes[i].height / 2 + 10) / TILE_SIZE);
    guint64 left = (guint64)((at.x - graph->boxes[i].width / 2 + 10) / TILE_SIZE);
    guint64 right = (guint64)((at.x + graph->boxes[i].width / 2 + 10) / TILE_SIZE);

    ck_assert(isfinite(at.x) && isfinite(at.y));
    for (guint64 y = top; y <= bottom; y++) {
      for (guint64 x = left; x <= right; x++) {
        Tile tile = {y << 32 | x, i};

        g_array_append_val(tiles, tile);
      }
    }
  }
  g_array_sort(tiles, compare_tiles);
  return tiles;
}

/* No two boxes are nearer than ROOM. */
static inline void
check_disjoint(const RebutGraph *graph, const RebutLayout *layout, gdouble room)
{
  g_autoptr(GArray) tiles = sort_tiles(graph, layout);

  for (guint i = 0; i < tiles->len; i++) {
    const Tile *a = &g_array_index(tiles, Tile, i);

    for (guint j = i; j > 0 && (a - (i - j + 1))->cell == a->cell; j--) {
      const Tile *b = a - (i - j + 1);
      gdouble x = fabs(layout->centres[a->box].x - layout->centres[b->box].x) -
                  (graph->boxes[a->box].width + graph->boxes[b->box].width) / 2;
      gdouble y = fabs(layout->centres[a->box].y - layout->centres[b->box].y) -
                  (graph->boxes[a->box].height + graph->boxes[b->box].height) / 2;

      ck_assert_msg(MAX(x, y) >= room - 0.01, "boxes %u and %u are too near", b->box, a->box);
    }
  }
}

#define STEPS 24 /* points that are looked at on each piece of a curve */

/* The first box, but SKIP, that a curve runs through; G_MAXUINT32 when there is none. */
static inline guint32
find_crossed(const RebutGraph *graph, const RebutLayout *layout, guint32 edge)
{
  const RebutCurve *curve = &layout->curves[edge];

  for (guint32 piece = 0; piece + 3 < curve->n_points; piece += 3) {
    for (guint step = 0; step <= STEPS; step++) {
      RebutPoint at = rebut_curve_find_point(&curve->points[piece], (gdouble)step / STEPS);

      for (guint32 i = 0; i < graph->n_boxes; i++)
        if (fabs(at.x - layout->centres[i].x) < graph->boxes[i].width / 2 - 0.5 &&
            fabs(at.y - layout->centres[i].y) < graph->boxes[i].height / 2 - 0.5)
          return i;
    }
  }
  return G_MAXUINT32;
}

/* The point lies on the box's edge. */
static inline gboolean
is_on_edge(const RebutGraph *graph, const RebutLayout *layout, guint32 box, RebutPoint point)
{
  gdouble x = fabs(point.x - layout->centres[box].x) - graph->boxes[box].width / 2;
  gdouble y = fabs(point.y - layout->centres[box].y) - graph->boxes[box].height / 2;

  return x < 0.01 && y < 0.01 && MAX(x, y) > -0.01;
}

/* Edges that share lines run past all boxes. */
static inline void
check_shared(const RebutGraph *graph, const RebutLayout *layout)
{
  for (guint32 i = 0; i < graph->n_edges; i++) {
    guint32 crossed = G_MAXUINT32;

    if (layout->curves[i].kind == REBUT_CURVE_SHARED)
      crossed = find_crossed(graph, layout, i);
    ck_assert_msg(crossed == G_MAXUINT32, "edge %u runs through box %u", i, crossed);
  }
}

static inline void
check_curves(const RebutGraph *graph, const RebutLayout *layout)
{
  for (guint32 i = 0; i < graph->n_edges; i++) {
    const RebutCurve *curve = &layout->curves[i];

    ck_assert_uint_ge(curve->n_points, 4);
    ck_assert_uint_eq(curve->n_points % 3, 1);
    for (guint32 j = 0; j < curve->n_points; j++)
      ck_assert(isfinite(curve->points[j].x) && isfinite(curve->points[j].y));
    ck_assert_msg(is_on_edge(graph, layout, graph->edges[i].from, curve->points[0]),
                  "edge %u begins beside its box", i);
    ck_assert_msg(is_on_edge(graph, layout, graph->edges[i].to, curve->points[curve->n_points - 1]),
                  "edge %u ends beside its box", i);
  }
}
