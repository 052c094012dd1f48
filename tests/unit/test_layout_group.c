#include "ids.h"
#include "layout_group.h"
#include "suite.h"

#include <math.h>

#define MARGIN  10.0
#define HEADING 20.0

static RebutLayout *
lay_out(gpointer data, const RebutGraph *graph, guint32 n_hanging)
{
  (void)data;
  (void)n_hanging;
  return rebut_layout_tidy(graph);
}

/* A graph of N_BOXES boxes in N_GROUPS groups, made from SEED. */
typedef struct {
  guint32 n_boxes;
  guint32 n_edges;
  guint32 n_groups;
  RebutBox sizes[80];
  RebutEdge edges[120];
  guint32 groups[60];
  guint32 parents[20];
  RebutBox least[20];
} Case;

static void
make_case(Case *self, guint32 seed)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed(seed);

  *self = (Case){.n_boxes = (guint32)g_rand_int_range(rand, 1, 60),
                 .n_groups = (guint32)g_rand_int_range(rand, 0, 20)};
  for (guint32 i = 0; i < self->n_groups; i++) {
    gboolean inside = i > 0 && g_rand_boolean(rand);

    self->parents[i] = inside ? (guint32)g_rand_int_range(rand, 0, (gint32)i) : REBUT_NONE;
    self->least[i].width = g_rand_double_range(rand, 0, 300);
  }
  for (guint32 i = 0; i < self->n_boxes; i++) {
    gint32 group = g_rand_int_range(rand, -1, MAX((gint32)self->n_groups, 1));

    self->sizes[i] =
      (RebutBox){g_rand_double_range(rand, 40, 300), g_rand_double_range(rand, 20, 120)};
    self->groups[i] = group < 0 || self->n_groups == 0 ? REBUT_NONE : (guint32)group;
  }
  for (guint32 i = 1; i < self->n_boxes && self->n_edges < 120; i++) {
    RebutEdge edge = {.from = i,
                      .to = (guint32)g_rand_int_range(rand, 0, (gint32)i),
                      .level = g_rand_int_range(rand, 0, 9) == 0};

    if (g_rand_int_range(rand, 0, 4) > 0)
      self->edges[self->n_edges++] = edge;
  }
}

static RebutLayout *
lay_out_case(Case *self)
{
  RebutGraph graph = {self->sizes, self->n_boxes, self->edges, self->n_edges, NULL};
  RebutNesting nesting = {self->groups,     self->parents, self->least,
                          self->n_groups,   self->n_boxes, MARGIN,
                          MARGIN + HEADING, MARGIN,        MARGIN};

  return rebut_layout_groups(&graph, &nesting, lay_out, NULL, self->sizes);
}

static guint32
get_around(const Case *self, guint32 item)
{
  return item < self->n_boxes ? self->groups[item] : self->parents[item - self->n_boxes];
}

static gboolean
is_inside(const Case *self, guint32 item, guint32 group)
{
  for (guint32 around = get_around(self, item); around != REBUT_NONE;
       around = self->parents[around])
    if (around == group)
      return TRUE;
  return FALSE;
}

static gboolean
overlap(const Case *self, const RebutLayout *layout, guint32 a, guint32 b)
{
  return fabs(layout->centres[a].x - layout->centres[b].x) <
           (self->sizes[a].width + self->sizes[b].width) / 2 - 0.01 &&
         fabs(layout->centres[a].y - layout->centres[b].y) <
           (self->sizes[a].height + self->sizes[b].height) / 2 - 0.01;
}

/* Nothing overlaps but a group and what is in it, and that stands wholly inside, below the heading.
 */
START_TEST(test_boxes_stand_in_their_groups_and_nowhere_else)
{
  Case self;
  RebutLayout *layout;

  make_case(&self, (guint32)_i);
  layout = lay_out_case(&self);
  for (guint32 a = 0; a < self.n_boxes + self.n_groups; a++) {
    guint32 group = get_around(&self, a);

    for (guint32 b = a + 1; b < self.n_boxes + self.n_groups; b++)
      if ((b < self.n_boxes || !is_inside(&self, a, b - self.n_boxes)) &&
          (a < self.n_boxes || !is_inside(&self, b, a - self.n_boxes)))
        ck_assert_msg(!overlap(&self, layout, a, b), "%u and %u", a, b);
    if (group != REBUT_NONE) {
      guint32 around = self.n_boxes + group;
      gdouble dx = fabs(layout->centres[a].x - layout->centres[around].x);
      gdouble top = layout->centres[around].y - self.sizes[around].height / 2;

      ck_assert(dx + self.sizes[a].width / 2 <= self.sizes[around].width / 2 - MARGIN + 0.01);
      ck_assert(layout->centres[a].y - self.sizes[a].height / 2 >= top + HEADING + MARGIN - 0.01);
    }
  }
  rebut_layout_free(layout);
}
END_TEST

/* Every curve begins and ends at the border of its own boxes, however many it crosses. */
START_TEST(test_links_reach_their_boxes)
{
  Case self;
  RebutLayout *layout;

  make_case(&self, (guint32)_i);
  layout = lay_out_case(&self);
  for (guint32 i = 0; i < self.n_edges; i++) {
    const RebutCurve *curve = &layout->curves[i];
    guint32 boxes[2] = {self.edges[i].from, self.edges[i].to};

    ck_assert_uint_eq(curve->n_points % 3, 1);
    for (guint end = 0; end < 2 && curve->n_points > 1; end++) {
      RebutPoint point = curve->points[end == 0 ? 0 : curve->n_points - 1];
      gdouble dx = fabs(point.x - layout->centres[boxes[end]].x);
      gdouble dy = fabs(point.y - layout->centres[boxes[end]].y);

      ck_assert_msg(dx <= self.sizes[boxes[end]].width / 2 + 0.01 &&
                      dy <= self.sizes[boxes[end]].height / 2 + 0.01,
                    "edge %u, end %u", i, end);
    }
  }
  rebut_layout_free(layout);
}
END_TEST

/* Sixteen boxes without links make four columns, not one long row. */
START_TEST(test_loose_boxes_are_stacked)
{
  Case self = {.n_boxes = 16, .n_groups = 1, .parents = {REBUT_NONE}};
  RebutLayout *layout;

  for (guint32 i = 0; i < self.n_boxes; i++)
    self.sizes[i] = (RebutBox){100, 30};
  layout = lay_out_case(&self);
  ck_assert(self.sizes[16].width < 600);
  ck_assert(self.sizes[16].height < 500);
  rebut_layout_free(layout);
}
END_TEST

static Suite *
make_suite(void)
{
  Suite *suite = suite_create("layout_group");
  TCase *test_case = tcase_create("layout_group");

  tcase_add_loop_test(test_case, test_boxes_stand_in_their_groups_and_nowhere_else, 0, 100);
  tcase_add_loop_test(test_case, test_links_reach_their_boxes, 0, 100);
  tcase_add_test(test_case, test_loose_boxes_are_stacked);
  suite_add_tcase(suite, test_case);
  return suite;
}

int
main(void)
{
  return run_suite(make_suite());
}
