#include "commitments.h"
#include "reading.h"
#include "suite.h"

#define SURELY "\n-- {logic: [deductive]} --\n"

/* What the first speaker is bound to, without and with defeasible steps, and from which of his
 * claims an opposition follows in the end. */
static const struct {
  const char *text;
  const char *deduced;
  const char *own;
  const char *culprits;
} CASES[] = {
  {"[A]: a {speaker: x}\n\n[B]: b {speaker: y}", "A", "A", ""},
  {"[A]: a {speaker: x, status: reported}", "", "", ""},
  {"[A]: a {speaker: [x, x]}\n  +> [B]", "A", "AB", ""},
  {"[A]: a {speaker: x}\n  +> [B]: b {speaker: y}", "A", "A", ""},
  {"[A]: a {speaker: x}\n  +> [B]: b {speaker: [y, x], status: reported}", "A", "AB", ""},
  {"<S> {speaker: x}\n\n(1) [A]\n(2) [B]\n----\n(3) [C]: c {speaker: y}\n\n"
   "[A]: a {speaker: x}\n\n[B]: b {speaker: x}",
   "AB", "ABC", ""},
  {"<S> {speaker: y}\n\n(1) [A]\n----\n(2) [C]\n\n[A]: a {speaker: x}", "A", "A", ""},
  {"(1) [A]: a {speaker: x}\n(2) [B]: b {speaker: x}" SURELY "(3) [C]\n\n[C]\n  >< [D]\n\n"
   "[D]: d {speaker: x}\n\n[E]: e {speaker: x}",
   "ABCDE", "ABCDE", "ABD"},
  {"[A]: a {speaker: x}\n  +> [C]\n\n[B]: b {speaker: x}\n  +> [C]\n\n[C]: c\n  >< [D]: d\n\n"
   "[E]: e {speaker: x}\n  +> [D]",
   "ABE", "ABCDE", "AE"},
};

static char *
list(const RebutMap *map, const guint32 *claims, guint n)
{
  char letters['E' - 'A' + 1] = {0};
  GString *text = g_string_new(NULL);

  for (guint i = 0; i < n; i++)
    if (claims[i] < map->n_claims && *map->claims[claims[i]].title <= 'E')
      letters[*map->claims[claims[i]].title - 'A'] = *map->claims[claims[i]].title;
  for (guint i = 0; i < G_N_ELEMENTS(letters); i++)
    if (letters[i] != 0)
      g_string_append_c(text, letters[i]);
  return g_string_free(text, FALSE);
}

static void
check_bound(RebutCommitments *commitments, gboolean own, const char *expected)
{
  g_autofree char *bound = NULL;

  rebut_commitments_follow(commitments, 0, own);
  bound = list(commitments->map, commitments->closure->reached, commitments->closure->n_reached);
  ck_assert_str_eq(bound, expected);
}

START_TEST(test_what_binds_a_speaker)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autofree char *text = g_strconcat("===\nspeakers: {x: {}, y: {}}\n===\n\n", CASES[_i].text,
                                      "\n\n[Y]\n  >< [Z]", NULL);
  g_autoptr(RebutMap) map = read_map(text, diagnostics);
  g_autoptr(RebutCommitments) commitments = rebut_commitments_new(map);
  g_autoptr(GArray) culprits = NULL;
  g_autofree char *names = NULL;

  check_bound(commitments, FALSE, CASES[_i].deduced);
  check_bound(commitments, TRUE, CASES[_i].own);
  ck_assert((rebut_commitments_clash(commitments) == REBUT_NONE) == (*CASES[_i].culprits == '\0'));
  if (*CASES[_i].culprits == '\0')
    return;
  culprits = rebut_commitments_culprits(commitments, 0, TRUE);
  names = list(map, (const guint32 *)(gpointer)culprits->data, culprits->len);
  ck_assert_str_eq(names, CASES[_i].culprits);
  rebut_commitments_blame(commitments, 0, g_array_index(culprits, guint32, culprits->len - 1));
  ck_assert(
    !rebut_commitments_keeps(commitments, 0, g_array_index(culprits, guint32, culprits->len - 1)));
  rebut_commitments_follow(commitments, 0, TRUE);
  ck_assert_uint_eq(rebut_commitments_clash(commitments), REBUT_NONE);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("commitments");
  TCase *tests = tcase_create("commitments");

  tcase_add_loop_test(tests, test_what_binds_a_speaker, 0, G_N_ELEMENTS(CASES));
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
