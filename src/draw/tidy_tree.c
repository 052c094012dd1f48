#include "tidy_tree.h"

#define NOBODY G_MAXUINT32

/* Names are those of the paper. */
typedef struct {
  guint32 parent;
  guint32 first_child; /* among the children of all nodes */
  guint32 n_children;
  guint32 number; /* among its siblings */
  guint32 thread; /* the next node on a contour where the subtree ends */
  guint32 ancestor;
  guint32 default_ancestor;
  guint32 visited; /* children whose subtrees are placed */
  gdouble prelim;
  gdouble mod;
  gdouble change;
  gdouble shift;
} Twig;

typedef struct {
  const gdouble *widths;
  gdouble gap;
  Twig *twigs;       /* by node */
  guint32 *children; /* of all nodes, each node's together */
  guint32 n;
} Tree;

static void
plant(Tree *self, const guint32 *parents)
{
  guint32 n = 0;

  for (guint32 i = 0; i < self->n; i++) {
    Twig *twig = &self->twigs[i];

    twig->parent = i == 0 ? NOBODY : parents[i];
    twig->thread = twig->ancestor = twig->default_ancestor = NOBODY;
    if (i > 0)
      twig->number = self->twigs[parents[i]].n_children++;
  }
  for (guint32 i = 0; i < self->n; i++) {
    self->twigs[i].first_child = n;
    n += self->twigs[i].n_children;
  }
  for (guint32 i = 1; i < self->n; i++)
    self->children[self->twigs[parents[i]].first_child + self->twigs[i].number] = i;
}

static gdouble
get_distance(const Tree *self, guint32 a, guint32 b)
{
  return (self->widths[a] + self->widths[b]) / 2 + self->gap;
}

static guint32
get_child(const Tree *self, const Twig *twig, guint32 number)
{
  return self->children[twig->first_child + number];
}

static guint32
get_next_left(const Tree *self, guint32 node)
{
  const Twig *twig = &self->twigs[node];

  return twig->n_children > 0 ? get_child(self, twig, 0) : twig->thread;
}

static guint32
get_next_right(const Tree *self, guint32 node)
{
  const Twig *twig = &self->twigs[node];

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
 * NODE. */
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
set_threads(Tree *self, const Contours *c, guint32 node)
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
    self->twigs[self->twigs[node].parent].default_ancestor = node;
  }
}

/* Moves the subtree of NODE away from what is placed to its left. */
static void
apportion(Tree *self, guint32 node)
{
  const Twig *twig = &self->twigs[node];
  const Twig *parent = &self->twigs[twig->parent];
  Contours c;

  if (twig->number == 0) {
    self->twigs[twig->parent].default_ancestor = node;
    return;
  }
  c.inner_right = c.outer_right = node;
  c.inner_left = get_child(self, parent, twig->number - 1);
  c.outer_left = get_child(self, parent, 0);
  c.sum_inner_left = c.sum_inner_right = c.sum_outer_left = c.sum_outer_right = 0;
  add_modifiers(self, &c);
  while (get_next_right(self, c.inner_left) != NOBODY &&
         get_next_left(self, c.inner_right) != NOBODY) {
    gdouble shift;

    descend(self, &c);
    self->twigs[c.outer_right].ancestor = node;
    shift = self->twigs[c.inner_left].prelim + c.sum_inner_left -
            (self->twigs[c.inner_right].prelim + c.sum_inner_right) +
            get_distance(self, c.inner_left, c.inner_right);
    if (shift > 0) {
      move_subtree(self, find_ancestor(self, c.inner_left, twig), node, shift);
      c.sum_inner_right += shift;
      c.sum_outer_right += shift;
    }
    add_modifiers(self, &c);
  }
  set_threads(self, &c, node);
}

/* Places NODE over its children and beside its left sibling. */
static void
place(Tree *self, guint32 node)
{
  Twig *twig = &self->twigs[node];
  gdouble middle = 0;

  if (twig->n_children > 0) {
    execute_shifts(self, twig);
    middle = (self->twigs[get_child(self, twig, 0)].prelim +
              self->twigs[get_child(self, twig, twig->n_children - 1)].prelim) /
             2;
  }
  twig->prelim = middle;
  if (node != 0 && twig->number > 0) {
    guint32 left = get_child(self, &self->twigs[twig->parent], twig->number - 1);

    twig->prelim = self->twigs[left].prelim + get_distance(self, left, node);
    twig->mod = twig->n_children > 0 ? twig->prelim - middle : 0;
  }
}

/* Children before parents, left before right. */
static void
first_walk(Tree *self)
{
  guint32 node = 0;

  while (node != NOBODY) {
    Twig *twig = &self->twigs[node];

    if (twig->visited < twig->n_children) {
      node = get_child(self, twig, twig->visited++);
      continue;
    }
    place(self, node);
    if (node != 0)
      apportion(self, node);
    node = twig->parent;
  }
}

/* Final x of every node: its own place and the modifiers of all above it. */
static void
second_walk(const Tree *self, gdouble *xs)
{
  g_autofree gdouble *sums = g_new0(gdouble, self->n);
  gdouble least = G_MAXDOUBLE;

  for (guint32 i = 0; i < self->n; i++) {
    const Twig *twig = &self->twigs[i];

    if (i > 0)
      sums[i] = sums[twig->parent] + self->twigs[twig->parent].mod;
    xs[i] = twig->prelim + sums[i];
    least = MIN(least, xs[i] - self->widths[i] / 2);
  }
  for (guint32 i = 0; i < self->n; i++)
    xs[i] -= least;
}

void
rebut_tidy_tree(guint32 n, const guint32 *parents, const gdouble *widths, gdouble gap, gdouble *xs)
{
  g_autofree Twig *twigs = g_new0(Twig, n + 1);
  g_autofree guint32 *children = g_new0(guint32, n + 1);
  Tree tree = {widths, gap, twigs, children, n};

  if (n == 0)
    return;
  plant(&tree, parents);
  first_walk(&tree);
  second_walk(&tree, xs);
}
