#include "diagnostic.h"
#include "rebut_limits.h"
#include "suite.h"
#include "text.h"

#include <string.h>

#define BOM         "\xEF\xBB\xBF"
#define REPLACEMENT "\xEF\xBF\xBD"
#define BYTES(text) (text), sizeof(text) - 1
#define N_LINES     4

typedef struct {
  guint32 start;
  guint32 end; /* without the line break */
} Line;

static const struct {
  const char *given;
  gsize length;
  const char *kept;
  guint n_lines;
  Line lines[N_LINES];
} LINES[] = {
  {BYTES(""), "", 1, {{0, 0}}},
  {BYTES("a"), "a", 1, {{0, 1}}},
  {BYTES("a\n"), "a\n", 2, {{0, 1}, {2, 2}}},
  {BYTES("\n"), "\n", 2, {{0, 0}, {1, 1}}},
  {BYTES("ab\nc"), "ab\nc", 2, {{0, 2}, {3, 4}}},
  {BYTES("\n\nx"), "\n\nx", 3, {{0, 0}, {1, 1}, {2, 3}}},
  {BYTES("a\r\nb"), "a\r\nb", 2, {{0, 1}, {3, 4}}},
  {BYTES("a\r\n"), "a\r\n", 2, {{0, 1}, {3, 3}}},
  {BYTES("\r\n\r\n"), "\r\n\r\n", 3, {{0, 0}, {2, 2}, {4, 4}}},
  {BYTES("a\rb"), "a\nb", 2, {{0, 1}, {2, 3}}},
  {BYTES("a\r"), "a\n", 2, {{0, 1}, {2, 2}}},
  {BYTES("\r"), "\n", 2, {{0, 0}, {1, 1}}},
  {BYTES("a\r\r\nb"), "a\n\r\nb", 3, {{0, 1}, {2, 2}, {4, 5}}},
  {BYTES("a\n\rb"), "a\n\nb", 3, {{0, 1}, {2, 2}, {3, 4}}},
  {BYTES(BOM), "", 1, {{0, 0}}},
  {BYTES(BOM "a\nb"), "a\nb", 2, {{0, 1}, {2, 3}}},
  {BYTES(BOM BOM), BOM, 1, {{0, 3}}},
  {BYTES("a" BOM), "a" BOM, 1, {{0, 4}}},
  {BYTES("ä\v\f\xC2\x85\u2028ö"), "ä\v\f\xC2\x85\u2028ö", 1, {{0, 11}}},
};

START_TEST(test_lines_are_indexed)
{
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  const RebutText *text =
    rebut_texts_add(texts, "a.argdown", LINES[_i].given, LINES[_i].length, diagnostics);

  ck_assert_str_eq(text->name, "a.argdown");
  ck_assert_str_eq(text->bytes, LINES[_i].kept);
  ck_assert_uint_eq(text->length, strlen(LINES[_i].kept));
  ck_assert_uint_eq(text->n_lines, LINES[_i].n_lines);
  for (guint i = 0; i < text->n_lines; i++) {
    ck_assert_uint_eq(text->lines[i], LINES[_i].lines[i].start);
    ck_assert_uint_eq(rebut_text_line_end(text, i), LINES[_i].lines[i].end);
  }
}
END_TEST

START_TEST(test_every_byte_is_in_its_line)
{
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  const RebutText *text =
    rebut_texts_add(texts, "a", LINES[_i].given, LINES[_i].length, diagnostics);
  guint line = 0;

  for (guint32 at = 0; at <= text->length; at++) {
    ck_assert_uint_eq(rebut_text_line(text, at), line);
    if (text->bytes[at] == '\n')
      line++;
  }
}
END_TEST

static const struct {
  const char *given;
  gsize length;
  const char *kept;
  RebutCode code; /* of the only diagnostic; 0 for none */
  RebutSpan span;
  const char *message; /* a part of it */
} REPAIRS[] = {
  {BYTES("a\0b"), "a" REPLACEMENT "b", REBUT_CODE_NOT_UTF8, {1, 4}, "0x00"},
  {BYTES("\0"), REPLACEMENT, REBUT_CODE_NOT_UTF8, {0, 3}, "0x00"},
  {BYTES("\xFF"), REPLACEMENT, REBUT_CODE_NOT_UTF8, {0, 3}, "0xFF"},
  {BYTES("ab\xC3"), "ab" REPLACEMENT, REBUT_CODE_NOT_UTF8, {2, 5}, "0xC3"},
  {BYTES("\xC3\xA4\xE4"), "ä" REPLACEMENT, REBUT_CODE_NOT_UTF8, {2, 5}, "0xE4"},
  {BYTES("\xC0\x80x"), REPLACEMENT REPLACEMENT "x", REBUT_CODE_NOT_UTF8, {0, 3}, "0xC0"},
  {BYTES("\xED\xA0\x80"), REPLACEMENT REPLACEMENT REPLACEMENT, REBUT_CODE_NOT_UTF8, {0, 3}, "0xED"},
  {BYTES("\xF4\x90\x80\x80"),
   REPLACEMENT REPLACEMENT REPLACEMENT REPLACEMENT,
   REBUT_CODE_NOT_UTF8,
   {0, 3},
   "0xF4"},
  {BYTES(BOM "a\xFF\0"), "a" REPLACEMENT REPLACEMENT, REBUT_CODE_NOT_UTF8, {1, 4}, "0xFF"},
  {BYTES("\xEF\xBB"), REPLACEMENT REPLACEMENT, REBUT_CODE_NOT_UTF8, {0, 3}, "0xEF"},
  {BYTES("a\r\xFF\r\n"), "a\n" REPLACEMENT "\r\n", REBUT_CODE_NOT_UTF8, {2, 5}, "0xFF"},
  {BYTES("a\033b\033"), "a\033b\033", REBUT_CODE_CONTROL_CHARACTER, {1, 2}, "U+001B"},
  {BYTES("ä\x7F"), "ä\x7F", REBUT_CODE_CONTROL_CHARACTER, {2, 3}, "U+007F"},
  {BYTES("a\xC2\x9B"), "a\xC2\x9B", REBUT_CODE_CONTROL_CHARACTER, {1, 3}, "U+009B"},
  {BYTES("\uFFFF"), "\uFFFF", REBUT_CODE_CONTROL_CHARACTER, {0, 3}, "U+FFFF"},
  {BYTES("a\u202E\u202D"), "a\u202E\u202D", REBUT_CODE_BIDI_CONTROL, {1, 4}, "U+202E"},
  {BYTES("\u2069"), "\u2069", REBUT_CODE_BIDI_CONTROL, {0, 3}, "U+2069"},
  {BYTES("a\tb\r\nc\rd\n"), "a\tb\r\nc\nd\n", 0, {0, 0}, NULL},
  {BYTES("\uFFFD\u200Bß漢😀"), "\uFFFD\u200Bß漢😀", 0, {0, 0}, NULL},
};

START_TEST(test_what_is_broken_or_misleading_is_reported_once)
{
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  const RebutText *text =
    rebut_texts_add(texts, "a", REPAIRS[_i].given, REPAIRS[_i].length, diagnostics);

  ck_assert_str_eq(text->bytes, REPAIRS[_i].kept);
  ck_assert_uint_eq(text->length, strlen(REPAIRS[_i].kept));
  ck_assert_uint_eq(rebut_diagnostics_count(diagnostics), REPAIRS[_i].code == 0 ? 0 : 1);
  if (REPAIRS[_i].code != 0) {
    const RebutDiagnostic *diagnostic = rebut_diagnostics_get(diagnostics, 0);

    ck_assert_int_eq(diagnostic->code, REPAIRS[_i].code);
    ck_assert_uint_eq(diagnostic->span.start, REPAIRS[_i].span.start);
    ck_assert_uint_eq(diagnostic->span.end, REPAIRS[_i].span.end);
    ck_assert_ptr_nonnull(strstr(diagnostic->message, REPAIRS[_i].message));
  }
}
END_TEST

START_TEST(test_control_and_bidi_are_both_reported_behind_the_first_text)
{
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();

  rebut_texts_add(texts, "a", BYTES("1234"), diagnostics);
  rebut_texts_add(texts, "b", BYTES("\r\nx\u202Ay\u202Bz\001\002\xFF"), diagnostics);
  ck_assert_uint_eq(rebut_diagnostics_count(diagnostics), 3);
  ck_assert_int_eq(rebut_diagnostics_get(diagnostics, 0)->code, REBUT_CODE_NOT_UTF8);
  ck_assert_uint_eq(rebut_diagnostics_get(diagnostics, 0)->span.start, 5 + 13);
  ck_assert_int_eq(rebut_diagnostics_get(diagnostics, 1)->code, REBUT_CODE_BIDI_CONTROL);
  ck_assert_uint_eq(rebut_diagnostics_get(diagnostics, 1)->span.start, 5 + 3);
  ck_assert_int_eq(rebut_diagnostics_get(diagnostics, 2)->code, REBUT_CODE_CONTROL_CHARACTER);
  ck_assert_uint_eq(rebut_diagnostics_get(diagnostics, 2)->span.start, 5 + 11);
}
END_TEST

START_TEST(test_texts_share_one_space)
{
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  const RebutText *first = rebut_texts_add(texts, "first", BYTES("abc"), diagnostics);
  const RebutText *empty = rebut_texts_add(texts, "empty", BYTES(""), diagnostics);
  const RebutText *last = rebut_texts_add(texts, "last", BYTES("de"), diagnostics);

  ck_assert_uint_eq(rebut_texts_count(texts), 3);
  ck_assert_ptr_eq(rebut_texts_get(texts, 1), empty);
  ck_assert_uint_eq(first->base, 0);
  ck_assert_uint_eq(empty->base, 4);
  ck_assert_uint_eq(last->base, 5);
  ck_assert_ptr_eq(rebut_texts_find(texts, 0), first);
  ck_assert_ptr_eq(rebut_texts_find(texts, 3), first);
  ck_assert_ptr_eq(rebut_texts_find(texts, 4), empty);
  ck_assert_ptr_eq(rebut_texts_find(texts, 5), last);
  ck_assert_ptr_eq(rebut_texts_find(texts, 7), last);
  ck_assert_ptr_eq(rebut_texts_find(texts, G_MAXUINT32), last);
}
END_TEST

static const struct {
  guint32 offset;
  const char *file;
  guint line;
  guint column;
} PLACES[] = {
  {0, "one", 1, 1},  {1, "one", 1, 2},  {3, "one", 1, 3},
  {4, "one", 2, 1}, /* the first line is "aä" */
  {5, "one", 2, 2},  {9, "one", 2, 3},  {10, "one", 2, 4},
  {11, "one", 2, 5}, {12, "one", 3, 1}, {13, "two", 1, 1},
  {14, "two", 1, 2}, {15, "two", 1, 3}, {G_MAXUINT32, "two", 1, 3},
};

START_TEST(test_places_count_characters)
{
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  RebutPlace place;

  rebut_texts_add(texts, "one", BYTES("aä\n\t😀x\r\n"), diagnostics);
  rebut_texts_add(texts, "two", BYTES("yz"), diagnostics);
  place = rebut_texts_place(texts, PLACES[_i].offset);
  ck_assert_str_eq(place.file, PLACES[_i].file);
  ck_assert_uint_eq(place.line, PLACES[_i].line);
  ck_assert_uint_eq(place.column, PLACES[_i].column);
}
END_TEST

START_TEST(test_without_a_text_there_is_still_a_place)
{
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  RebutPlace place = rebut_texts_place(texts, 17);

  ck_assert_uint_eq(rebut_texts_count(texts), 0);
  ck_assert_ptr_null(rebut_texts_find(texts, 0));
  ck_assert_str_eq(place.file, "");
  ck_assert_uint_eq(place.line, 1);
  ck_assert_uint_eq(place.column, 1);
}
END_TEST

/* The length is refused before a byte is read, so the bytes need not be there. */
START_TEST(test_too_much_text_is_refused_and_reported)
{
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();

  ck_assert_ptr_null(rebut_texts_add(texts, "big", "", REBUT_MAX_INPUT_BYTES + 1, diagnostics));
  ck_assert_ptr_null(rebut_texts_add(texts, "huge", "", G_MAXSIZE, diagnostics));
  ck_assert_uint_eq(rebut_texts_count(texts), 0);
  rebut_texts_add(texts, "small", BYTES("abc"), diagnostics);
  ck_assert_uint_eq(rebut_diagnostics_count(diagnostics), 2);
  ck_assert_ptr_null(rebut_texts_add(texts, "rest", "", REBUT_MAX_INPUT_BYTES - 2, diagnostics));
  ck_assert_uint_eq(rebut_diagnostics_count(diagnostics), 3);
  ck_assert_uint_eq(rebut_texts_count(texts), 1);
  for (guint i = 0; i < 3; i++)
    ck_assert_int_eq(rebut_diagnostics_get(diagnostics, i)->code, REBUT_CODE_INPUT_TOO_LARGE);
  ck_assert_ptr_nonnull(strstr(rebut_diagnostics_get(diagnostics, 2)->message, "rest"));
}
END_TEST

START_TEST(test_nothing_read_is_an_empty_text)
{
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  const RebutText *text = rebut_texts_add(texts, "-", NULL, 0, diagnostics);

  ck_assert_str_eq(text->bytes, "");
  ck_assert_uint_eq(text->n_lines, 1);
  ck_assert_uint_eq(rebut_diagnostics_count(diagnostics), 0);
}
END_TEST

START_TEST(test_name_and_bytes_are_copied)
{
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  char name[] = "name";
  char bytes[] = "bytes";
  const RebutText *text = rebut_texts_add(texts, name, bytes, 4, diagnostics);

  memset(name, 'x', 4);
  memset(bytes, 'x', 5);
  for (guint i = 0; i < 100; i++)
    rebut_texts_add(texts, "more", "", 0, diagnostics);
  ck_assert_ptr_eq(rebut_texts_get(texts, 0), text);
  ck_assert_str_eq(text->name, "name");
  ck_assert_str_eq(text->bytes, "byte");
}
END_TEST

START_TEST(test_a_line_of_a_megabyte)
{
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(GString) bytes = g_string_new(NULL);
  const RebutText *text;
  RebutPlace place;

  for (guint i = 0; i < 500000; i++)
    g_string_append(bytes, "ä");
  g_string_append(bytes, "\nx");
  text = rebut_texts_add(texts, "a", bytes->str, bytes->len, diagnostics);
  ck_assert_uint_eq(text->n_lines, 2);
  ck_assert_uint_eq(rebut_text_line_end(text, 0), 1000000);
  place = rebut_texts_place(texts, 1000000);
  ck_assert_uint_eq(place.line, 1);
  ck_assert_uint_eq(place.column, 500001);
}
END_TEST

START_TEST(test_a_megabyte_of_broken_bytes)
{
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autofree char *bytes = g_strnfill(1 << 20, '\xFF');
  const RebutText *text = rebut_texts_add(texts, "a", bytes, 1 << 20, diagnostics);

  ck_assert_uint_eq(text->length, 3 << 20);
  ck_assert(g_utf8_validate(text->bytes, text->length, NULL));
  ck_assert_uint_eq(rebut_diagnostics_count(diagnostics), 1);
}
END_TEST

START_TEST(test_a_million_lines)
{
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autofree char *bytes = g_strnfill(1000000, '\n');
  const RebutText *text = rebut_texts_add(texts, "a", bytes, 1000000, diagnostics);

  ck_assert_uint_eq(text->n_lines, 1000001);
  for (guint32 at = 0; at <= 1000000; at += 999)
    ck_assert_uint_eq(rebut_text_line(text, at), at);
}
END_TEST

START_TEST(test_freeing_nothing_is_fine)
{
  rebut_texts_free(NULL);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("text");
  TCase *tests = tcase_create("text");

  tcase_add_loop_test(tests, test_lines_are_indexed, 0, G_N_ELEMENTS(LINES));
  tcase_add_loop_test(tests, test_every_byte_is_in_its_line, 0, G_N_ELEMENTS(LINES));
  tcase_add_loop_test(tests, test_what_is_broken_or_misleading_is_reported_once, 0,
                      G_N_ELEMENTS(REPAIRS));
  tcase_add_test(tests, test_control_and_bidi_are_both_reported_behind_the_first_text);
  tcase_add_test(tests, test_texts_share_one_space);
  tcase_add_loop_test(tests, test_places_count_characters, 0, G_N_ELEMENTS(PLACES));
  tcase_add_test(tests, test_without_a_text_there_is_still_a_place);
  tcase_add_test(tests, test_too_much_text_is_refused_and_reported);
  tcase_add_test(tests, test_nothing_read_is_an_empty_text);
  tcase_add_test(tests, test_name_and_bytes_are_copied);
  tcase_add_test(tests, test_a_line_of_a_megabyte);
  tcase_add_test(tests, test_a_megabyte_of_broken_bytes);
  tcase_add_test(tests, test_a_million_lines);
  tcase_add_test(tests, test_freeing_nothing_is_fine);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
