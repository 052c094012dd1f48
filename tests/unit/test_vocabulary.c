#include "reading.h"
#include "scheme.h"
#include "suite.h"
#include "vocabulary.h"
#include "yaml_reader.h"

#include <string.h>

typedef struct {
  const char *text;
  const char *shown;
} Case;

static const char *
or_empty(const char *string)
{
  return string == NULL ? "" : string;
}

static void
show_speakers(GString *out, const RebutMap *map, const RebutIds *speakers)
{
  for (guint32 i = 0; i < speakers->count; i++)
    g_string_append_printf(out, "%s%s", i == 0 ? " by " : ", ",
                           map->speakers[speakers->ids[i]].name);
}

/* What is said of a claim, an argument or an inference; nothing for what nobody said. */
static void
show_attribution(GString *out, const RebutMap *map, const RebutAttribution *said)
{
  static const char *const STATUSES[] = {"", " granted", " reported", " hypothetical"};
  static const char *const VERDICTS[] = {"", " stands", " refuted", " unsupported", " contested"};

  show_speakers(out, map, &said->speakers);
  g_string_append(out, STATUSES[said->status]);
  g_string_append(out, said->implicit ? " implicit" : "");
  if (said->source != REBUT_NONE)
    g_string_append_printf(out, " in %s", map->sources[said->source].id);
  if (said->speech != REBUT_NONE)
    g_string_append_printf(out, " at %s", map->speeches[said->speech].id);
  if (said->answers != REBUT_NONE)
    g_string_append_printf(out, " answers %s", map->speakers[said->answers].id);
  if (said->scheme != NULL)
    g_string_append_printf(out, " scheme %s", said->scheme);
  if (said->strength >= 0)
    g_string_append_printf(out, " strength %g", said->strength);
  g_string_append(out, VERDICTS[said->expect]);
  if (said->quote != NULL)
    g_string_append_printf(out, " quote %s|%s|%s", or_empty(said->quote->prefix),
                           said->quote->exact, or_empty(said->quote->suffix));
  g_string_append_c(out, '\n');
}

/* The attribution of each claim that is no gist, then of each argument and inference, and the
 * codes.
 */
static void
check(const Case *expected)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map(expected->text, diagnostics);
  g_autoptr(GString) out = g_string_new(NULL);

  for (guint32 i = 0; i < map->n_claims; i++) {
    if (map->claims[i].gist_of != REBUT_NONE)
      continue;
    g_string_append_printf(out, "[%s]", map->claims[i].title);
    show_attribution(out, map, map->claims[i].attribution);
  }
  for (guint32 i = 0; i < map->n_arguments; i++) {
    g_string_append_printf(out, "<%s>", map->arguments[i].title);
    show_attribution(out, map, map->arguments[i].attribution);
  }
  for (guint32 i = 0; i < map->n_inferences; i++) {
    g_string_append_printf(out, "%u:", i);
    show_attribution(out, map, map->inferences[i].attribution);
  }
  show_codes(out, diagnostics, SHOW_CODES);
  ck_assert_str_eq(out->str, expected->shown);
}

static const Case KEYS[] = {
  {"[A]: a", "[A]\n"},
  {"[A]: a {speaker: ann}", "[A] by ann\n"},
  {"[A]: a {speaker: [ann, ben]}", "[A] by ann, ben\n"},
  {"[A]: a {status: granted}\n\n[B]: b {status: Reported}\n\n[C]: c {status: hypothetical}\n\n"
   "[D]: d {status: asserted}",
   "[A] granted\n[B] reported\n[C] hypothetical\n[D]\n"},
  {"[A]: a {implicit: true}\n\n[B]: b {implicit: false}", "[A] implicit\n[B]\n"},
  {"[A]: a {source: paper, quote: \"so … it is\"}", "[A] in paper quote |so … it is|\n"},
  {"[A]: a {source: s, quote: {exact: b, prefix: a, suffix: c}}", "[A] in s quote a|b|c\n"},
  {"[A]: a {speech: 1AC}\n\n[B]: b {speech: 2014-11-26}", "[A] at 1AC\n[B] at 2014-11-26\n"},
  {"[A]: a {speech: [2AC, 1AC]}\n\n[B]: b {speech: 1AR}\n\n[B] {speech: 2AR}",
   "[A] at 1AC\n[B] at 1AR\n"},
  {"[A]: a {speech: 2ac}\n\n[B]: b {speech: 1nc}\n\n[B] {speech: 1 AC}",
   "[A] at 2AC\n[B] at 1AC\n"},
  {"# 1NC {speech: 1NC}\n\n[A]: a\n\n# 1AC {speech: 1AC}\n\n[A]\n\n[B]: b\n\n# 2AC {speech: 2AC}\n\n[B]: b",
   "[A] at 1NC\n[B] at 1AC\n"},
  {"[A]: a\n  - [B]: b {answers: ann}", "[A]\n[B] answers ann\n0: answers ann\n"},
  {"[A]: a {scheme: Expert Opinion}", "[A] scheme expert-opinion\n"},
  {"[A]: a {strength: 0}\n\n[B]: b {strength: 1}\n\n[C]: c {strength: .25}",
   "[A] strength 0\n[B] strength 1\n[C] strength 0.25\n"},
  {"[A]: a {expect: stands}\n\n[B]: b {expect: refuted}\n\n[C]: c {expect: unsupported}\n\n"
   "[D]: d {expect: contested}",
   "[A] stands\n[B] refuted\n[C] unsupported\n[D] contested\n"},
  {"[A]: a {speaker: ~, scheme: null}", "[A]\n"},
  {"[A]: a {speaker: ann}\n\n[A] {speaker: ben, status: granted}", "[A] by ben granted\n"},
  {"<A>: a {speaker: ann, scheme: sign}", "<A> by ann scheme sign\n"},
};

START_TEST(test_data_say_who_says_it_and_how)
{
  check(&KEYS[_i]);
}
END_TEST

static const Case BAD_VALUES[] = {
  {"[A]: a {speaker: {x: y}}", "[A]\ncodes: R605\n"},
  {"[A]: a {speaker: [ann, [ben]]}", "[A] by ann\ncodes: R605\n"},
  {"[A]: a {status: sure}", "[A]\ncodes: R605\n"},
  {"[A]: a {implicit: perhaps}", "[A]\ncodes: R605\n"},
  {"[A]: a {source: [x]}", "[A]\ncodes: R605\n"},
  {"[A]: a {speech: {x: y}}", "[A]\ncodes: R605\n"},
  {"[A]: a {speech: [x, [y]]}", "[A] at x\ncodes: R605\n"},
  {"===\nformat: chess\n===\n\n[A]: a", "[A]\ncodes: R605\n"},
  {"===\nformat: Public forum\n===\n\n[A]: a {speech: con-rebutal}",
   "[A] at con-rebutal\ncodes: R506\n"},
  {"[A]: a {answers: [x]}", "[A]\ncodes: R605\n"},
  {"[A]: a {strength: 1.5}", "[A]\ncodes: R605\n"},
  {"[A]: a {strength: -0.5}", "[A]\ncodes: R605\n"},
  {"[A]: a {strength: high}", "[A]\ncodes: R605\n"},
  {"[A]: a {strength: .nan}", "[A]\ncodes: R605\n"},
  {"[A]: a {expect: true}", "[A]\ncodes: R605\n"},
  {"[A]: a {scheme: [sign]}", "[A]\ncodes: R605\n"},
  {"[A]: a {scheme: sing}", "[A] scheme sing\ncodes: R505\n"},
  {"[A]: a {source: s, quote: [x]}", "[A] in s\ncodes: R605\n"},
  {"[A]: a {source: s, quote: {prefix: x}}", "[A] in s\ncodes: R605\n"},
  {"===\nspeakers: [ann, [ben]]\n===\n\n[A]: a {speaker: ann}", "[A] by ann\ncodes: R605\n"},
  {"[A]: a {quote: x}", "[A] quote |x|\ncodes: R507\n"},
};

START_TEST(test_a_wrong_value_is_reported_and_has_no_effect)
{
  check(&BAD_VALUES[_i]);
}
END_TEST

static const Case HEADINGS[] = {
  {"# H {speaker: ann, source: s}\n\n[A]: a {quote: x}\n\n[B]: b {speaker: ben}\n\n# I\n\n[C]: c",
   "[A] by ann in s quote |x|\n[B] by ben in s\n[C]\n"},
  {"# H {speaker: ann, status: reported}\n\n## I {status: granted}\n\n[A]: a\n\n## J\n\n[B]: b",
   "[A] by ann granted\n[B] by ann reported\n"},
  {"[A]: a\n\n# H {speaker: ann}\n\n[A]\n\n[B]\n\n# I\n\n[B]: b", "[A]\n[B]\n"},
  {"# H {speaker: ann}\n\n<A>: a\n\n(1) p\n----\n(2) c",
   "[Untitled 1] by ann\n[Untitled 2] by ann\n<A> by ann\n0: by ann\n"},
};

START_TEST(test_what_a_heading_says_holds_for_what_is_first_stated_below)
{
  check(&HEADINGS[_i]);
}
END_TEST

static const Case INFERENCES[] = {
  {"[A]: a\n  + [B]: b {speaker: ann}", "[A]\n[B] by ann\n0: by ann\n"},
  {"[A]: a\n  + <B>: b {speaker: ann, scheme: sign}",
   "[A]\n<B> by ann scheme sign\n0: by ann scheme sign\n"},
  {"<A>: a {speaker: ann, scheme: sign, strength: 0.5}\n\n(1) p\n----\n(2) i\n"
   "-- {speaker: ben, strength: 0.2} --\n(3) c",
   "[Untitled 1]\n[Untitled 2]\n[Untitled 3]\n<A> by ann scheme sign strength 0.5\n0: by ann\n"
   "1: by ben scheme sign strength 0.2\n"},
};

START_TEST(test_an_inference_says_what_its_argument_or_premise_says)
{
  check(&INFERENCES[_i]);
}
END_TEST

#define DECLARED                                                   \
  "===\nspeakers: {ann: {name: Ann Lee, role: judge}, ben: Ben}\n" \
  "sources: {s: {title: T, author: U, date: 2014-11-26, file: t.txt}}\nspeeches: [1AC]\n===\n\n"

static const Case UNKNOWN[] = {
  {DECLARED "[A]: a {speaker: ann, source: s, speech: 1AC}", "[A] by Ann Lee in s at 1AC\n"},
  {DECLARED "[A]: a {speaker: [Ann Lee, Ben]}", "[A] by Ann Lee, Ben\n"},
  {DECLARED "[A]: a {speaker: cas}", "[A] by cas\ncodes: R503\n"},
  {DECLARED "[A]: a {answers: cas}", "[A] answers cas\ncodes: R503\n"},
  {DECLARED "[A]: a {source: t}", "[A] in t\ncodes: R504\n"},
  {DECLARED "[A]: a {speech: 2AC}", "[A] at 2AC\ncodes: R506\n"},
  {DECLARED "[A]: a {speech: 1ac}", "[A] at 1AC\n"},
  {"===\nformat: public forum\n===\n\n[A]: a {speech: Pro constructive}",
   "[A] at pro-constructive\n"},
  {"===\nspeeches: [Pro constructive]\n===\n\n[A]: a {speech: [x, pro-constructive]}",
   "[A] at Pro constructive\ncodes: R506\n"},
  {"===\nspeeches: [Opening]\n===\n\n[A]: a {speech: opening}", "[A] at opening\ncodes: R506\n"},
};

START_TEST(test_who_is_not_declared_is_reported_where_others_are)
{
  check(&UNKNOWN[_i]);
}
END_TEST

START_TEST(test_the_front_matter_declares_speakers_sources_and_speeches)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map(DECLARED "[A]: a {speaker: cas}", diagnostics);

  ck_assert_uint_eq(map->n_speakers, 3);
  ck_assert_str_eq(map->speakers[0].id, "ann");
  ck_assert_str_eq(map->speakers[0].name, "Ann Lee");
  ck_assert_str_eq(map->speakers[0].role, "judge");
  ck_assert(map->speakers[0].declared);
  ck_assert_str_eq(map->speakers[1].name, "Ben");
  ck_assert(!map->speakers[2].declared);
  ck_assert_uint_eq(map->n_sources, 1);
  ck_assert_str_eq(map->sources[0].title, "T");
  ck_assert_str_eq(map->sources[0].author, "U");
  ck_assert_str_eq(map->sources[0].date, "2014-11-26");
  ck_assert_str_eq(map->sources[0].file, "t.txt");
  ck_assert_uint_eq(map->n_speeches, 1);
  ck_assert(map->speeches[0].declared);
}
END_TEST

START_TEST(test_a_list_or_a_single_name_declares_too)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map(
    "===\nspeakers: [ann, ben]\nsources: s\nspeeches: {1AC: {by: ann}}\n===\n", diagnostics);

  ck_assert_uint_eq(map->n_speakers, 2);
  ck_assert_str_eq(map->speakers[1].name, "ben");
  ck_assert_uint_eq(map->n_sources, 1);
  ck_assert_str_eq(map->sources[0].id, "s");
  ck_assert_str_eq(map->speeches[0].id, "1AC");
  ck_assert_ptr_nonnull(map->speeches[0].data);
  ck_assert_uint_eq(rebut_diagnostics_count(diagnostics), 0);
}
END_TEST

/* HINT NULL: nothing is reported. */
static const struct {
  RebutKeySet set;
  const char *key;
  const char *hint;
} NEAR[] = {
  {REBUT_KEYS_ELEMENT, "speaker", NULL},
  {REBUT_KEYS_ELEMENT, "speeker", "did you mean speaker?"},
  {REBUT_KEYS_ELEMENT, "Speaker", "did you mean speaker?"},
  {REBUT_KEYS_ELEMENT, "colour", "did you mean color?"},
  {REBUT_KEYS_ELEMENT, "isInmap", "did you mean isInMap?"},
  {REBUT_KEYS_ELEMENT, "strenght", "did you mean strength?"},
  {REBUT_KEYS_ELEMENT, "uses", NULL},
  {REBUT_KEYS_ELEMENT, "page", NULL},
  {REBUT_KEYS_ELEMENT, "x", NULL},
  {REBUT_KEYS_ELEMENT, "", NULL},
  {REBUT_KEYS_INFERENCE, "uses", NULL},
  {REBUT_KEYS_INFERENCE, "user", "did you mean uses?"},
  {REBUT_KEYS_INFERENCE, "logik", "did you mean logic?"},
  {REBUT_KEYS_FRONT_MATTER, "speakers", NULL},
  {REBUT_KEYS_FRONT_MATTER, "speaker", "did you mean speakers?"},
  {REBUT_KEYS_FRONT_MATTER, "tittle", "did you mean title?"},
  {REBUT_KEYS_FRONT_MATTER, "publisher", NULL},
};

START_TEST(test_a_key_near_to_a_known_one_gets_a_hint)
{
  g_autoptr(RebutArena) arena = rebut_arena_new();
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autofree char *yaml = g_strdup_printf("{\"%s\": 1}", NEAR[_i].key);
  const RebutValue *data = rebut_yaml_read(arena, yaml, strlen(yaml), 0, diagnostics);

  rebut_vocabulary_check_keys(NEAR[_i].set, data, diagnostics);
  ck_assert_uint_eq(rebut_diagnostics_count(diagnostics), NEAR[_i].hint == NULL ? 0 : 1);
  if (NEAR[_i].hint != NULL)
    ck_assert_str_eq(rebut_diagnostics_get(diagnostics, 0)->hint, NEAR[_i].hint);
}
END_TEST

static const struct {
  const char *yaml;
  gboolean deductive;
} LOGICS[] = {
  {"{logic: deductive}", TRUE},
  {"{logic: [deductive]}", TRUE},
  {"{logic: [\"predicate logic\", Deductive]}", TRUE},
  {"{logic: [inductive]}", FALSE},
  {"{logic: \"predicate logic, deductive\"}", TRUE},
  {"{logic: \"not deductive\"}", FALSE},
  {"{logic: {deductive: true}}", FALSE},
  {"{rule: deductive}", FALSE},
  {"{}", FALSE},
};

START_TEST(test_a_word_of_logic_stands_alone_or_in_a_list)
{
  g_autoptr(RebutArena) arena = rebut_arena_new();
  const RebutValue *data =
    rebut_yaml_read(arena, LOGICS[_i].yaml, strlen(LOGICS[_i].yaml), 0, NULL);

  ck_assert_int_eq(rebut_vocabulary_has_logic(data, "deductive"), LOGICS[_i].deductive);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("vocabulary");
  TCase *tests = tcase_create("vocabulary");

  tcase_add_loop_test(tests, test_data_say_who_says_it_and_how, 0, G_N_ELEMENTS(KEYS));
  tcase_add_loop_test(tests, test_a_wrong_value_is_reported_and_has_no_effect, 0,
                      G_N_ELEMENTS(BAD_VALUES));
  tcase_add_loop_test(tests, test_what_a_heading_says_holds_for_what_is_first_stated_below, 0,
                      G_N_ELEMENTS(HEADINGS));
  tcase_add_loop_test(tests, test_an_inference_says_what_its_argument_or_premise_says, 0,
                      G_N_ELEMENTS(INFERENCES));
  tcase_add_loop_test(tests, test_who_is_not_declared_is_reported_where_others_are, 0,
                      G_N_ELEMENTS(UNKNOWN));
  tcase_add_test(tests, test_the_front_matter_declares_speakers_sources_and_speeches);
  tcase_add_test(tests, test_a_list_or_a_single_name_declares_too);
  tcase_add_loop_test(tests, test_a_key_near_to_a_known_one_gets_a_hint, 0, G_N_ELEMENTS(NEAR));
  tcase_add_loop_test(tests, test_a_word_of_logic_stands_alone_or_in_a_list, 0,
                      G_N_ELEMENTS(LOGICS));
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
