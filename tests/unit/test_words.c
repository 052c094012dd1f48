#include "argdown.h"
#include "parser.h"
#include "suite.h"
#include "words.h"

#include <string.h>

/* WORDS: each between two bars; "!" behind one that ends its line, "*" before a comment. */
static const struct {
  const char *text;
  const char *words;
} TEXTS[] = {
  {"one  two\nthree", "|one|two|three|"},
  {"a [long  link](to x)y b", "|a|[long link](to x)y|b|"},
  {"a #tag #(two  words) b", "|a|#tag|#(two  words)|b|"},
  {"a @[the  title] @<x y>.", "|a|@[the  title]|@<x y>.|"},
  {"a\\ b c", "|a\\ b|c|"},
  {"a b\\\nc", "|a|b\\!|c|"},
  {"a /* b c */ d", "|a|*/* b c */|d|"},
  {"a/* b */c", "|a|*/* b */|c|"},
  {"a // b  \nc", "|a|*// b!|c|"},
  {"a http://x#(y z) b", "|a|http://x#(y|z)|b|"},
  {"a \\{ b", "|a|\\{|b|"},
  {"a {b} c", "|a|odd"},
  {"a #(b\nc) d", "|a|odd"},
  {"a @[b\nc] d", "|a|odd"},
  {"a x[b\nc](d) e", "|a|odd"},
  {"a [b // c\nd](e) f", "|a|odd"},
};

static char *
show_words(const char *source)
{
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  const RebutText *text = rebut_texts_add(texts, "test", source, strlen(source), diagnostics);
  g_autoptr(RebutAst) ast = rebut_argdown_parse(text, NULL, NULL, diagnostics);
  GString *out = g_string_new("|");
  RebutWords words;
  RebutWord word;

  rebut_words_begin(&words, text, ast, rebut_ast_node(ast, 0));
  while (rebut_words_next(&words, &word)) {
    g_string_append(out, word.is_comment ? "*" : "");
    rebut_word_append(&word, out);
    g_string_append(out, word.ends_line ? "!|" : "|");
  }
  g_string_append(out, words.is_odd ? "odd" : "");
  return g_string_free(out, FALSE);
}

START_TEST(test_a_text_is_cut_into_words)
{
  g_autofree char *words = show_words(TEXTS[_i].text);

  ck_assert_str_eq(words, TEXTS[_i].words);
}
END_TEST

static const struct {
  const char *word;
  gboolean like_mark;
  gboolean like_comment;
} WORDS[] = {
  {"word", FALSE, FALSE}, {"-", TRUE, FALSE},     {"-5", TRUE, FALSE},     {"+>", TRUE, FALSE},
  {"_", TRUE, FALSE},     {"_it_", FALSE, FALSE}, {"(1)", TRUE, FALSE},    {"(a)", FALSE, FALSE},
  {"1.", TRUE, FALSE},    {"1.5", FALSE, FALSE},  {"*", TRUE, FALSE},      {"*it*", FALSE, FALSE},
  {"#", TRUE, FALSE},     {"#tag", FALSE, FALSE}, {"--", TRUE, FALSE},     {"[A]", TRUE, FALSE},
  {"<A>", TRUE, FALSE},   {"===", TRUE, FALSE},   {"@[A]", FALSE, FALSE},  {"//x", FALSE, TRUE},
  {"x//y", FALSE, FALSE}, {"x/*y", FALSE, TRUE},  {"x<!--y", FALSE, TRUE},
};

START_TEST(test_some_words_could_begin_something)
{
  RebutWord word = {.start = WORDS[_i].word, .end = WORDS[_i].word + strlen(WORDS[_i].word)};

  ck_assert_int_eq(rebut_word_is_like_mark(&word), WORDS[_i].like_mark);
  ck_assert_int_eq(rebut_word_is_like_comment(&word), WORDS[_i].like_comment);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("words");
  TCase *words = tcase_create("words");

  tcase_add_loop_test(words, test_a_text_is_cut_into_words, 0, G_N_ELEMENTS(TEXTS));
  tcase_add_loop_test(words, test_some_words_could_begin_something, 0, G_N_ELEMENTS(WORDS));
  suite_add_tcase(suite, words);
  return run_suite(suite);
}
