#include "card.h"
#include "drawing.h"
#include "suite.h"

#include <string.h>

static RebutArena *arena;
static RebutWrapper *wrapper;

static void
set_up(void)
{
  arena = rebut_arena_new();
  wrapper = rebut_wrapper_new(&PLAIN_DRIVER);
}

static void
tear_down(void)
{
  rebut_wrapper_free(wrapper);
  rebut_arena_free(arena);
}

/* PIECE N times, in the arena. */
static const char *
repeat(const char *piece, guint n)
{
  g_autoptr(GString) text = g_string_new(NULL);

  for (guint i = 0; i < n; i++)
    g_string_append(text, piece);
  return rebut_arena_strndup(arena, text->str, text->len);
}

static RebutCardBox
measure_card(const RebutCard *card)
{
  return rebut_card_measure(card, 1, wrapper, arena);
}

/* A text again, from its first line on. */
static char *
join_lines(const RebutCardBox *box, guint32 first)
{
  GString *text = g_string_new(NULL);

  for (guint32 i = first; i < box->n_lines; i++) {
    g_string_append(text, box->lines[i].text);
    if (!box->lines[i].goes_on)
      break;
    g_string_append(text, box->lines[i].blank ? " " : "");
  }
  return g_string_free(text, FALSE);
}

static gdouble
get_width(RebutFont font, const char *text)
{
  return plain_measure(NULL, font, text, strlen(text));
}

/* Nothing sticks out of the box, and nothing stands on anything else. */
static void
check_box(const RebutCardBox *box)
{
  gdouble y = REBUT_CARD_HEAD_Y;
  gdouble sign = box->diamond ? REBUT_CARD_DIAMOND : 0;
  gdouble head = REBUT_CARD_TEXT_X + box->part_width;

  ck_assert_double_eq(box->part_width, sign + get_width(REBUT_FONT_META_BOLD, box->part));
  if (box->speaker != NULL)
    head += REBUT_CARD_HEAD_GAP + get_width(REBUT_FONT_META, box->speaker);
  ck_assert_double_le(head, box->width);
  for (guint32 i = 0; i < box->n_lines; i++) {
    ck_assert_double_ge(box->lines[i].y, y + 13);
    y = box->lines[i].y;
    ck_assert_double_le(REBUT_CARD_TEXT_X + get_width(REBUT_FONT_BODY, box->lines[i].text),
                        box->width);
  }
  ck_assert_double_le(y + 5, box->height);
  if (box->n_lines > 0)
    ck_assert(!box->lines[box->n_lines - 1].goes_on);
}

static const struct {
  RebutPart part;
  gboolean implicit;
  const char *head;
} PARTS[] = {
  {REBUT_PART_NONE, FALSE, "• CLAIM"},         {REBUT_PART_THESIS, FALSE, "THESIS"},
  {REBUT_PART_SUPPORT, FALSE, "+ SUPPORTS"},   {REBUT_PART_ATTACK, FALSE, "− ATTACKS"},
  {REBUT_PART_UNDERCUT, FALSE, "× UNDERCUTS"}, {REBUT_PART_MIXED, FALSE, "± BEARS BOTH WAYS"},
  {REBUT_PART_SUPPORT, TRUE, "+ IMPLICIT"},
};

START_TEST(test_the_first_line_says_what_the_card_does)
{
  RebutCard card = {.part = PARTS[_i].part, .implicit = PARTS[_i].implicit, .text = "text"};
  RebutCardBox box = measure_card(&card);

  ck_assert_str_eq(box.part, PARTS[_i].head);
  ck_assert_int_eq(box.diamond, PARTS[_i].part == REBUT_PART_THESIS);
  ck_assert_ptr_null(box.speaker);
  ck_assert_uint_eq(box.n_lines, 1);
  ck_assert_str_eq(box.lines[0].text, "text");
  check_box(&box);
}
END_TEST

static const struct {
  RebutPart part;
  const char *title;
  const char *text;
  guint n;
  RebutFont first;
  RebutFont last;
} TEXTS[] = {
  {REBUT_PART_SUPPORT, NULL, "text", 1, REBUT_FONT_BODY, REBUT_FONT_BODY},
  {REBUT_PART_SUPPORT, "title", "", 1, REBUT_FONT_BODY_BOLD, REBUT_FONT_BODY_BOLD},
  {REBUT_PART_SUPPORT, "title", "text", 2, REBUT_FONT_BODY_BOLD, REBUT_FONT_BODY},
  {REBUT_PART_THESIS, NULL, "text", 1, REBUT_FONT_THESIS, REBUT_FONT_THESIS},
  {REBUT_PART_THESIS, "title", "", 1, REBUT_FONT_THESIS, REBUT_FONT_THESIS},
  {REBUT_PART_THESIS, "title", "text", 2, REBUT_FONT_THESIS, REBUT_FONT_BODY},
};

START_TEST(test_a_title_is_bold_and_a_thesis_large)
{
  RebutCard card = {.part = TEXTS[_i].part, .title = TEXTS[_i].title, .text = TEXTS[_i].text};
  RebutCardBox box = measure_card(&card);

  check_box(&box);
  ck_assert_uint_eq(box.n_lines, TEXTS[_i].n);
  ck_assert_int_eq(box.lines[0].font, TEXTS[_i].first);
  ck_assert_int_eq(box.lines[box.n_lines - 1].font, TEXTS[_i].last);
  ck_assert(!box.lines[0].goes_on);
}
END_TEST

static const char *const WRAPPED[] = {
  "A text that needs a few lines, with words of all lengths",
  "one-and-another-and-a-third-and-a-fourth-and-a-fifth and so on",
  "字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字",
  "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
};

START_TEST(test_a_text_is_whole_over_all_its_lines)
{
  RebutCard card = {.title = "A title of so many words that it needs more than one line",
                    .text = WRAPPED[_i]};
  RebutCardBox box = measure_card(&card);
  g_autofree char *title = join_lines(&box, 0);
  g_autofree char *text = NULL;
  guint32 second = 0;

  while (box.lines[second].goes_on)
    second++;
  text = join_lines(&box, second + 1);
  ck_assert_str_eq(title, card.title);
  ck_assert_str_eq(text, card.text);
  check_box(&box);
}
END_TEST

static const struct {
  const char *piece;
  guint n;
} HARD[] = {
  {"", 0},       {"word ", 1},       {"word ", 200000}, {"w", 10000},
  {"字", 10000}, {"e\u0301", 10000}, {"\u0301", 10000}, {" ", 1000},
  {"\n", 10},    {"-", 1000},        {"\u202E", 30},    {"👩\u200D👩\u200D👧", 100},
};

START_TEST(test_no_text_sticks_out)
{
  const char *text = repeat(HARD[_i].piece, HARD[_i].n);

  for (guint part = REBUT_PART_NONE; part <= REBUT_PART_MIXED; part++) {
    for (guint fields = 1; fields < 8; fields++) {
      RebutCard card = {.part = (RebutPart)part,
                        .title = (fields & 1) != 0 ? text : NULL,
                        .text = (fields & 2) != 0 ? text : "",
                        .speaker = (fields & 4) != 0 ? text : NULL};
      RebutCardBox box = measure_card(&card);

      check_box(&box);
      ck_assert_double_le(box.width, 400);
      ck_assert_double_le(box.height, 2000);
    }
  }
}
END_TEST

START_TEST(test_a_long_text_is_cut_and_says_so)
{
  RebutCard card = {.title = repeat("t ", REBUT_CARD_MAX_TITLE),
                    .text = repeat("x ", REBUT_CARD_MAX_CHARS)};
  RebutCardBox box = measure_card(&card);
  g_autoptr(GString) all = g_string_new(NULL);

  for (guint32 i = 0; i < box.n_lines; i++)
    g_string_append_printf(all, "%s ", box.lines[i].text);
  ck_assert_int_eq(g_utf8_strlen(all->str, -1),
                   REBUT_CARD_MAX_TITLE + 2 + REBUT_CARD_MAX_CHARS + 2);
  ck_assert(g_str_has_suffix(box.lines[box.n_lines - 1].text, "…"));
}
END_TEST

START_TEST(test_a_text_that_just_fits_is_not_cut)
{
  RebutCard card = {.title = repeat("é", REBUT_CARD_MAX_TITLE),
                    .text = repeat("é", REBUT_CARD_MAX_CHARS),
                    .speaker = "é"};
  RebutCardBox box = measure_card(&card);
  guint n = 0;

  for (guint32 i = 0; i < box.n_lines; i++)
    n += (guint)g_utf8_strlen(box.lines[i].text, -1);
  ck_assert_uint_eq(n, REBUT_CARD_MAX_TITLE + REBUT_CARD_MAX_CHARS);
}
END_TEST

START_TEST(test_a_card_shows_no_character_that_could_do_harm)
{
  RebutCard card = {.title = "a\u202Eb", .text = "c\x1B[31m", .speaker = "d\x07\u2066"};
  RebutCardBox box = measure_card(&card);

  ck_assert_str_eq(box.lines[0].text, "a\uFFFDb");
  ck_assert_str_eq(box.lines[1].text, "c\uFFFD[31m");
  ck_assert_str_eq(box.speaker, "d\uFFFD\uFFFD");
}
END_TEST

START_TEST(test_a_long_name_is_shortened)
{
  RebutCard card = {.part = REBUT_PART_SUPPORT, .text = "text", .speaker = "Ada"};
  RebutCardBox box = measure_card(&card);

  ck_assert_str_eq(box.speaker, "Ada");
  card.speaker = "Ambassador Extraordinary and Plenipotentiary";
  box = measure_card(&card);
  check_box(&box);
  ck_assert(g_str_has_prefix(box.speaker, "Am"));
  ck_assert(g_str_has_suffix(box.speaker, "…"));
  card.part = REBUT_PART_MIXED;
  box = measure_card(&card);
  check_box(&box);
}
END_TEST

START_TEST(test_a_nameless_speaker_is_not_shown)
{
  RebutCard card = {.text = "text", .speaker = ""};
  RebutCardBox box = measure_card(&card);

  ck_assert_ptr_null(box.speaker);
}
END_TEST

START_TEST(test_a_card_grows_with_the_links_that_arrive)
{
  RebutCard card = {.text = "text"};
  gdouble width = 0;

  for (guint32 n = 0; n < 40; n++) {
    RebutCardBox box = rebut_card_measure(&card, n, wrapper, arena);

    ck_assert_double_ge(box.width, MAX(width, MIN(n * 20, 660)));
    width = box.width;
  }
  ck_assert_double_eq(rebut_card_measure(&card, G_MAXUINT32, wrapper, arena).width, width);
}
END_TEST

START_TEST(test_a_long_text_gets_a_wide_card_rather_than_a_column)
{
  RebutCard card = {.text = repeat("word ", 10)};
  RebutCardBox narrow = measure_card(&card);
  RebutCardBox wide;

  card.text = repeat("word ", 100);
  wide = measure_card(&card);
  ck_assert_double_gt(wide.width, narrow.width + 50);
}
END_TEST

START_TEST(test_a_pill_holds_its_label)
{
  RebutPill pill = {.label = "because"};
  gdouble width;
  const char *label = rebut_pill_measure(&pill, 1, wrapper, arena, &width);

  ck_assert_str_eq(label, "because");
  ck_assert_double_ge(width, 70 + REBUT_PILL_HEIGHT);
  pill.label = repeat("ab\x1B", 1000);
  label = rebut_pill_measure(&pill, 1, wrapper, arena, &width);
  ck_assert_int_eq(g_utf8_strlen(label, -1), 41);
  ck_assert(g_str_has_prefix(label, "ab\uFFFDab\uFFFD"));
  ck_assert(g_str_has_suffix(label, "…"));
  ck_assert_double_ge(width, 410);
  pill.label = "";
  rebut_pill_measure(&pill, 0, wrapper, arena, &width);
  ck_assert_double_ge(width, REBUT_PILL_HEIGHT);
  rebut_pill_measure(&pill, 10, wrapper, arena, &width);
  ck_assert_double_ge(width, 150);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("card");
  TCase *tests = tcase_create("card");

  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_set_timeout(tests, 60);
  tcase_add_loop_test(tests, test_the_first_line_says_what_the_card_does, 0, G_N_ELEMENTS(PARTS));
  tcase_add_loop_test(tests, test_a_title_is_bold_and_a_thesis_large, 0, G_N_ELEMENTS(TEXTS));
  tcase_add_loop_test(tests, test_a_text_is_whole_over_all_its_lines, 0, G_N_ELEMENTS(WRAPPED));
  tcase_add_loop_test(tests, test_no_text_sticks_out, 0, G_N_ELEMENTS(HARD));
  tcase_add_test(tests, test_a_long_text_is_cut_and_says_so);
  tcase_add_test(tests, test_a_text_that_just_fits_is_not_cut);
  tcase_add_test(tests, test_a_card_shows_no_character_that_could_do_harm);
  tcase_add_test(tests, test_a_long_name_is_shortened);
  tcase_add_test(tests, test_a_nameless_speaker_is_not_shown);
  tcase_add_test(tests, test_a_card_grows_with_the_links_that_arrive);
  tcase_add_test(tests, test_a_long_text_gets_a_wide_card_rather_than_a_column);
  tcase_add_test(tests, test_a_pill_holds_its_label);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
