#include "assignment.h"
#include "ids.h"
#include "suite.h"

#define MOST 6

/* Weights as a full table; 0 says that there is no such pair. */
typedef struct {
  guint32 n_rows;
  guint32 n_columns;
  guint32 table[MOST][MOST];
} Table;

static RebutWeights
make_weights(const Table *table)
{
  RebutWeights weights = {.n_rows = table->n_rows, .n_columns = table->n_columns};
  guint32 n = 0;

  weights.columns.first = g_new0(guint32, table->n_rows + 1);
  weights.columns.items = g_new0(guint32, (gsize)MOST * MOST);
  weights.weights = g_new0(guint32, (gsize)MOST * MOST);
  for (guint32 row = 0; row < table->n_rows; row++) {
    for (guint32 column = 0; column < table->n_columns; column++) {
      if (table->table[row][column] == 0)
        continue;
      weights.columns.items[n] = column;
      weights.weights[n] = table->table[row][column];
      n++;
    }
    weights.columns.first[row + 1] = n;
  }
  return weights;
}

static void
free_weights(RebutWeights *weights)
{
  g_free(weights->columns.first);
  g_free(weights->columns.items);
  g_free(weights->weights);
}

/* The greatest sum from ROW on, with the columns in USED taken. */
static guint32
try_all(const Table *table, guint32 row, guint used)
{
  guint32 best;

  if (row == table->n_rows)
    return 0;
  best = try_all(table, row + 1, used);
  for (guint32 column = 0; column < table->n_columns; column++)
    if (table->table[row][column] > 0 && (used & (1u << column)) == 0)
      best = MAX(best, table->table[row][column] + try_all(table, row + 1, used | (1u << column)));
  return best;
}

static guint32
sum_of(const Table *table, const guint32 *chosen)
{
  guint used = 0;
  guint32 sum = 0;

  for (guint32 row = 0; row < table->n_rows; row++) {
    if (chosen[row] == REBUT_NONE)
      continue;
    ck_assert_uint_lt(chosen[row], table->n_columns);
    ck_assert_uint_eq(used & (1u << chosen[row]), 0);
    ck_assert_uint_gt(table->table[row][chosen[row]], 0);
    used |= 1u << chosen[row];
    sum += table->table[row][chosen[row]];
  }
  return sum;
}

START_TEST(test_no_better_choice_exists)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed(20160517);

  for (guint round = 0; round < 3000; round++) {
    Table table = {.n_rows = (guint32)g_rand_int_range(rand, 0, MOST + 1),
                   .n_columns = (guint32)g_rand_int_range(rand, 0, MOST + 1)};
    RebutWeights weights;
    g_autofree guint32 *chosen = NULL;

    for (guint i = 0; i < MOST * MOST; i++)
      if (g_rand_int_range(rand, 0, 10) < 6)
        table.table[i / MOST][i % MOST] = (guint32)g_rand_int_range(rand, 0, round % 2 ? 5 : 1000);
    weights = make_weights(&table);
    chosen = rebut_assign(&weights);
    ck_assert_uint_eq(sum_of(&table, chosen), try_all(&table, 0, 0));
    free_weights(&weights);
  }
}
END_TEST

START_TEST(test_a_good_pair_gives_way_to_two)
{
  const Table table = {.n_rows = 2, .n_columns = 2, .table = {{90, 80}, {70, 0}}};
  RebutWeights weights = make_weights(&table);
  g_autofree guint32 *chosen = rebut_assign(&weights);

  ck_assert_uint_eq(chosen[0], 1);
  ck_assert_uint_eq(chosen[1], 0);
  free_weights(&weights);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("assignment");
  TCase *tests = tcase_create("assignment");

  tcase_add_test(tests, test_no_better_choice_exists);
  tcase_add_test(tests, test_a_good_pair_gives_way_to_two);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
