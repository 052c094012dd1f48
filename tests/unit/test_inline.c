#include "inline.h"
#include "suite.h"
#include "yaml_reader.h"

#include <string.h>

static const char *const RANGE_NAMES[] = {
  [REBUT_RANGE_BOLD] = "bold",           [REBUT_RANGE_ITALIC] = "italic",
  [REBUT_RANGE_LINK] = "link",           [REBUT_RANGE_TAG] = "tag",
  [REBUT_RANGE_CLAIM_MENTION] = "claim", [REBUT_RANGE_ARGUMENT_MENTION] = "argument",
  [REBUT_RANGE_SYMBOL] = "symbol",
};

/* The plain text, and for each range a line "bold|its text|its value". */
static char *
show_marked(const RebutMarkedText *text)
{
  GString *out = g_string_new(text->plain);

  for (guint32 i = 0; i < text->n_ranges; i++) {
    const RebutRange *range = &text->ranges[i];

    g_string_append_printf(out, "\n%s|%.*s", RANGE_NAMES[range->type],
                           (int)(range->end - range->start), text->plain + range->start);
    if (range->value != NULL)
      g_string_append_printf(out, "|%s", range->value);
  }
  return g_string_free(out, FALSE);
}

typedef struct {
  RebutArena *arena;
  RebutNames *tags;
  RebutTexts *texts;
  RebutAst *ast;
  RebutDiagnostics *diagnostics;
  RebutInliner *inliner;
} Reading;

static Reading
begin(void)
{
  Reading self = {0};

  self.arena = rebut_arena_new();
  self.tags = rebut_names_new(self.arena);
  self.texts = rebut_texts_new();
  self.ast = rebut_ast_new();
  self.diagnostics = rebut_diagnostics_new();
  self.inliner = rebut_inliner_new(self.arena, self.tags, self.diagnostics);
  return self;
}

static void
end(Reading *self)
{
  rebut_inliner_free(self->inliner);
  rebut_diagnostics_free(self->diagnostics);
  rebut_ast_free(self->ast);
  rebut_texts_free(self->texts);
  rebut_names_free(self->tags);
  rebut_arena_free(self->arena);
}

/* The whole of BYTES as the text of one element. */
static RebutMarkedText
read_whole(Reading *self, const char *bytes, RebutIds *tags)
{
  const RebutText *text =
    rebut_texts_add(self->texts, "test", bytes, strlen(bytes), self->diagnostics);
  RebutNode node = {.content = {text->base, text->base + text->length}};

  return rebut_inliner_read(self->inliner, text, self->ast, &node, tags);
}

typedef struct {
  const char *text;
  const char *shown;
} Case;

static void
check(const Case *expected)
{
  Reading self = begin();
  RebutIds tags;
  RebutMarkedText text = read_whole(&self, expected->text, &tags);
  g_autofree char *shown = show_marked(&text);

  ck_assert_str_eq(shown, expected->shown);
  ck_assert_uint_eq(rebut_diagnostics_count(self.diagnostics), 0);
  end(&self);
}

static const Case EMPHASIS[] = {
  {"*a* and _b_", "a and b\nitalic|a\nitalic|b"},
  {"**a** and __b__", "a and b\nbold|a\nbold|b"},
  {"two *words here*.", "two words here.\nitalic|words here"},
  {"(*a*), \"_b_\"; **c**!", "(a), \"b\"; c!\nitalic|a\nitalic|b\nbold|c"},
  {"*over\na line*", "over a line\nitalic|over a line"},
  {"snake_case_name", "snake_case_name"},
  {"2*3*4 and a*b", "2*3*4 and a*b"},
  {"a * b * c", "a * b * c"},
  {"an *unclosed star", "an *unclosed star"},
  {"an **unclosed pair", "an **unclosed pair"},
  {"ends with a star*", "ends with a star*"},
  {"*a*b", "*a*b"},
  {"\xC3\xA9*x*", "\xC3\xA9*x*"},
  {"*x *y* z", "*x y z\nitalic|y"},
  {"**a *b**", "a *b\nbold|a *b"},
  {"***both***", "both\nitalic|both\nbold|both"},
  {"**bold _and_ more**", "bold and more\nbold|bold and more\nitalic|and"},
  {"**bold *end***", "bold end\nbold|bold end\nitalic|end"},
  {"*it **end***", "it end\nitalic|it end\nbold|end"},
  {"__*x*__", "x\nitalic|x\nbold|x"},
  {"fill in the ____ here", "fill in the ____ here"},
  {"**** and **", "**** and **"},
  {"a***b***", "a***b***"},
  {"-*a*- *b*-c", "-a- b-c\nitalic|a\nitalic|b"},
  {"_a *b_ c*", "a *b c*\nitalic|a *b"},
};

START_TEST(test_emphasis_is_marked_and_its_marks_are_gone)
{
  check(&EMPHASIS[_i]);
}
END_TEST

static const Case MARKS[] = {
  {"see [the text](http://a.b/c_d_e#f) now", "see the text now\nlink|the text|http://a.b/c_d_e#f"},
  {"[a\n  b](c)", "a b\nlink|a b|c"},
  {"[not] (a link)", "[not] (a link)"},
  {"a #tag, #(two words) #x-1_y.",
   "a #tag, #(two words) #x-1_y.\ntag|#tag|tag\ntag|#(two words)|two words\ntag|#x-1_y|x-1_y"},
  {"# no ## tag #", "# no ## tag #"},
  {"as @[Taxes] and @<Cost of it> say",
   "as @[Taxes] and @<Cost of it> say\nclaim|@[Taxes]|Taxes\nargument|@<Cost of it>|Cost of it"},
  {"@[] @<> @[open @handle a@b.c", "@[] @<> @[open @handle a@b.c"},
  {"@[over\na line]", "@[over a line]"},
  {"*#a* **[b](c)**", "#a b\ntag|#a|a\nitalic|#a\nlink|b|c\nbold|b"},
  {"https://a.b/c_d_#e*f* _g_", "https://a.b/c_d_#e*f* g\nitalic|g"},
  {"[1] and a < b > c, <i>", "[1] and a < b > c, <i>"},
};

START_TEST(test_links_tags_and_mentions_are_marked)
{
  check(&MARKS[_i]);
}
END_TEST

static const Case SYMBOLS[] = {
  {"p .->. q", "p → q\nsymbol|→"},
  {".A. x :E: y", "∀ x ∃ y\nsymbol|∀\nsymbol|∃"},
  {"(.~.)", "(¬)\nsymbol|¬"},
  {"It is so :smile:.", "It is so ☺.\nsymbol|☺"},
  {"R.E.M. and J.P.Morgan", "R.E.M. and J.P.Morgan"},
  {"from 3:1:2 to 4:P:5", "from 3:1:2 to 4:P:5"},
  {".nothing. of :the-kind:", ".nothing. of :the-kind:"},
  {"an end... of it", "an end... of it"},
  {". A . and .A", ". A . and .A"},
  {"\\.A. stays", ".A. stays"},
};

START_TEST(test_shortcodes_stand_between_blanks_or_punctuation)
{
  check(&SYMBOLS[_i]);
}
END_TEST

static const Case ESCAPES[] = {
  {"\\[x\\] \\<y\\> \\# \\* \\_ \\{k: v\\} \\@[A]", "[x] <y> # * _ {k: v} @[A]"},
  {"\\*a\\*", "*a*"},
  {"a \\\\ b", "a \\ b"},
  {"the end \\", "the end \\"},
  {"at a line \\\nend", "at a line \\ end"},
  {"at a line \\\r\nend", "at a line \\ end"},
  {"\\\xC3\xA9", "\xC3\xA9"},
};

START_TEST(test_a_backslash_makes_text_of_the_next_character)
{
  check(&ESCAPES[_i]);
}
END_TEST

static const Case BLANKS[] = {
  {"a  b\t\tc", "a b c"},
  {"  a  ", "a"},
  {"a\nb\r\nc", "a b c"},
  {"a \n  b", "a b"},
  {"*a*  *b*  ", "a b\nitalic|a\nitalic|b"},
  {"", ""},
  {" \n ", ""},
};

START_TEST(test_blanks_and_line_breaks_are_one_blank)
{
  check(&BLANKS[_i]);
}
END_TEST

START_TEST(test_a_tag_is_counted_once)
{
  Reading self = begin();
  RebutIds tags;

  read_whole(&self, "#b #a #b", &tags);
  ck_assert_uint_eq(tags.count, 2);
  ck_assert_str_eq(rebut_names_get(self.tags, tags.ids[0]), "b");
  ck_assert_str_eq(rebut_names_get(self.tags, tags.ids[1]), "a");
  read_whole(&self, "#c #(a)", &tags);
  ck_assert_uint_eq(tags.count, 2);
  ck_assert_uint_eq(tags.ids[1], 1);
  read_whole(&self, "none", &tags);
  ck_assert_uint_eq(tags.count, 0);
  end(&self);
}
END_TEST

START_TEST(test_comments_are_not_in_the_text)
{
  const char *bytes = "a/* *b* */ c <!-- #d\n --> e";
  RebutSpan comments[] = {{1, 10}, {13, 25}};
  Reading self = begin();
  RebutIds tags;
  RebutMarkedText text;

  g_array_append_vals(self.ast->comments, comments, 2);
  text = read_whole(&self, bytes, &tags);
  ck_assert_str_eq(text.plain, "a c e");
  ck_assert_uint_eq(text.n_ranges, 0);
  ck_assert_uint_eq(tags.count, 0);
  end(&self);
}
END_TEST

START_TEST(test_settings_add_codes_and_take_tags_away)
{
  const char *yaml = "{\":so:\": {unicode: \"∴\"}}";
  Reading self = begin();
  RebutIds tags;
  RebutMarkedText text;
  g_autofree char *shown = NULL;

  rebut_inliner_configure(self.inliner, rebut_yaml_read(self.arena, yaml, strlen(yaml), 0, NULL),
                          TRUE);
  text = read_whole(&self, ":so: a #tag and *b* #end", &tags);
  shown = show_marked(&text);
  ck_assert_str_eq(shown, "∴ a and b\nsymbol|∴\nitalic|b");
  ck_assert_uint_eq(tags.count, 2);
  end(&self);
}
END_TEST

START_TEST(test_an_include_in_a_sentence_is_reported)
{
  Reading self = begin();
  RebutIds tags;
  RebutMarkedText text = read_whole(&self, "now @include(x.argdown) it", &tags);

  ck_assert_str_eq(text.plain, "now @include(x.argdown) it");
  ck_assert_uint_eq(rebut_diagnostics_count(self.diagnostics), 1);
  ck_assert_int_eq(rebut_diagnostics_get(self.diagnostics, 0)->code, REBUT_CODE_INCLUDE_IN_TEXT);
  ck_assert_uint_eq(rebut_diagnostics_get(self.diagnostics, 0)->span.start, 4);
  end(&self);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("inline");
  TCase *tests = tcase_create("inline");

  tcase_add_loop_test(tests, test_emphasis_is_marked_and_its_marks_are_gone, 0,
                      G_N_ELEMENTS(EMPHASIS));
  tcase_add_loop_test(tests, test_links_tags_and_mentions_are_marked, 0, G_N_ELEMENTS(MARKS));
  tcase_add_loop_test(tests, test_shortcodes_stand_between_blanks_or_punctuation, 0,
                      G_N_ELEMENTS(SYMBOLS));
  tcase_add_loop_test(tests, test_a_backslash_makes_text_of_the_next_character, 0,
                      G_N_ELEMENTS(ESCAPES));
  tcase_add_loop_test(tests, test_blanks_and_line_breaks_are_one_blank, 0, G_N_ELEMENTS(BLANKS));
  tcase_add_test(tests, test_a_tag_is_counted_once);
  tcase_add_test(tests, test_comments_are_not_in_the_text);
  tcase_add_test(tests, test_settings_add_codes_and_take_tags_away);
  tcase_add_test(tests, test_an_include_in_a_sentence_is_reported);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
