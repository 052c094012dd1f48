#include "frame.h"
#include "suite.h"

#include <string.h>

static const char *const ANNA[] = {"anna", "Anna Berg", NULL};

#define NEGATED  REBUT_FRAME_NEGATED
#define REPORTED REBUT_FRAME_REPORTED
#define NONE     REBUT_FRAME_NONE

/* The quote stands behind "|"; Anna speaks, of herself as "I". */
static const struct {
  const char *text;
  RebutFrame frame;
  const char *words; /* from there on */
} SENTENCES[] = {
  {"|it is safe", NONE, NULL},
  {"I think that |it is safe", NONE, NULL},
  {"I do not think that |it is safe", NEGATED, "I do not"},
  {"It isn't |safe", NEGATED, "It isn't"},
  {"It isn’t |safe", NEGATED, "It isn’t"},
  {"It is never |safe", NEGATED, "It is never"},
  {"It is not cheap. |It is safe", NONE, NULL},
  {"It is not cheap.\n\n|It is safe", NONE, NULL},
  {"It is not cheap\n\n|It is safe", NONE, NULL},
  {"Is it not cheap?” |It is safe", NONE, NULL},
  {"It is not cheap, |it is safe", NONE, NULL},
  {"It is not cheap but |it is safe", NONE, NULL},
  {"It is not cheap – |it is safe", NONE, NULL},
  {"No, |it is safe", NONE, NULL},
  {"Not only |it is safe", NONE, NULL},
  {"There is no doubt that |it is safe", NONE, NULL},
  {"I do not doubt that |it is safe", NONE, NULL},
  {"There is no proof that |it is safe", NEGATED, "There is no"},
  {"I doubt that |it is safe", NEGATED, "I doubt"},
  {"A false friend: |it is safe", NONE, NULL},
  {"Ben says that |it is safe", REPORTED, "Ben says"},
  {"Yesterday Ben told us once that |it is safe", REPORTED, "Yesterday Ben"},
  {"Ben says that, in the end, |it is safe", REPORTED, "Ben says"},
  {"Ben says: “|it is safe", REPORTED, "Ben says"},
  {"Ben says much |it is safe", NONE, NULL},
  {"He claims that |it is safe", REPORTED, "He claims"},
  {"As I have always said, |it is safe", NONE, NULL},
  {"Ms Berg says that |it is safe", NONE, NULL},
  {"According to the mayor, |it is safe", REPORTED, "According"},
  {"According to Anna Berg, |it is safe", NONE, NULL},
  {"says that |it is safe", NONE, NULL},
  {"not|able", NEGATED, "not"},
  {"Not a word from Ben. “|it is safe", NONE, NULL},
};

START_TEST(test_the_words_before_a_quote_change_its_sense)
{
  g_auto(GStrv) parts = g_strsplit(SENTENCES[_i].text, "|", 2);
  g_autofree char *text = g_strconcat(parts[0], parts[1], NULL);
  RebutFrameSpeaker speaker = {ANNA, TRUE};
  gsize start = 0;
  RebutFrame frame = rebut_frame_find(text, 0, strlen(parts[0]), &speaker, &start);

  ck_assert_msg(frame == SENTENCES[_i].frame, "%s: %d", SENTENCES[_i].text, (int)frame);
  if (frame != NONE)
    ck_assert_msg(g_str_has_prefix(text + start, SENTENCES[_i].words), "%s: %s", SENTENCES[_i].text,
                  text + start);
}
END_TEST

START_TEST(test_who_he_is_is_known_in_a_turn_alone)
{
  static const char text[] = "She says that it is safe";
  RebutFrameSpeaker speaker = {ANNA, FALSE};
  gsize start;

  ck_assert_int_eq(rebut_frame_find(text, 0, 14, &speaker, &start), NONE);
  speaker.first_person = TRUE;
  ck_assert_int_eq(rebut_frame_find(text, 0, 14, &speaker, &start), REPORTED);
  speaker.names = &ANNA[2]; /* nobody */
  ck_assert_int_eq(rebut_frame_find(text, 0, 14, &speaker, &start), NONE);
}
END_TEST

START_TEST(test_the_turn_s_beginning_is_a_limit)
{
  static const char text[] = "Nobody. never ben: it is safe";
  RebutFrameSpeaker speaker = {ANNA, TRUE};
  gsize start;

  ck_assert_int_eq(rebut_frame_find(text, 18, 19, &speaker, &start), NONE);
}
END_TEST

START_TEST(test_a_long_sentence_is_looked_at_from_near)
{
  g_autoptr(GString) text = g_string_new("It is not ");
  RebutFrameSpeaker speaker = {ANNA, TRUE};
  gsize start;

  for (guint i = 0; i < 1000; i++)
    g_string_append(text, "ä‧ ");
  ck_assert_int_eq(rebut_frame_find(text->str, 0, text->len, &speaker, &start), NONE);
  g_string_append(text, "not ");
  ck_assert_int_eq(rebut_frame_find(text->str, 0, text->len, &speaker, &start), NEGATED);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("frame");
  TCase *tests = tcase_create("frame");

  tcase_add_loop_test(tests, test_the_words_before_a_quote_change_its_sense, 0,
                      G_N_ELEMENTS(SENTENCES));
  tcase_add_test(tests, test_who_he_is_is_known_in_a_turn_alone);
  tcase_add_test(tests, test_the_turn_s_beginning_is_a_limit);
  tcase_add_test(tests, test_a_long_sentence_is_looked_at_from_near);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
