#include "suite.h"
#include "title.h"

#include <string.h>

/* LENGTH: bytes of the title with its brackets and colon. */
static const struct {
  const char *text;
  RebutForm form;
  RebutNodeType type;
  gsize length;
} TITLES[] = {
  {"[Taxes]: are high", REBUT_FORM_DEFINITION, REBUT_NODE_CLAIM, 8},
  {"[Taxes]:are high", REBUT_FORM_DEFINITION, REBUT_NODE_CLAIM, 8},
  {"[Taxes]:", REBUT_FORM_DEFINITION, REBUT_NODE_CLAIM, 8},
  {"<Costs>: too high", REBUT_FORM_DEFINITION, REBUT_NODE_ARGUMENT, 8},
  {"[Taxes]", REBUT_FORM_REFERENCE, REBUT_NODE_CLAIM, 7},
  {"[Taxes] #tag", REBUT_FORM_REFERENCE, REBUT_NODE_CLAIM, 7},
  {"<Costs>", REBUT_FORM_REFERENCE, REBUT_NODE_ARGUMENT, 7},
  {"[a] b]: c", REBUT_FORM_DEFINITION, REBUT_NODE_CLAIM, 7},
  {"[x[1]]: c", REBUT_FORM_DEFINITION, REBUT_NODE_CLAIM, 7},
  {"[A]: b]: c", REBUT_FORM_DEFINITION, REBUT_NODE_CLAIM, 4},
  {"[A]: see [b](c)", REBUT_FORM_DEFINITION, REBUT_NODE_CLAIM, 4},
  {"<a > b>: c", REBUT_FORM_DEFINITION, REBUT_NODE_ARGUMENT, 8},
  {"[\xC3\xA9t\xC3\xA9]", REBUT_FORM_REFERENCE, REBUT_NODE_CLAIM, 7},
  {"[link](to)", REBUT_FORM_ANONYMOUS, REBUT_NODE_CLAIM, 0},
  {"[link](to) and more", REBUT_FORM_ANONYMOUS, REBUT_NODE_CLAIM, 0},
  {"[no link](", REBUT_FORM_REFERENCE, REBUT_NODE_CLAIM, 9},
  {"plain text", REBUT_FORM_ANONYMOUS, REBUT_NODE_CLAIM, 0},
  {"text [A]: no", REBUT_FORM_ANONYMOUS, REBUT_NODE_CLAIM, 0},
  {"\\[A]: no", REBUT_FORM_ANONYMOUS, REBUT_NODE_CLAIM, 0},
  {"[]: no", REBUT_FORM_ANONYMOUS, REBUT_NODE_CLAIM, 0},
  {"[]", REBUT_FORM_ANONYMOUS, REBUT_NODE_CLAIM, 0},
  {"<>", REBUT_FORM_ANONYMOUS, REBUT_NODE_CLAIM, 0},
  {"[never closed", REBUT_FORM_ANONYMOUS, REBUT_NODE_CLAIM, 0},
  {"[over\na line]: no", REBUT_FORM_ANONYMOUS, REBUT_NODE_CLAIM, 0},
  {"<- arrow>", REBUT_FORM_ANONYMOUS, REBUT_NODE_CLAIM, 0},
  {"<3", REBUT_FORM_ANONYMOUS, REBUT_NODE_CLAIM, 0},
  {"", REBUT_FORM_ANONYMOUS, REBUT_NODE_CLAIM, 0},
};

START_TEST(test_an_element_begins_with_its_title)
{
  const char *text = TITLES[_i].text;
  RebutTitleMark mark = rebut_title_scan(text, text + strlen(text));

  ck_assert_int_eq(mark.form, TITLES[_i].form);
  ck_assert_int_eq(mark.type, TITLES[_i].type);
  ck_assert_uint_eq((gsize)(mark.end - text), TITLES[_i].length);
}
END_TEST

START_TEST(test_nothing_behind_the_end_is_looked_at)
{
  const char *text = "[A]: text";

  ck_assert_int_eq(rebut_title_scan(text, text + 2).form, REBUT_FORM_ANONYMOUS);
  ck_assert_int_eq(rebut_title_scan(text, text + 3).form, REBUT_FORM_REFERENCE);
  ck_assert_int_eq(rebut_title_scan(text, text + 4).form, REBUT_FORM_DEFINITION);
}
END_TEST

/* LENGTH 0: none. */
static const struct {
  const char *text;
  gsize length;
} LINKS[] = {
  {"[t](u) rest", 6},
  {"[two\nlines](u)", 14},
  {"[t](http://x.y/z?a=b#c)", 23},
  {"[t] (u)", 0},
  {"[](u)", 0},
  {"[t]()", 0},
  {"[t](u", 0},
  {"[t](u ", 0},
  {"[t]", 0},
  {"t](u)", 0},
  {"", 0},
};

START_TEST(test_a_link_has_a_text_and_an_address)
{
  const char *text = LINKS[_i].text;
  RebutFinder finder = {.end = text + strlen(text)};
  const char *end = rebut_link_scan(&finder, text);

  ck_assert_uint_eq(end == NULL ? 0 : (gsize)(end - text), LINKS[_i].length);
}
END_TEST

static const struct {
  const char *text;
  gsize length;
} TAGS[] = {
  {"#tag rest", 4},
  {"#tag-1_x.", 8},
  {"#2", 2},
  {"#(two words) x", 12},
  {"#(a)b", 4},
  {"#\xC3\xA9t\xC3\xA9!", 6},
  {"#\xE6\x97\xA5\xE6\x9C\xAC", 7},
  {"# no", 0},
  {"#", 0},
  {"##x", 0},
  {"#()", 0},
  {"#(open", 0},
  {"#.", 0},
  {"tag", 0},
  {"", 0},
};

START_TEST(test_a_tag_is_a_word_or_stands_in_brackets)
{
  const char *text = TAGS[_i].text;
  RebutFinder finder = {.end = text + strlen(text)};
  const char *end = rebut_tag_scan(&finder, text);

  ck_assert_uint_eq(end == NULL ? 0 : (gsize)(end - text), TAGS[_i].length);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("title");
  TCase *tests = tcase_create("title");

  tcase_add_loop_test(tests, test_an_element_begins_with_its_title, 0, G_N_ELEMENTS(TITLES));
  tcase_add_test(tests, test_nothing_behind_the_end_is_looked_at);
  tcase_add_loop_test(tests, test_a_link_has_a_text_and_an_address, 0, G_N_ELEMENTS(LINKS));
  tcase_add_loop_test(tests, test_a_tag_is_a_word_or_stands_in_brackets, 0, G_N_ELEMENTS(TAGS));
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
