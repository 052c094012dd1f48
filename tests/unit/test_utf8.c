#include "suite.h"
#include "utf8.h"

#include <string.h>

#define BYTES(text) (text), sizeof(text) - 1

/* Neighbours on both sides of every border. */
static const struct {
  gunichar c;
  gboolean unsafe;
  gboolean bidi;
} CHARACTERS[] = {{0x00, TRUE, FALSE},     {0x08, TRUE, FALSE},     {'\t', FALSE, FALSE},
                  {'\n', FALSE, FALSE},    {0x0B, TRUE, FALSE},     {'\r', TRUE, FALSE},
                  {0x1B, TRUE, FALSE},     {0x1F, TRUE, FALSE},     {' ', FALSE, FALSE},
                  {'~', FALSE, FALSE},     {0x7F, TRUE, FALSE},     {0x80, TRUE, FALSE},
                  {0x85, TRUE, FALSE},     {0x9F, TRUE, FALSE},     {0xA0, FALSE, FALSE},
                  {0x2029, FALSE, FALSE},  {0x202A, TRUE, TRUE},    {0x202E, TRUE, TRUE},
                  {0x202F, FALSE, FALSE},  {0x2065, FALSE, FALSE},  {0x2066, TRUE, TRUE},
                  {0x2069, TRUE, TRUE},    {0x206A, FALSE, FALSE},  {0xFFFD, FALSE, FALSE},
                  {0xFFFE, TRUE, FALSE},   {0xFFFF, TRUE, FALSE},   {0x10000, FALSE, FALSE},
                  {0x1F600, FALSE, FALSE}, {0x10FFFD, FALSE, FALSE}};

START_TEST(test_unsafe_characters_are_told_from_safe_ones)
{
  char bytes[6];
  gsize length = (gsize)g_unichar_to_utf8(CHARACTERS[_i].c, bytes);

  ck_assert_int_eq(rebut_char_is_unsafe(CHARACTERS[_i].c), CHARACTERS[_i].unsafe);
  ck_assert_int_eq(rebut_char_is_bidi_control(CHARACTERS[_i].c), CHARACTERS[_i].bidi);
  if (CHARACTERS[_i].unsafe)
    ck_assert_ptr_eq(rebut_utf8_find_unsafe(bytes, length), bytes);
  else
    ck_assert_ptr_null(rebut_utf8_find_unsafe(bytes, length));
}
END_TEST

/* The search looks at lead bytes alone; it must find what the predicate names, no more, no less. */
START_TEST(test_search_and_predicate_agree_on_every_character)
{
  for (gunichar c = 0; c < 0x110000; c++) {
    char bytes[6];

    if (c >= 0xD800 && c < 0xE000)
      continue;
    if ((rebut_utf8_find_unsafe(bytes, (gsize)g_unichar_to_utf8(c, bytes)) != NULL) !=
        rebut_char_is_unsafe(c))
      ck_abort_msg("U+%04X", c);
  }
}
END_TEST

static const struct {
  const char *text;
  gssize length; /* -1: up to the NUL */
  const char *safe;
} SAFE[] = {
  {"", -1, ""},
  {"", 0, ""},
  {"plain ä 漢 😀", -1, "plain ä 漢 😀"},
  {"a\tb\nc", -1, "a\tb\nc"},
  {"a\033[31mb", -1, "a\uFFFD[31mb"},
  {"\033", -1, "\uFFFD"},
  {"\001\002", -1, "\uFFFD\uFFFD"},
  {"x\u202Ey\u2066", -1, "x\uFFFDy\uFFFD"},
  {"\xC2\x80\xC2\x9F\u00A0", -1, "\uFFFD\uFFFD\u00A0"},
  {"a\r\nb", -1, "a\uFFFD\nb"},
  {"a\0b", 3, "a\uFFFDb"},
  {"a\0b", -1, "a"},
  {"abcdef", 3, "abc"},
  {"ab\033", 2, "ab"},
};

START_TEST(test_unsafe_characters_are_replaced)
{
  g_autoptr(GString) out = g_string_new("> ");

  rebut_utf8_append_safe(out, SAFE[_i].text, SAFE[_i].length);
  ck_assert_str_eq(out->str + 2, SAFE[_i].safe);
  ck_assert_uint_eq(out->len, strlen(SAFE[_i].safe) + 2);
}
END_TEST

START_TEST(test_the_search_stops_at_the_length_and_finds_the_first)
{
  static const char TEXT[] = "ab\u00A0\u2028\001\002";

  ck_assert_ptr_eq(rebut_utf8_find_unsafe(TEXT, sizeof TEXT - 1), TEXT + 7);
  ck_assert_ptr_eq(rebut_utf8_find_unsafe(TEXT, 8), TEXT + 7);
  ck_assert_ptr_null(rebut_utf8_find_unsafe(TEXT, 7));
  ck_assert_ptr_null(rebut_utf8_find_unsafe(TEXT, 0));
}
END_TEST

START_TEST(test_a_megabyte_is_searched_to_its_end)
{
  g_autoptr(GString) text = g_string_new(NULL);
  g_autoptr(GString) out = g_string_new(NULL);

  for (guint i = 0; i < 1 << 18; i++)
    g_string_append(text, "é\u2019");
  g_string_append_c(text, '\001');
  ck_assert_ptr_eq(rebut_utf8_find_unsafe(text->str, text->len), text->str + text->len - 1);
  rebut_utf8_append_safe(out, text->str, (gssize)text->len);
  ck_assert_uint_eq(out->len, text->len + 2);
  ck_assert_str_eq(out->str + out->len - 3, "\uFFFD");
}
END_TEST

static const struct {
  const char *text;
  gsize length;
  guint width;
} WIDTHS[] = {
  {BYTES(""), 0},
  {BYTES("abc"), 3},
  {BYTES("äöü"), 3},
  {BYTES("漢字"), 4},
  {BYTES("Ａ"), 2},      /* full-width A */
  {BYTES("ｱ"), 1},       /* half-width katakana */
  {BYTES("e\u0301"), 1}, /* combining acute */
  {BYTES("\u0301"), 0},
  {BYTES("a\u200Bb"), 2}, /* zero-width space */
  {BYTES("\u00AD"), 1},
  {BYTES("😀"), 2},
  {BYTES("\t"), 1},
  {BYTES("a\0b"), 3},
  {BYTES("\033\xC2\x9B"), 2}, /* one U+FFFD each */
  {BYTES("\u202E\u2066"), 2},
  {BYTES("\uFFFF"), 1},
  {"漢字", 3, 2},
};

START_TEST(test_units_of_utf16)
{
  const char *text = "a\u00e9\u2013\U0001f600b";

  ck_assert_uint_eq(rebut_utf8_count_units(text, text), 0);
  ck_assert_uint_eq(rebut_utf8_count_units(text, text + 6), 3);
  ck_assert_uint_eq(rebut_utf8_count_units(text, text + 10), 5);
  ck_assert_uint_eq(rebut_utf8_count_units(text, text + strlen(text)), 6);
}
END_TEST

START_TEST(test_width_on_a_terminal)
{
  ck_assert_uint_eq(rebut_utf8_width(WIDTHS[_i].text, WIDTHS[_i].length), WIDTHS[_i].width);
}
END_TEST

#define FIFTY "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeee"

static const struct {
  const char *a;
  const char *b;
  guint most;
  guint distance;
} DISTANCES[] = {
  {"", "", 0, 0},
  {"", "abc", 3, 3},
  {"abc", "", 3, 3},
  {"abc", "", 2, G_MAXUINT},
  {"check", "check", 0, 0},
  {"check", "CHECK", 0, 0},
  {"chekc", "check", 2, 1},
  {"chck", "check", 1, 1},
  {"cheeck", "check", 1, 1},
  {"chack", "check", 1, 1},
  {"kitten", "sitting", 3, 3},
  {"kitten", "sitting", 2, G_MAXUINT},
  {"ca", "abc", 9, 3}, /* 2 where a swapped pair may be edited again */
  {"Ärger", "ärgre", 1, 1},
  {"größe", "grösse", 2, 2},
  {"漢字", "字漢", 1, 1},
  {"ΣΊΣΥΦΟΣ", "σίσυφοσ", 0, 0},
  {FIFTY "0123456789abcd", FIFTY "0123456789abcd", 0, 0},
  {FIFTY "0123456789abcd", FIFTY "0123456789abce", 9, 1},
  {FIFTY "0123456789abcd-one", FIFTY "0123456789abcd-two", 9, G_MAXUINT},
  {FIFTY "0123456789abcd", FIFTY "0123456789abcde", 9, G_MAXUINT},
};

START_TEST(test_distance_of_words)
{
  const char *a = DISTANCES[_i].a;
  const char *b = DISTANCES[_i].b;

  ck_assert_uint_eq(rebut_utf8_distance(a, b, DISTANCES[_i].most), DISTANCES[_i].distance);
  ck_assert_uint_eq(rebut_utf8_distance(b, a, DISTANCES[_i].most), DISTANCES[_i].distance);
}
END_TEST

/* The nearest is found, and of equally near ones the first. */
START_TEST(test_near_word)
{
  static const char *const WORDS[] = {"form", "map", "fmt", "fmts", "fmat", NULL};
  RebutNearWord near = {.word = "fmtt", .most = 2};
  RebutNearWord far = {.word = "judge", .most = 2};

  for (guint i = 0; WORDS[i] != NULL; i++) {
    rebut_near_word_offer(&near, WORDS[i]);
    rebut_near_word_offer(&far, WORDS[i]);
  }
  ck_assert_str_eq(near.nearest, "fmt");
  ck_assert_uint_eq(near.most, 1);
  ck_assert_ptr_null(far.nearest);
}
END_TEST

/* The recursive definition, word for word. */
static guint
define_distance(const char *a, gsize n, const char *b, gsize m)
{
  guint best;

  if (n == 0 || m == 0)
    return (guint)MAX(n, m);
  best = MIN(define_distance(a, n - 1, b, m), define_distance(a, n, b, m - 1)) + 1;
  best = MIN(best, define_distance(a, n - 1, b, m - 1) + (a[n - 1] == b[m - 1] ? 0 : 1));
  if (n > 1 && m > 1 && a[n - 1] == b[m - 2] && a[n - 2] == b[m - 1])
    best = MIN(best, define_distance(a, n - 2, b, m - 2) + 1);
  return best;
}

/* Writes the word of a number: its digits in base 3, up to the leading one. */
static gsize
spell(guint number, char word[8])
{
  gsize n = 0;

  for (; number > 0; number = (number - 1) / 3)
    word[n++] = (char)('a' + (number - 1) % 3);
  word[n] = '\0';
  return n;
}

static const struct {
  const char *text;
  gboolean runs_left;
} DIRECTIONS[] = {
  {"", FALSE},    {"2024.", FALSE},   {"one", FALSE},      {"مرحبا", TRUE},
  {"שלום", TRUE}, {"3 (עדים)", TRUE}, {"one שלום", FALSE}, {"שלום one", TRUE},
  {"ދިވެހި", TRUE},  {"论证图", FALSE},  {"« حجج »", TRUE},
};

START_TEST(test_the_first_letter_says_where_a_text_runs)
{
  ck_assert_int_eq(rebut_utf8_runs_left(DIRECTIONS[_i].text), DIRECTIONS[_i].runs_left);
}
END_TEST

START_TEST(test_distance_is_as_defined)
{
  guint n_words = 1 + 3 + 9 + 27 + 81;

  for (guint i = 0; i < n_words; i++)
    for (guint j = 0; j <= i; j++) {
      char a[8];
      char b[8];
      gsize n = spell(i, a);
      gsize m = spell(j, b);

      if (rebut_utf8_distance(a, b, 9) != define_distance(a, n, b, m))
        ck_abort_msg("%s %s", a, b);
    }
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("utf8");
  TCase *tests = tcase_create("utf8");

  tcase_add_loop_test(tests, test_unsafe_characters_are_told_from_safe_ones, 0,
                      G_N_ELEMENTS(CHARACTERS));
  tcase_add_test(tests, test_search_and_predicate_agree_on_every_character);
  tcase_add_loop_test(tests, test_unsafe_characters_are_replaced, 0, G_N_ELEMENTS(SAFE));
  tcase_add_test(tests, test_the_search_stops_at_the_length_and_finds_the_first);
  tcase_add_test(tests, test_a_megabyte_is_searched_to_its_end);
  tcase_add_test(tests, test_units_of_utf16);
  tcase_add_loop_test(tests, test_width_on_a_terminal, 0, G_N_ELEMENTS(WIDTHS));
  tcase_add_loop_test(tests, test_distance_of_words, 0, G_N_ELEMENTS(DISTANCES));
  tcase_add_loop_test(tests, test_the_first_letter_says_where_a_text_runs, 0,
                      G_N_ELEMENTS(DIRECTIONS));
  tcase_add_test(tests, test_near_word);
  tcase_add_test(tests, test_distance_is_as_defined);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
