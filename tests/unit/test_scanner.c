#include "scanner.h"
#include "suite.h"

#include <string.h>

static const char *const TYPES[] = {
  [REBUT_LINE_BLANK] = "blank",     [REBUT_LINE_TEXT] = "text",
  [REBUT_LINE_HEADING] = "heading", [REBUT_LINE_RELATION] = "relation",
  [REBUT_LINE_NUMBER] = "number",   [REBUT_LINE_DASHES] = "dashes",
  [REBUT_LINE_BULLET] = "bullet",   [REBUT_LINE_ORDINAL] = "ordinal",
  [REBUT_LINE_INCLUDE] = "include", [REBUT_LINE_FENCE] = "fence",
};

static void
show_line(GString *out, const RebutText *text, const RebutScannedLine *line)
{
  static const char *const SIGNS[] = {"", "+", "-", "_", "><"};

  g_string_append(out, TYPES[line->type]);
  if (line->type == REBUT_LINE_RELATION)
    g_string_append_printf(out, " %s%s", SIGNS[line->sign], line->forward ? ">" : "");
  if (line->type == REBUT_LINE_HEADING || line->type == REBUT_LINE_NUMBER ||
      line->type == REBUT_LINE_DASHES || line->type == REBUT_LINE_ORDINAL)
    g_string_append_printf(out, " %u", line->number);
  if (line->column > 0 && line->type != REBUT_LINE_BLANK)
    g_string_append_printf(out, " @%u", line->column);
  if (line->end > line->body)
    g_string_append_printf(out, " \"%.*s\"", (int)(line->end - line->body),
                           text->bytes + line->body);
  if (line->type != REBUT_LINE_BLANK && line->data.end > line->data.start)
    g_string_append_printf(out, " data %u", line->data.start - line->body);
  if (line->type != REBUT_LINE_BLANK && line->text_data.end > line->text_data.start)
    g_string_append_printf(out, " no data %u", line->text_data.start - line->body);
  g_string_append_c(out, '\n');
}

/* The logical lines of BYTES, the spans of its comments, and the codes of what is wrong. */
static char *
scan(const char *bytes)
{
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutAst) ast = rebut_ast_new();
  const RebutText *text = rebut_texts_add(texts, "test", bytes, strlen(bytes), diagnostics);
  g_autoptr(RebutScanner) scanner = rebut_scanner_new(text, ast, diagnostics);
  RebutScannedLine line = {0};
  GString *out = g_string_new(NULL);

  while (rebut_scanner_next(scanner, &line))
    show_line(out, text, &line);
  for (guint i = 0; i < ast->comments->len; i++) {
    RebutSpan span = g_array_index(ast->comments, RebutSpan, i);

    g_string_append_printf(out, "comment %u-%u\n", span.start, span.end);
  }
  for (guint i = 0; i < rebut_diagnostics_count(diagnostics); i++)
    g_string_append_printf(out, "R%d\n", (int)rebut_diagnostics_get(diagnostics, i)->code);
  return g_string_free(out, FALSE);
}

typedef struct {
  const char *text;
  const char *lines;
} Case;

static void
check(const Case *expected)
{
  g_autofree char *lines = scan(expected->text);

  ck_assert_str_eq(lines, expected->lines);
}

static const Case TYPED[] = {
  {"text", "text \"text\"\n"},
  {"", ""},
  {"\n \n\t\n", "blank\nblank\nblank\n"},
  {"# One", "heading 1 \"One\"\n"},
  {"###   Three", "heading 3 \"Three\"\n"},
  {"#tag", "text \"#tag\"\n"},
  {"#", "text \"#\"\n"},
  {"* item", "bullet \"item\"\n"},
  {"*", "bullet\n"},
  {"*bold* text", "text \"*bold* text\"\n"},
  {"12. item", "ordinal 12 \"item\"\n"},
  {"12.5 metres", "text \"12.5 metres\"\n"},
  {"12 items", "text \"12 items\"\n"},
  {"1.", "ordinal 1\n"},
  {"(3) [A]", "number 3 \"[A]\"\n"},
  {"(3)[A]", "number 3 \"[A]\"\n"},
  {"(3", "text \"(3\"\n"},
  {"(a) x", "text \"(a) x\"\n"},
  {"(3a) x", "text \"(3a) x\"\n"},
  {"() x", "text \"() x\"\n"},
  {"(99999999999) x", "number 0 \"x\"\n"},
  {"--", "dashes 2\n"},
  {"-- rule --", "dashes 2 \"rule --\"\n"},
  {"-----", "dashes 5\n"},
  {"===", "fence \"===\"\n"},
  {"== x", "text \"== x\"\n"},
  {"@include(a/b c.argdown)", "include \"@include(a/b c.argdown)\"\n"},
  {"@include(a) now", "text \"@include(a) now\"\n"},
  {"@include(a", "text \"@include(a\"\n"},
  {"@[A] says", "text \"@[A] says\"\n"},
  {"> quoted", "text \"> quoted\"\n"},
  {"\\- no", "text \"\\- no\"\n"},
};

START_TEST(test_a_line_is_known_by_how_it_begins)
{
  check(&TYPED[_i]);
}
END_TEST

static const Case RELATIONS[] = {
  {"  + [A]", "relation + @2 \"[A]\"\n"},
  {"  <+ [A]", "relation + @2 \"[A]\"\n"},
  {"  +> [A]", "relation +> @2 \"[A]\"\n"},
  {"  - [A]", "relation - @2 \"[A]\"\n"},
  {"  <- [A]", "relation - @2 \"[A]\"\n"},
  {"  -> [A]", "relation -> @2 \"[A]\"\n"},
  {"  _ [A]", "relation _ @2 \"[A]\"\n"},
  {"  <_ [A]", "relation _ @2 \"[A]\"\n"},
  {"  _> [A]", "relation _> @2 \"[A]\"\n"},
  {"  >< [A]", "relation >< @2 \"[A]\"\n"},
  {"  -[A]", "relation - @2 \"[A]\"\n"},
  {"  +>[A]", "relation +> @2 \"[A]\"\n"},
  {"  <_[A]", "relation _ @2 \"[A]\"\n"},
  {"  _so_ it is", "text @2 \"_so_ it is\"\n"},
  {"  _", "relation _ @2\n"},
  {"  < [A]", "text @2 \"< [A]\"\n"},
  {"  <A>", "text @2 \"<A>\"\n"},
  {"\t\t- x", "relation - @2 \"x\"\n"},
  {" \t - x", "relation - @3 \"x\"\n"},
  {"- x", "relation - \"x\"\n"},
};

START_TEST(test_a_relation_is_known_by_its_sign_and_column)
{
  check(&RELATIONS[_i]);
}
END_TEST

static const Case COMMENTS[] = {
  {"a // b", "text \"a\"\ncomment 2-6\n"},
  {"// b\nc", "text \"c\"\ncomment 0-4\n"},
  {"http://a.b/c", "text \"http://a.b/c\"\n"},
  {"a//b", "text \"a//b\"\n"},
  {"a\t// b", "text \"a\"\ncomment 2-6\n"},
  {"a /* b */ c", "text \"a /* b */ c\"\ncomment 2-9\n"},
  {"a /* b\n\nc */ d\ne", "text \"a /* b\n\nc */ d\"\ntext \"e\"\ncomment 2-12\n"},
  {"a <!-- b\n --> c", "text \"a <!-- b\n --> c\"\ncomment 2-13\n"},
  {"/* a */ # B", "heading 1 \"B\"\ncomment 0-7\n"},
  {"  /* a */ - b", "relation - @2 \"b\"\ncomment 2-9\n"},
  {"a\n/* b */\n// c\n\nd", "text \"a\"\nblank\ntext \"d\"\ncomment 2-9\ncomment 10-14\n"},
  {"a /* b", "text \"a /* b\"\nR201\n"},
  {"a <!-- b\n<!-- c", "text \"a <!-- b\"\ntext \"<!-- c\"\nR201\n"},
  {"a /* b\nc <!-- d", "text \"a /* b\"\ntext \"c <!-- d\"\nR201\nR201\n"},
  {"a \\/* b", "text \"a \\/* b\"\n"},
  {"a /* {k: v} */ b", "text \"a /* {k: v} */ b\"\ncomment 2-14\n"},
  {"a // b", "text \"a\"\ncomment 2-6\n"},
  {"a <!--> b --> c", "text \"a <!--> b --> c\"\ncomment 2-13\n"},
};

START_TEST(test_comments_say_nothing)
{
  check(&COMMENTS[_i]);
}
END_TEST

static const Case DATA[] = {
  {"a {k: v}", "text \"a {k: v}\" data 2\n"},
  {"{k: v}", "text \"{k: v}\" data 0\n"},
  {"a {k: v} // b", "text \"a {k: v}\" data 2\ncomment 9-13\n"},
  {"a {k: v}\t ", "text \"a {k: v}\" data 2\n"},
  {"a {}", "text \"a {}\" data 2\n"},
  {"a {k: v,\n l: w}\nb", "text \"a {k: v,\n l: w}\" data 2\ntext \"b\"\n"},
  {"a {\nk:\n\n  - v\n}\nb", "text \"a {\nk:\n\n  - v\n}\" data 2\ntext \"b\"\n"},
  {"a {\r\nk: v\r\n}\r\nb", "text \"a {\r\nk: v\r\n}\" data 2\ntext \"b\"\n"},
  {"a {\n\"k\": v\n}", "text \"a {\n\"k\": v\n}\" data 2\n"},
  {"a {\"k\":1}", "text \"a {\"k\":1}\" data 2\n"},
  {"a {k: v}.", "text \"a {k: v}.\" no data 2\n"},
  {"a {k: v} b {l: w}", "text \"a {k: v} b {l: w}\" data 11 no data 2\n"},
  {"a {b} c {d: e", "text \"a {b} c {d: e\"\nR207\n"},
  {"a {k: v\n\nb}", "text \"a {k: v\"\nblank\ntext \"b}\"\nR207\n"},
  {"a {k:v}", "text \"a {k:v}\"\n"},
  {"a {b, c}", "text \"a {b, c}\"\n"},
  {"a {http://x}", "text \"a {http://x}\"\n"},
  {"a \\{k: v}", "text \"a \\{k: v}\"\n"},
  {"a {k: {l: m}} ", "text \"a {k: {l: m}}\" data 2\n"},
  {"a {k: \"//\"}", "text \"a {k: \"//\"}\" data 2\n"},
};

START_TEST(test_data_stands_at_the_end_and_may_run_over_lines)
{
  check(&DATA[_i]);
}
END_TEST

START_TEST(test_the_scan_goes_on_where_it_is_told_to)
{
  const char *bytes = "one\ntwo\nthree";
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutAst) ast = rebut_ast_new();
  const RebutText *text = rebut_texts_add(texts, "test", bytes, strlen(bytes), diagnostics);
  g_autoptr(RebutScanner) scanner = rebut_scanner_new(text, ast, diagnostics);
  RebutScannedLine line;

  ck_assert_ptr_eq(rebut_scanner_text(scanner), text);
  ck_assert(rebut_scanner_next(scanner, &line));
  ck_assert_uint_eq(rebut_scanner_tell(scanner), 4);
  rebut_scanner_seek(scanner, 8);
  ck_assert(rebut_scanner_next(scanner, &line));
  ck_assert_uint_eq(line.start, 8);
  ck_assert(!rebut_scanner_next(scanner, &line));
}
END_TEST

/* What can be passed over from each place: the offset behind it, or 0. */
static const struct {
  const char *text;
  guint32 at;
  guint32 behind;
} SKIPS[] = {
  {"a {k: v} b", 2, 8},      {"a {k v} b", 2, 0}, {"a {k: v", 2, 0}, {"a /* b */ c", 2, 9},
  {"a <!-- b --> c", 2, 12}, {"a // b\nc", 2, 6}, {"a//b", 1, 0},    {"a /* b", 2, 0},
  {"a {\nk: v\n\n}", 2, 11}, {"a b", 0, 0},       {"//b\nc", 0, 3},  {"a\n//b", 2, 5},
  {"http://a/*b*/", 8, 0},
};

START_TEST(test_comments_and_data_can_be_passed_over)
{
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutAst) ast = rebut_ast_new();
  const RebutText *text =
    rebut_texts_add(texts, "test", SKIPS[_i].text, strlen(SKIPS[_i].text), diagnostics);
  g_autoptr(RebutScanner) scanner = rebut_scanner_new(text, ast, diagnostics);

  ck_assert_uint_eq(rebut_scanner_skip(scanner, SKIPS[_i].at), SKIPS[_i].behind);
  ck_assert_uint_eq(rebut_diagnostics_count(diagnostics), 0);
  ck_assert_uint_eq(ast->comments->len, 0);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("scanner");
  TCase *tests = tcase_create("scanner");

  tcase_add_loop_test(tests, test_a_line_is_known_by_how_it_begins, 0, G_N_ELEMENTS(TYPED));
  tcase_add_loop_test(tests, test_a_relation_is_known_by_its_sign_and_column, 0,
                      G_N_ELEMENTS(RELATIONS));
  tcase_add_loop_test(tests, test_comments_say_nothing, 0, G_N_ELEMENTS(COMMENTS));
  tcase_add_loop_test(tests, test_data_stands_at_the_end_and_may_run_over_lines, 0,
                      G_N_ELEMENTS(DATA));
  tcase_add_test(tests, test_the_scan_goes_on_where_it_is_told_to);
  tcase_add_loop_test(tests, test_comments_and_data_can_be_passed_over, 0, G_N_ELEMENTS(SKIPS));
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
