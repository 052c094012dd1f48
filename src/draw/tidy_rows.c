/* tidy_rows.c - a tree in rows, its lists stacked in columns. */
#include "columns.h"
#include "tidy.h"
#include "tidy_tree.h"

#include <math.h>

#define FREE_WIDTH  2400.0 /* of a tree, whatever its height */
#define ASPECT      1.6    /* of a wider tree: width to height */
#define LEAST_LIST  600.0  /* height of the shortest lists that a wide tree gets */
#define LIST_STEP   1.5    /* from one height of lists to the next */
#define CLEARLY     0.95   /* of a page: what is smaller is better */
#define MOST_TRIES  24
#define STACK_LEFT  3.0 /* from a stack's left edge to its first spine */
#define NOT_A_CHILD G_MAXUINT32

/* What stands in a row: a box, or lists one below the other. A stack that reaches down into lower
 * rows takes room there by nodes of no members. */
typedef struct {
  guint32 box;       /* whose children the members are; for the root itself, the root */
  guint32 first;     /* member among the children; NOT_A_CHILD for the root */
  guint32 n_members; /* 0: only room */
  guint32 row;
  gdouble height;
} Node;

typedef struct {
  RebutTidy *tidy;
  gdouble most;    /* height of lists */
  GArray *nodes;   /* of Node */
  GArray *parents; /* of guint32, by node */
  GArray *widths;  /* of gdouble, by node */
  GArray *xs;      /* of gdouble, by node: its middle */
  GArray *heights; /* of gdouble, by row */
  GArray *tops;    /* of gdouble, by row */
  gdouble width;
  gdouble height;
} Rows;

static guint32
get_member(const Rows *self, const Node *node, guint32 i)
{
  return node->first == NOT_A_CHILD ? node->box : self->tidy->forest->children[node->first + i];
}

static Node *
get_node(const Rows *self, guint32 i)
{
  return &g_array_index(self->nodes, Node, i);
}

/* The box whose children stand below this node in rows; REBUT_NOBODY when there is none. */
static guint32
get_row_parent(const Rows *self, const Node *node)
{
  guint32 box;

  if (node->n_members != 1)
    return REBUT_NOBODY;
  box = get_member(self, node, 0);
  return self->tidy->lists->listed[box] ? REBUT_NOBODY : box;
}

static void
add_node(Rows *self, guint32 parent, gdouble width, const Node *node)
{
  g_array_append_val(self->nodes, *node);
  g_array_append_val(self->parents, parent);
  g_array_append_val(self->widths, width);
}

static void
add_stack(Rows *self, guint32 parent, const Node *stack)
{
  const RebutLists *lists = self->tidy->lists;
  Node node = *stack;
  gdouble width = 0;

  for (guint32 i = 0; i < node.n_members; i++) {
    guint32 member = get_member(self, &node, i);
    gboolean listed = lists->listed[member];
    const RebutBox *size = &self->tidy->graph->boxes[member];

    width = MAX(width, listed ? lists->widths[member] : size->width);
    node.height += (listed ? lists->heights[member] : size->height) + (i > 0 ? REBUT_LIST_GAP : 0);
  }
  if (node.n_members > 1)
    width += STACK_LEFT + rebut_lanes_width(lists->lanes[node.box]);
  add_node(self, parent, width, &node);
}

/* How high each of the columns shall be that hold N lists of a HEIGHT. */
static gdouble
choose_column_height(const Rows *self, guint32 n, gdouble height)
{
  gdouble most = self->most;
  gdouble n_columns;

  if (n > REBUT_MOST_IN_ROW)
    most = MAX(most, height / rebut_columns_count(n));
  if (most < 1)
    return 0;
  n_columns = ceil(height / most - 0.01);
  return height / MAX(n_columns, 1);
}

/* Stacks of the children FIRST to LAST of BOX, all of them lists. */
static void
stack_run(Rows *self, guint32 parent, guint32 box, guint32 first, guint32 last)
{
  const RebutForest *forest = self->tidy->forest;
  const gdouble *heights = self->tidy->lists->heights;
  guint32 row = get_node(self, parent)->row + 1;
  gdouble height = 0;
  gdouble used = 0;
  Node stack = {box, first, 0, row, 0};

  for (guint32 i = first; i < last; i++)
    height += heights[forest->children[i]] + REBUT_LIST_GAP;
  height = choose_column_height(self, last - first, height);
  for (guint32 i = first; i < last; i++) {
    gdouble next = heights[forest->children[i]] + REBUT_LIST_GAP;

    if (stack.n_members > 0 && used + next / 2 > height) {
      add_stack(self, parent, &stack);
      stack = (Node){box, i, 0, row, 0};
      used = 0;
    }
    stack.n_members++;
    used += next;
  }
  add_stack(self, parent, &stack);
}

static void
add_children(Rows *self, guint32 parent, guint32 box)
{
  const RebutForest *forest = self->tidy->forest;
  const gboolean *listed = self->tidy->lists->listed;
  guint32 at = forest->first_children[box];
  guint32 end = at + forest->n_children[box];

  while (at < end) {
    guint32 first = at;
    Node node = {box, at, 1, get_node(self, parent)->row + 1, 0};

    while (at < end && listed[forest->children[at]])
      at++;
    if (at > first) {
      stack_run(self, parent, box, first, at);
    } else {
      add_stack(self, parent, &node);
      at++;
    }
  }
}

static void
add_nodes(Rows *self, guint32 root)
{
  Node node = {root, NOT_A_CHILD, 1, 0, 0};

  g_array_set_size(self->nodes, 0);
  g_array_set_size(self->parents, 0);
  g_array_set_size(self->widths, 0);
  add_stack(self, REBUT_NOBODY, &node);
  for (guint32 i = 0; i < self->nodes->len; i++) {
    guint32 box = get_row_parent(self, get_node(self, i));

    if (box != REBUT_NOBODY)
      add_children(self, i, box);
  }
}

/* Rows are as high as their highest box; lists reach below them. */
static void
stack_rows(Rows *self)
{
  guint32 n_rows = get_node(self, self->nodes->len - 1)->row + 1;
  gdouble top = 0;

  g_array_set_size(self->heights, 0);
  g_array_set_size(self->heights, n_rows);
  g_array_set_size(self->tops, n_rows);
  for (guint32 i = 0; i < self->nodes->len; i++) {
    const Node *node = get_node(self, i);
    gdouble *height = &g_array_index(self->heights, gdouble, node->row);

    *height = MAX(*height, self->tidy->graph->boxes[get_member(self, node, 0)].height);
  }
  self->height = 0;
  for (guint32 i = 0; i < n_rows; i++) {
    g_array_index(self->tops, gdouble, i) = top;
    top += g_array_index(self->heights, gdouble, i) + REBUT_ROW_GAP;
  }
}

static void
reach_down(Rows *self)
{
  guint32 n = self->nodes->len;

  for (guint32 i = 0; i < n; i++) {
    Node node = *get_node(self, i);
    gdouble bottom = g_array_index(self->tops, gdouble, node.row) + node.height;
    gdouble width = g_array_index(self->widths, gdouble, i);
    guint32 parent = i;

    self->height = MAX(self->height, bottom);
    for (guint32 row = node.row + 1;
         row < self->tops->len && g_array_index(self->tops, gdouble, row) < bottom + REBUT_ROW_GAP;
         row++) {
      Node room = {node.box, node.first, 0, row, 0};

      add_node(self, parent, width, &room);
      parent = self->nodes->len - 1;
    }
  }
}

/* Sets WIDTH and HEIGHT when lists are no higher than MOST. */
static void
try_height(Rows *self, guint32 tree, gdouble most)
{
  const RebutForest *forest = self->tidy->forest;

  self->most = most;
  rebut_lists_choose(self->tidy->lists, tree, most);
  add_nodes(self, forest->order[forest->starts[tree]]);
  stack_rows(self);
  reach_down(self);
  g_array_set_size(self->xs, self->nodes->len);
  rebut_tidy_tree(self->nodes->len, (const guint32 *)(gpointer)self->parents->data,
                  (const gdouble *)(gpointer)self->widths->data, REBUT_COLUMN_GAP,
                  (gdouble *)(gpointer)self->xs->data);
  self->width = 0;
  for (guint32 i = 0; i < self->nodes->len; i++)
    self->width = MAX(self->width, g_array_index(self->xs, gdouble, i) +
                                     g_array_index(self->widths, gdouble, i) / 2);
}

/* How large a page the tree needs. */
static gdouble
measure_page(const Rows *self)
{
  return MAX(self->width / ASPECT, self->height);
}

/* The height of lists for which a wide tree needs the smallest page. It grows by steps, so that a
 * tree that grows a little keeps its shape, and until lists make the tree higher than wide. */
static void
choose_height(Rows *self, guint32 tree)
{
  gdouble most = LEAST_LIST;
  gdouble best = 0;
  gdouble page;

  try_height(self, tree, 0);
  if (self->width <= FREE_WIDTH)
    return;
  page = measure_page(self);
  while (most < sqrt(self->width * self->height / ASPECT) / 16)
    most *= LIST_STEP;
  for (guint i = 0; i < MOST_TRIES && self->width > self->height / ASPECT; i++) {
    try_height(self, tree, most);
    if (measure_page(self) < page * CLEARLY) {
      page = measure_page(self);
      best = most;
    }
    most *= LIST_STEP;
  }
  if (self->most < best || self->most > best)
    try_height(self, tree, best);
}

static void
hook_member(Rows *self, const Node *node, guint32 member, RebutPoint corner)
{
  const RebutForest *forest = self->tidy->forest;
  RebutHook *hooks = self->tidy->hooks;

  hooks[member].hanging = node->n_members > 1 ? REBUT_HANGS_IN_STACK : REBUT_HANGS_IN_ROW;
  hooks[member].corner = corner;
  if (!self->tidy->lists->listed[member])
    return;
  for (guint32 i = forest->places[member] + 1; i < forest->n_boxes; i++) {
    guint32 box = forest->order[i];

    if (forest->depths[box] <= forest->depths[member])
      break;
    hooks[box] = (RebutHook){REBUT_HANGS_IN_LIST, {0, 0}};
  }
}

static void
place_node(Rows *self, guint32 i)
{
  const Node *node = get_node(self, i);
  const RebutLists *lists = self->tidy->lists;
  RebutPoint corner = {g_array_index(self->xs, gdouble, i) -
                         g_array_index(self->widths, gdouble, i) / 2,
                       g_array_index(self->tops, gdouble, node->row)};
  RebutPoint at = corner;

  if (node->n_members > 1) {
    corner.x += STACK_LEFT;
    at.x = corner.x + rebut_lanes_width(lists->lanes[node->box]);
  }
  for (guint32 j = 0; j < node->n_members; j++) {
    guint32 member = get_member(self, node, j);
    const RebutBox *size = &self->tidy->graph->boxes[member];

    hook_member(self, node, member, corner);
    if (lists->listed[member])
      rebut_lists_place(lists, member, at, self->tidy->layout->centres);
    else
      self->tidy->layout->centres[member] =
        (RebutPoint){at.x + size->width / 2, at.y + size->height / 2};
    at.y += lists->heights[member] + REBUT_LIST_GAP;
  }
}

RebutBox
rebut_tidy_place(RebutTidy *tidy, guint32 tree)
{
  g_autoptr(GArray) nodes = g_array_new(FALSE, FALSE, sizeof(Node));
  g_autoptr(GArray) parents = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_autoptr(GArray) widths = g_array_new(FALSE, FALSE, sizeof(gdouble));
  g_autoptr(GArray) xs = g_array_new(FALSE, FALSE, sizeof(gdouble));
  g_autoptr(GArray) heights = g_array_new(FALSE, TRUE, sizeof(gdouble));
  g_autoptr(GArray) tops = g_array_new(FALSE, FALSE, sizeof(gdouble));
  Rows self = {tidy, 0, nodes, parents, widths, xs, heights, tops, 0, 0};

  choose_height(&self, tree);
  for (guint32 i = 0; i < self.nodes->len; i++)
    place_node(&self, i);
  return (RebutBox){self.width, self.height};
}
