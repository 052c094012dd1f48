#include "layout.h"

#include <math.h>

#define NOBODY G_MAXUINT32

/* A box in the tree. Names are those of the paper. */
typedef struct {
  guint32 parent;
  guint32 first_child; /* among the children of all boxes */
  guint32 n_children;
  guint32 number; /* among its siblings */
  guint32 depth;
  guint32 thread; /* the next box on a contour where the subtree ends */
  guint32 ancestor;
  guint32 default_ancestor;
  guint32 visited; /* children whose subtrees are placed */
  gdouble prelim;
  gdouble mod;
  gdouble change;
  gdouble shift;
} Twig;

typedef struct {
  const RebutGraph *graph;
  Twig *twigs;       /* by box; the last one stands above all roots and has no size */
  guint32 *children; /* of all boxes, each box's together */
  guint32 *order;    /* boxes by depth, the common root first */
  guint32 root;
} Tree;

/* Edges into each box, as a list of edges per box. */
typedef struct {
  guint32 *starts; /* by box, and one more */
  guint32 *edges;
} Incoming;

static void
index_incoming(const RebutGraph *graph, Incoming *incoming)
{
  incoming->starts = g_new0(guint32, graph->n_boxes + 2);
  incoming->edges = g_new0(guint32, graph->n_edges + 1);
  for (guint32 i = 0; i < graph->n_edges; i++)
    incoming->starts[graph->edges[i].to + 2]++;
  for (guint32 i = 2; i < graph->n_boxes + 2; i++)
    incoming->starts[i] += incoming->starts[i - 1];
  for (guint32 i = 0; i < graph->n_edges; i++)
    incoming->edges[incoming->starts[graph->edges[i].to + 1]++] = i;
}

static void
adopt(Tree *self, guint32 parent, guint32 child, guint32 *n)
{
  Twig *twig = &self->twigs[child];

  twig->parent = parent;
  twig->number = self->twigs[parent].n_children++;
  twig->depth = self->twigs[parent].depth + 1;
  self->children[*n] = child;
  self->order[++*n] = child;
}

/* Marks what leads to BOX, and what leads there, and so on. QUEUE has room for all boxes. */
static void
mark_from(const Tree *self, const Incoming *incoming, guint32 box, gboolean *marked, guint32 *queue)
{
  guint32 n = 0;

  marked[box] = TRUE;
  queue[n++] = box;
  for (guint32 at = 0; at < n; at++) {
    for (guint32 i = incoming->starts[queue[at]]; i < incoming->starts[queue[at] + 1]; i++) {
      const RebutEdge *edge = &self->graph->edges[incoming->edges[i]];

      if (edge->level || marked[edge->from])
        continue;
      marked[edge->from] = TRUE;
      queue[n++] = edge->from;
    }
  }
}

/* The boxes that lead nowhere, then the first box of each cycle that only itself reaches. */
static void
adopt_roots(Tree *self, const Incoming *incoming, guint32 *n)
{
  guint32 n_boxes = self->graph->n_boxes;
  g_autofree gboolean *leads = g_new0(gboolean, n_boxes + 1);
  g_autofree gboolean *marked = g_new0(gboolean, n_boxes + 1);
  g_autofree guint32 *queue = g_new0(guint32, n_boxes + 1);

  for (guint32 i = 0; i < self->graph->n_edges; i++)
    if (!self->graph->edges[i].level && self->graph->edges[i].from != self->graph->edges[i].to)
      leads[self->graph->edges[i].from] = TRUE;
  for (guint pass = 0; pass < 2; pass++) {
    for (guint32 i = 0; i < n_boxes; i++) {
      if (marked[i] || (pass == 0 && leads[i]))
        continue;
      mark_from(self, incoming, i, marked, queue);
      adopt(self, self->root, i, n);
    }
  }
}

/* Breadth first, so that every box hangs as high as it can. The children of one box come out
 * together. */
static void
grow(Tree *self, const Incoming *incoming)
{
  guint32 n = 0;

  self->order[0] = self->root;
  adopt_roots(self, incoming, &n);
  for (guint32 at = 1; at <= n; at++) {
    guint32 box = self->order[at];

    self->twigs[box].first_child = n;
    for (guint32 i = incoming->starts[box]; i < incoming->starts[box + 1]; i++) {
      const RebutEdge *edge = &self->graph->edges[incoming->edges[i]];

      if (!edge->level && self->twigs[edge->from].parent == NOBODY)
        adopt(self, box, edge->from, &n);
    }
  }
}

static gdouble
get_distance(const Tree *self, guint32 a, guint32 b)
{
  return (self->graph->boxes[a].width + self->graph->boxes[b].width) / 2 + REBUT_GAP_ACROSS;
}

static guint32
get_child(const Tree *self, const Twig *twig, guint32 number)
{
  return self->children[twig->first_child + number];
}

static guint32
get_next_left(const Tree *self, guint32 box)
{
  const Twig *twig = &self->twigs[box];

  return twig->n_children > 0 ? get_child(self, twig, 0) : twig->thread;
}

static guint32
get_next_right(const Tree *self, guint32 box)
{
  const Twig *twig = &self->twigs[box];

  return twig->n_children > 0 ? get_child(self, twig, twig->n_children - 1) : twig->thread;
}

static void
move_subtree(Tree *self, guint32 left, guint32 right, gdouble shift)
{
  Twig *l = &self->twigs[left];
  Twig *r = &self->twigs[right];
  gdouble between = (gdouble)(r->number - l->number);

  r->change -= shift / between;
  r->shift += shift;
  l->change += shift / between;
  r->prelim += shift;
  r->mod += shift;
}

static void
execute_shifts(Tree *self, const Twig *twig)
{
  gdouble shift = 0;
  gdouble change = 0;

  for (guint32 i = twig->n_children; i > 0; i--) {
    Twig *child = &self->twigs[get_child(self, twig, i - 1)];

    child->prelim += shift;
    child->mod += shift;
    change += child->change;
    shift += child->shift + change;
  }
}

/* The left one of two subtrees whose distance was too small. */
static guint32
find_ancestor(const Tree *self, guint32 inner_left, const Twig *twig)
{
  guint32 ancestor = self->twigs[inner_left].ancestor;

  if (ancestor != NOBODY && self->twigs[ancestor].parent == twig->parent)
    return ancestor;
  return self->twigs[twig->parent].default_ancestor;
}

/* The four contours that apportion walks down: inner and outer, of what stands to the left and of
 * BOX. */
typedef struct {
  guint32 inner_left;
  guint32 inner_right;
  guint32 outer_left;
  guint32 outer_right;
  gdouble sum_inner_left;
  gdouble sum_inner_right;
  gdouble sum_outer_left;
  gdouble sum_outer_right;
} Contours;

static void
descend(const Tree *self, Contours *c)
{
  c->inner_left = get_next_right(self, c->inner_left);
  c->inner_right = get_next_left(self, c->inner_right);
  c->outer_left = get_next_left(self, c->outer_left);
  c->outer_right = get_next_right(self, c->outer_right);
}

static void
add_modifiers(const Tree *self, Contours *c)
{
  c->sum_inner_left += self->twigs[c->inner_left].mod;
  c->sum_inner_right += self->twigs[c->inner_right].mod;
  c->sum_outer_left += self->twigs[c->outer_left].mod;
  c->sum_outer_right += self->twigs[c->outer_right].mod;
}

static void
set_threads(Tree *self, const Contours *c, guint32 box)
{
  guint32 next_left = get_next_right(self, c->inner_left);
  guint32 next_right = get_next_left(self, c->inner_right);

  if (next_left != NOBODY && get_next_right(self, c->outer_right) == NOBODY) {
    self->twigs[c->outer_right].thread = next_left;
    self->twigs[c->outer_right].mod += c->sum_inner_left - c->sum_outer_right;
  }
  if (next_right != NOBODY && get_next_left(self, c->outer_left) == NOBODY) {
    self->twigs[c->outer_left].thread = next_right;
    self->twigs[c->outer_left].mod += c->sum_inner_right - c->sum_outer_left;
    self->twigs[self->twigs[box].parent].default_ancestor = box;
  }
}

/* Moves the subtree of BOX away from what is placed to its left. */
static void
apportion(Tree *self, guint32 box)
{
  const Twig *twig = &self->twigs[box];
  const Twig *parent = &self->twigs[twig->parent];
  Contours c;

  if (twig->number == 0) {
    self->twigs[twig->parent].default_ancestor = box;
    return;
  }
  c.inner_right = c.outer_right = box;
  c.inner_left = get_child(self, parent, twig->number - 1);
  c.outer_left = get_child(self, parent, 0);
  c.sum_inner_left = c.sum_inner_right = c.sum_outer_left = c.sum_outer_right = 0;
  add_modifiers(self, &c);
  while (get_next_right(self, c.inner_left) != NOBODY &&
         get_next_left(self, c.inner_right) != NOBODY) {
    gdouble shift;

    descend(self, &c);
    self->twigs[c.outer_right].ancestor = box;
    shift = self->twigs[c.inner_left].prelim + c.sum_inner_left -
            (self->twigs[c.inner_right].prelim + c.sum_inner_right) +
            get_distance(self, c.inner_left, c.inner_right);
    if (shift > 0) {
      move_subtree(self, find_ancestor(self, c.inner_left, twig), box, shift);
      c.sum_inner_right += shift;
      c.sum_outer_right += shift;
    }
    add_modifiers(self, &c);
  }
  set_threads(self, &c, box);
}

/* Places BOX over its children and beside its left sibling. */
static void
place(Tree *self, guint32 box)
{
  Twig *twig = &self->twigs[box];
  gdouble middle = 0;

  if (twig->n_children > 0) {
    execute_shifts(self, twig);
    middle = (self->twigs[get_child(self, twig, 0)].prelim +
              self->twigs[get_child(self, twig, twig->n_children - 1)].prelim) /
             2;
  }
  twig->prelim = middle;
  if (box != self->root && twig->number > 0) {
    guint32 left = get_child(self, &self->twigs[twig->parent], twig->number - 1);

    twig->prelim = self->twigs[left].prelim + get_distance(self, left, box);
    twig->mod = twig->n_children > 0 ? twig->prelim - middle : 0;
  }
}

/* Children before parents, left before right. */
static void
first_walk(Tree *self)
{
  guint32 box = self->root;

  while (box != NOBODY) {
    Twig *twig = &self->twigs[box];

    if (twig->visited < twig->n_children) {
      box = get_child(self, twig, twig->visited++);
      continue;
    }
    place(self, box);
    if (box != self->root)
      apportion(self, box);
    box = twig->parent;
  }
}

/* Final x of every box: its own place and the modifiers of all above it. */
static void
second_walk(Tree *self, RebutLayout *layout)
{
  g_autofree gdouble *sums = g_new0(gdouble, self->graph->n_boxes + 1);
  gdouble least = G_MAXDOUBLE;

  for (guint32 i = 1; i <= self->graph->n_boxes; i++) {
    guint32 box = self->order[i];
    guint32 parent = self->twigs[box].parent;
    gdouble x;

    sums[box] = sums[parent] + self->twigs[parent].mod;
    x = self->twigs[box].prelim + sums[box];
    layout->centres[box].x = x;
    layout->ranks[box] = self->twigs[box].depth - 1;
    least = MIN(least, x - self->graph->boxes[box].width / 2);
  }
  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    layout->centres[i].x -= least;
}

/* All boxes of one depth share a row as high as the highest of them. */
static void
place_rows(const RebutGraph *graph, RebutLayout *layout)
{
  g_autofree gdouble *heights = g_new0(gdouble, graph->n_boxes + 1);
  g_autofree gdouble *tops = g_new0(gdouble, graph->n_boxes + 1);

  for (guint32 i = 0; i < graph->n_boxes; i++)
    heights[layout->ranks[i]] = MAX(heights[layout->ranks[i]], graph->boxes[i].height);
  for (guint32 i = 1; i < graph->n_boxes; i++)
    tops[i] = tops[i - 1] + heights[i - 1] + REBUT_GAP_DOWN;
  for (guint32 i = 0; i < graph->n_boxes; i++)
    layout->centres[i].y = tops[layout->ranks[i]] + heights[layout->ranks[i]] / 2;
}

/* From the top of one box to the bottom of the other, or the other way round for an edge that leads
 * down; leaving and arriving upright. */
static void
draw_curve(const RebutGraph *graph, RebutLayout *layout, guint32 i)
{
  const RebutEdge *edge = &graph->edges[i];
  gdouble down = layout->ranks[edge->from] < layout->ranks[edge->to] ? 1 : -1;
  RebutPoint from = layout->centres[edge->from];
  RebutPoint to = layout->centres[edge->to];
  gdouble reach = REBUT_GAP_DOWN;
  RebutPoint *points;

  from.y += down * graph->boxes[edge->from].height / 2;
  to.y -= down * graph->boxes[edge->to].height / 2;
  if (layout->ranks[edge->from] != layout->ranks[edge->to])
    reach = fabs(to.y - from.y) / 2;
  rebut_layout_set_curve(layout, i, 4);
  points = layout->curves[i].points;
  points[0] = from;
  points[1] = (RebutPoint){from.x, from.y + down * reach};
  points[2] = (RebutPoint){to.x, to.y - down * reach};
  points[3] = to;
}

RebutLayout *
rebut_layout_tidy(const RebutGraph *graph)
{
  RebutLayout *layout = rebut_layout_new(graph);
  g_autofree Twig *twigs = g_new0(Twig, graph->n_boxes + 1);
  g_autofree guint32 *children = g_new0(guint32, graph->n_boxes + 1);
  g_autofree guint32 *order = g_new0(guint32, graph->n_boxes + 2);
  Tree tree = {graph, twigs, children, order, graph->n_boxes};
  Incoming incoming;

  for (guint32 i = 0; i <= graph->n_boxes; i++) {
    twigs[i].parent = twigs[i].thread = twigs[i].ancestor = NOBODY;
    twigs[i].default_ancestor = NOBODY;
  }
  index_incoming(graph, &incoming);
  grow(&tree, &incoming);
  g_free(incoming.starts);
  g_free(incoming.edges);
  first_walk(&tree);
  second_walk(&tree, layout);
  place_rows(graph, layout);
  for (guint32 i = 0; i < graph->n_edges; i++)
    draw_curve(graph, layout, i);
  return layout;
}
