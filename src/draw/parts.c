#include "parts.h"

#include "pack.h"
#include "route.h"

/* A part as a graph of its own. */
typedef struct {
  guint32 *numbers; /* by box of the whole graph: its place in its part */
  GArray *boxes;    /* of guint32: the part's, in the whole graph */
  GArray *edges;    /* of guint32, likewise */
  GArray *sizes;    /* of RebutBox */
  GArray *links;    /* of RebutEdge, by places in the part */
} Part;

/* The first box of the part of BOX so far; the way there is halved. */
static guint32
find_first(guint32 *firsts, guint32 box)
{
  while (firsts[box] != box) {
    firsts[box] = firsts[firsts[box]];
    box = firsts[box];
  }
  return box;
}

guint32 *
rebut_parts_find(const RebutGraph *graph, guint32 *n_parts)
{
  guint32 *parts = g_new(guint32, graph->n_boxes + 1);
  g_autofree guint32 *firsts = g_new(guint32, graph->n_boxes + 1);

  *n_parts = 0;
  for (guint32 i = 0; i < graph->n_boxes; i++)
    firsts[i] = i;
  for (guint32 i = 0; i < graph->n_edges; i++) {
    guint32 a = find_first(firsts, graph->edges[i].from);
    guint32 b = find_first(firsts, graph->edges[i].to);

    firsts[MAX(a, b)] = MIN(a, b);
  }
  for (guint32 i = 0; i < graph->n_boxes; i++) {
    guint32 first = find_first(firsts, i);

    parts[i] = first == i ? (*n_parts)++ : parts[first];
  }
  return parts;
}

/* The boxes and edges of every part, as lists of numbers. The caller frees the array. */
static GPtrArray *
sort_by_part(const guint32 *parts, const RebutGraph *graph, guint32 n_parts, gboolean of_edges)
{
  GPtrArray *lists = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
  guint32 n = of_edges ? graph->n_edges : graph->n_boxes;

  for (guint32 i = 0; i < n_parts; i++)
    g_ptr_array_add(lists, g_array_new(FALSE, FALSE, sizeof(guint32)));
  for (guint32 i = 0; i < n; i++) {
    guint32 part = parts[of_edges ? graph->edges[i].from : i];

    g_array_append_val((GArray *)g_ptr_array_index(lists, part), i);
  }
  return lists;
}

static RebutGraph
cut_out(Part *self, const RebutGraph *graph)
{
  g_array_set_size(self->sizes, 0);
  g_array_set_size(self->links, 0);
  for (guint32 i = 0; i < self->boxes->len; i++) {
    guint32 box = g_array_index(self->boxes, guint32, i);

    self->numbers[box] = i;
    g_array_append_val(self->sizes, graph->boxes[box]);
  }
  for (guint32 i = 0; i < self->edges->len; i++) {
    RebutEdge edge = graph->edges[g_array_index(self->edges, guint32, i)];

    edge.from = self->numbers[edge.from];
    edge.to = self->numbers[edge.to];
    g_array_append_val(self->links, edge);
  }
  return (RebutGraph){(const RebutBox *)(gpointer)self->sizes->data, self->boxes->len,
                      (const RebutEdge *)(gpointer)self->links->data, self->edges->len, NULL};
}

/* Takes the part's curves out of WHOLE. */
static RebutLayout *
take_layout(const Part *self, const RebutGraph *graph, RebutLayout *whole)
{
  RebutLayout *layout = rebut_layout_new(graph);
  guint32 first = G_MAXUINT32;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    first = MIN(first, whole->ranks[g_array_index(self->boxes, guint32, i)]);
  for (guint32 i = 0; i < graph->n_boxes; i++) {
    guint32 box = g_array_index(self->boxes, guint32, i);

    layout->centres[i] = whole->centres[box];
    layout->ranks[i] = whole->ranks[box] - first;
  }
  for (guint32 i = 0; i < graph->n_edges; i++) {
    RebutCurve *curve = &whole->curves[g_array_index(self->edges, guint32, i)];

    layout->curves[i] = *curve;
    *curve = (RebutCurve){0};
  }
  return layout;
}

/* Puts a routed part back, with its left upper corner at 0, 0. Returns its size. */
static RebutBox
put_back(const Part *self, const RebutGraph *graph, RebutLayout *layout, RebutLayout *whole)
{
  RebutPoint least;
  RebutPoint most;

  rebut_layout_find_bounds(layout, graph->boxes, &least, &most);
  rebut_layout_move(layout, -least.x, -least.y);
  for (guint32 i = 0; i < graph->n_boxes; i++) {
    guint32 box = g_array_index(self->boxes, guint32, i);

    whole->centres[box] = layout->centres[i];
    whole->ranks[box] = layout->ranks[i];
  }
  for (guint32 i = 0; i < graph->n_edges; i++) {
    whole->curves[g_array_index(self->edges, guint32, i)] = layout->curves[i];
    layout->curves[i] = (RebutCurve){0};
  }
  return (RebutBox){most.x - least.x, most.y - least.y};
}

static RebutBox
route_part(Part *self, const RebutGraph *graph, guint32 n_hanging, RebutLayout *layout)
{
  RebutGraph part = cut_out(self, graph);
  g_autoptr(RebutLayout) places = take_layout(self, &part, layout);
  guint32 n = 0;

  while (n < part.n_boxes && g_array_index(self->boxes, guint32, n) < n_hanging)
    n++;
  rebut_route(&part, n, places);
  return put_back(self, &part, places, layout);
}

static void
move_parts(const RebutGraph *graph,
           const guint32 *parts,
           const RebutPoint *corners,
           RebutLayout *layout)
{
  for (guint32 i = 0; i < graph->n_boxes; i++) {
    layout->centres[i].x += corners[parts[i]].x;
    layout->centres[i].y += corners[parts[i]].y;
  }
  for (guint32 i = 0; i < graph->n_edges; i++) {
    const RebutPoint *corner = &corners[parts[graph->edges[i].from]];

    for (guint32 j = 0; j < layout->curves[i].n_points; j++) {
      layout->curves[i].points[j].x += corner->x;
      layout->curves[i].points[j].y += corner->y;
    }
  }
}

void
rebut_parts_route(const RebutGraph *graph, guint32 n_hanging, RebutLayout *layout)
{
  guint32 n_parts;
  g_autofree guint32 *parts = rebut_parts_find(graph, &n_parts);
  g_autoptr(GPtrArray) boxes = sort_by_part(parts, graph, n_parts, FALSE);
  g_autoptr(GPtrArray) edges = sort_by_part(parts, graph, n_parts, TRUE);
  g_autofree guint32 *numbers = g_new(guint32, graph->n_boxes + 1);
  g_autoptr(GArray) sizes = g_array_new(FALSE, FALSE, sizeof(RebutBox));
  g_autoptr(GArray) links = g_array_new(FALSE, FALSE, sizeof(RebutEdge));
  g_autofree RebutBox *areas = g_new(RebutBox, n_parts + 1);
  g_autofree RebutPoint *corners = g_new(RebutPoint, n_parts + 1);

  for (guint32 i = 0; i < n_parts; i++) {
    Part part = {numbers, g_ptr_array_index(boxes, i), g_ptr_array_index(edges, i), sizes, links};

    areas[i] = route_part(&part, graph, n_hanging, layout);
  }
  rebut_pack(areas, n_parts, corners);
  move_parts(graph, parts, corners, layout);
}
