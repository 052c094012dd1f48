#include "suite.h"
#include "validity.h"

#define KNOWN   REBUT_VALIDITY_KNOWN
#define OPEN    REBUT_VALIDITY_OPEN
#define UNSEEN  REBUT_VALIDITY_UNSEEN
#define AFFIRMS REBUT_VALIDITY_AFFIRMS_CONSEQUENT
#define DENIES  REBUT_VALIDITY_DENIES_ANTECEDENT
#define MOST    4

static const struct {
  const char *premises[MOST]; /* ends with NULL */
  const char *conclusion;
  RebutValidity validity;
} STEPS[] = {
  /* modus ponens, in different words */
  {{"If it rains, then the street is wet.", "It rains."}, "The street is wet.", KNOWN},
  {{"It rains.", "If it rains, the street is wet."}, "So, the street is wet!", KNOWN},
  {{"The street is wet if it rains.", "It rains."}, "The street is wet.", KNOWN},
  {{"It rains only if the street is wet.", "It rains."}, "The street is wet.", KNOWN},
  {{"Whenever it rains, the street is wet", "IT RAINS"}, "A street is wet", KNOWN},
  {{"p → q", "p"}, "q", KNOWN},
  {{"p -> q", "p"}, "q", KNOWN},
  {{"p implies that q", "p"}, "q", KNOWN},
  {{"If it doesn’t rain, then we walk.", "It does not rain."}, "Therefore we walk.", KNOWN},
  {{"If it rains and it blows, then we stay.", "It rains.", "It blows."}, "We stay.", KNOWN},
  /* modus tollens */
  {{"If it rains, then the street is wet.", "The street is not wet."}, "It does not rain.", KNOWN},
  {{"If it rains, then the street is wet.", "It is not the case that the street is wet."},
   "It is false that it rains.",
   KNOWN},
  {{"If she can't swim, she stays.", "She does not stay."}, "She can swim.", KNOWN},
  /* the disjunctive syllogism, not both, the hypothetical syllogism */
  {{"Either the cat or the dog did it.", "The cat or the dog did it."}, "The dog did it.", OPEN},
  {{"Either we pay or we leave.", "We do not pay."}, "We leave.", KNOWN},
  {{"We pay or we leave.", "We do not leave."}, "We pay.", KNOWN},
  {{"p ∨ q", "¬p"}, "q", KNOWN},
  {{"Not both p and q", "p"}, "not q", KNOWN},
  {{"It is not the case that both we pay and we leave.", "We leave."}, "We do not pay.", KNOWN},
  {{"If it rains, we stay.", "If we stay, we play."}, "If it rains, then we play.", KNOWN},
  /* what holds of all */
  {{"All men are mortal.", "Socrates is one of the men."}, "Socrates is mortal.", KNOWN},
  {{"Every bridge is dear.", "This is a bridge."}, "It is dear.", OPEN},
  {{"Whoever gains by a law wants it.", "Landlords gain by the law."},
   "Landlords want the law.",
   OPEN},
  /* a claim that is repeated */
  {{"The street is wet."}, "The street is wet.", KNOWN},
  /* fallacies, but not where another premise may help */
  {{"If it rains, then the street is wet.", "The street is wet."}, "It rains.", AFFIRMS},
  {{"The street is wet.", "The street is wet if it rains."}, "It rains.", AFFIRMS},
  {{"If it rains, then the street is wet.", "It does not rain."}, "The street is not wet.", DENIES},
  {{"If it rains, then the street is wet.", "The street is wet.", "Only rain makes streets wet."},
   "It rains.",
   OPEN},
  {{"It rains if and only if the street is wet.", "The street is wet."}, "It rains.", OPEN},
  /* nothing leads to the conclusion */
  {{"The census counted more households.", "The river is wide."},
   "The town needs a bridge.",
   UNSEEN},
  {{"If it rains, then the street is wet.", "It rains."}, "The mayor should resign.", UNSEEN},
  /* valid perhaps, in a way that is not known */
  {{"Men are mortal.", "Socrates is a man."}, "Socrates is mortal.", OPEN},
  {{"The bridge is old.", "The bridge is dear."}, "The old bridge is dear.", OPEN},
  {{"No town needs a bridge unless it has a river."}, "The town needs no bridge.", OPEN},
  {{"A bridge that is wide is always dear.", "This one is wide."}, "It is dear.", OPEN},
  /* not English */
  {{"Die Stadt wächst.", "Der Fluss ist breit."}, "Man braucht eine Brücke.", OPEN},
  {{""}, "", OPEN},
};

START_TEST(test_steps)
{
  guint n = 0;
  RebutValidity validity;

  while (n < MOST && STEPS[_i].premises[n] != NULL)
    n++;
  validity = rebut_validity_find(STEPS[_i].premises, n, STEPS[_i].conclusion);
  ck_assert_msg(validity == STEPS[_i].validity, "%s, so %s: %d, not %d", STEPS[_i].premises[0],
                STEPS[_i].conclusion, (int)validity, (int)STEPS[_i].validity);
}
END_TEST

/* Nothing is said of more premises than can be looked at. */
START_TEST(test_many_premises)
{
  const char *premises[100];

  for (guint i = 0; i < G_N_ELEMENTS(premises); i++)
    premises[i] = "The river is wide.";
  ck_assert_int_eq(rebut_validity_find(premises, G_N_ELEMENTS(premises), "The town is old."), OPEN);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("validity");
  TCase *tests = tcase_create("validity");

  tcase_add_loop_test(tests, test_steps, 0, G_N_ELEMENTS(STEPS));
  tcase_add_test(tests, test_many_premises);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
