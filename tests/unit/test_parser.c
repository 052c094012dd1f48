#include "parser.h"
#include "suite.h"

#include <string.h>

/* The bytes of a span, line breaks as "|". */
static void
show_span(GString *out, const RebutText *text, const char *before, RebutSpan span)
{
  if (span.end <= span.start)
    return;
  g_string_append(out, before);
  for (guint32 i = span.start; i < span.end; i++)
    g_string_append_c(out, text->bytes[i] == '\n' ? '|' : text->bytes[i]);
}

static void
show_node(GString *out, const RebutText *text, const RebutNode *node)
{
  static const char *const TYPES[] = {"front",    "heading",   "claim",
                                      "argument", "structure", "infer"};
  static const char *const PLACES[] = {"", " item", "", " line"};
  static const char *const SIGNS[] = {"", " +", " -", " _", " ><"};

  g_string_append_printf(out, "%s%s%s%s", TYPES[node->type], PLACES[node->place], SIGNS[node->sign],
                         node->forward ? ">" : "");
  if (node->parent != REBUT_NONE)
    g_string_append_printf(out, " of %u", node->parent);
  if (node->number > 0)
    g_string_append_printf(out, " (%u)", node->number);
  show_span(out, text, " ", node->title);
  show_span(out, text, " \"", node->content);
  g_string_append(out, node->content.end > node->content.start ? "\"" : "");
  show_span(out, text, " ", node->data);
  g_string_append_c(out, '\n');
}

/* One line for each node, then the codes. */
static char *
parse(const char *bytes)
{
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  const RebutText *text = rebut_texts_add(texts, "test", bytes, strlen(bytes), diagnostics);
  g_autoptr(RebutAst) ast = rebut_argdown_parse(text, NULL, NULL, diagnostics);
  GString *out = g_string_new(NULL);

  rebut_diagnostics_sort(diagnostics);
  for (guint32 i = 0; i < ast->nodes->len; i++)
    show_node(out, text, rebut_ast_node(ast, i));
  for (guint i = 0; i < rebut_diagnostics_count(diagnostics); i++)
    g_string_append_printf(out, "R%d ", (int)rebut_diagnostics_get(diagnostics, i)->code);
  return g_string_free(out, FALSE);
}

typedef struct {
  const char *text;
  const char *tree;
} Case;

static void
check(const Case *expected)
{
  g_autofree char *tree = parse(expected->text);

  ck_assert_str_eq(tree, expected->tree);
}

static const Case BLOCKS[] = {
  {"", ""},
  {"\n\n", ""},
  {"One.\n\nTwo.", "claim \"One.\"\nclaim \"Two.\"\n"},
  {"One\nand on.\n", "claim \"One|and on.\"\n"},
  {"  Indented\n text", "claim \"Indented| text\"\n"},
  {"[A]: a", "claim [A]: \" a\"\n"},
  {"[A]:\na", "claim [A]: \"|a\"\n"},
  {"[A]", "claim [A]\n"},
  {"<A>: a\n\n<A>", "argument <A>: \" a\"\nargument <A>\n"},
  {"[A] /* x */ #t // y\n#u\n\n<B> // z", "claim [A] \" /* x */ #t // y|#u\"\nargument <B>\n"},
  {"[A] #t #(u v) {k: v}", "claim [A] \" #t #(u v)\" {k: v}\n"},
  {"[A]: a\n{k: v}", "claim [A]: \" a\" {k: v}\n"},
  {"[A]\n{\nk: v\n\nl: w\n}\n\nb", "claim [A] {|k: v||l: w|}\nclaim \"b\"\n"},
  {"# One {k: v}\n\n### Three #t\n\na", "heading (1) \"One\" {k: v}\nheading (3) \"Three #t\"\n"
                                        "claim \"a\"\n"},
  {"# One\n{k: v}\n\na", "heading (1) \"One\" {k: v}\nclaim \"a\"\n"},
  {"* a\n* [B]\n1. <C>: c\n  * d",
   "claim item \"a\"\nclaim item [B]\nargument item (1) <C>: \" c\"\n"
   "claim item \"d\"\n"},
  {"* a\n  b\n* c", "claim item \"a|  b\"\nclaim item \"c\"\n"},
  {"a\r\nb\r\n\r\n[C]: c\r\n", "claim \"a\r|b\"\nclaim [C]: \" c\"\n"},
  {"a\rb\r\rc", "claim \"a|b\"\nclaim \"c\"\n"},
  {"\xEF\xBB\xBF[A]: a", "claim [A]: \" a\"\n"},
};

START_TEST(test_blank_lines_part_blocks)
{
  check(&BLOCKS[_i]);
}
END_TEST

static const Case FRONT_MATTER[] = {
  {"===\ntitle: T\n===\n\na", "front \"|title: T|\"\nclaim \"a\"\n"},
  {"====\ntitle: T\n=====\na", "front \"|title: T|\"\nclaim \"a\"\n"},
  {"===\n===\na", "front \"|\"\nclaim \"a\"\n"},
  {"\n// c\n\n===\nt: T\n===\na", "front \"|t: T|\"\nclaim \"a\"\n"},
  {"===\nx: |\n\n  # no heading\n\n  - b\n===\na",
   "front \"|x: |||  # no heading||  - b|\"\nclaim \"a\"\n"},
  {"===\ntitle: T\n\n[A]: a", "front \"|title: T|\"\nclaim [A]: \" a\"\nR202 "},
  {"===\ntitle: T", "front \"|title: T\"\nR202 "},
  {"===", "front\nR202 "},
  {"a\n\n===\ntitle: T\n===", "claim \"a\"\nclaim \"===|title: T|===\"\n"},
  {"===\nt: T\n===", "front \"|t: T|\"\n"},
};

START_TEST(test_front_matter_comes_first)
{
  check(&FRONT_MATTER[_i]);
}
END_TEST

static const Case RELATIONS[] = {
  {"[A]\n  + [B]\n  -> c", "claim [A]\nclaim + of 0 [B]\nclaim -> of 0 \"c\"\n"},
  {"[A]\n  - [B]\n    + [C]\n      >< [D]\n  _> <E>",
   "claim [A]\nclaim - of 0 [B]\nclaim + of 1 [C]\nclaim >< of 2 [D]\nargument _> of 0 <E>\n"},
  {"[A]\n\t- b\n\t\t- c\n\t- d", "claim [A]\nclaim - of 0 \"b\"\nclaim - of 1 \"c\"\n"
                                 "claim - of 0 \"d\"\n"},
  {"[A]\n - b\n  - c\n     - d\n  - e", "claim [A]\nclaim - of 0 \"b\"\nclaim - of 1 \"c\"\n"
                                        "claim - of 2 \"d\"\nclaim - of 1 \"e\"\n"},
  {"[A]: a\n  on\n  - b\n    on\non", "claim [A]: \" a|  on\"\nclaim - of 0 \"b|    on|on\"\n"},
  {"a\n  - b #t {k: v}\n    + c", "claim \"a\"\nclaim - of 0 \"b #t\" {k: v}\n"
                                  "claim + of 1 \"c\"\n"},
  {"a\n  - b {\n      k: v\n    }\n    + c", "claim \"a\"\nclaim - of 0 \"b\" {|      k: v|    }\n"
                                             "claim + of 1 \"c\"\n"},
  {"* [A]\n  - b\n* [C]\n  - d", "claim item [A]\nclaim - of 0 \"b\"\nclaim item [C]\n"
                                 "claim - of 2 \"d\"\n"},
  {"[A]\n  // c\n  - b // d\n/* e */\n  - f",
   "claim [A]\nclaim - of 0 \"b\"\nclaim - of 0 \"f\"\n"},
  {"[A]\r\n  - b\r\n    - c\r\n", "claim [A]\nclaim - of 0 \"b\"\nclaim - of 1 \"c\"\n"},
  {"[A]\n  -5 degrees", "claim [A]\nclaim - of 0 \"5 degrees\"\n"},
  {"a\n  _so_ on", "claim \"a|  _so_ on\"\n"},
};

START_TEST(test_a_relation_hangs_under_the_last_element_to_its_left)
{
  check(&RELATIONS[_i]);
}
END_TEST

static const Case BAD_RELATIONS[] = {
  {"[A]\n\n  - b\n    - c", "claim [A]\nclaim - of 0 \"b\"\nclaim - of 1 \"c\"\nR301 "},
  {"[A]\n  - b\n\n    - c\n\n- d", "claim [A]\nclaim - of 0 \"b\"\nclaim - of 1 \"c\"\n"
                                   "claim - of 0 \"d\"\nR301 R301 "},
  {"[A]\n- b\n+ [C]", "claim [A]\nclaim - of 0 \"b\"\nclaim + of 0 [C]\nR302 R302 "},
  {"[A]: it is\n-5 degrees", "claim [A]: \" it is|-5 degrees\"\n"},
  {"[A]: so\n-> [B]", "claim [A]: \" so\"\nclaim -> of 0 [B]\nR302 "},
  {"  - a\n    + b", "claim \"a\"\nclaim + of 0 \"b\"\nR303 "},
  {"# H\n\n- a", "heading (1) \"H\"\nclaim \"a\"\nR303 "},
  {"# H\n- a", "heading (1) \"H\"\nclaim \"a\"\nR303 "},
  {"-5 degrees", "claim \"-5 degrees\"\n"},
  {"+1 for it", "claim \"+1 for it\"\n"},
  {"[A]\n    - b\n      - c\n  - d", "claim [A]\nclaim - of 0 \"b\"\nclaim - of 1 \"c\"\n"
                                     "claim - of 0 \"d\"\nR304 "},
  {"[A]\n  - b\n      - c\n    - d", "claim [A]\nclaim - of 0 \"b\"\nclaim - of 1 \"c\"\n"
                                     "claim - of 0 \"d\"\nR310 "},
  {"(1) p\n----\n(2) c\n\n  - x",
   "structure (1)\nclaim line of 0 (1) \"p\"\ninfer of 0\nclaim line of 0 (2) \"c\"\n"
   "claim - of 3 \"x\"\nR301 "},
  {"* [A]\n\n  - b", "claim item [A]\nclaim - of 0 \"b\"\nR301 "},
  {"[A]\n  -\n  - b", "claim [A]\nclaim - of 0\nclaim - of 0 \"b\"\nR209 "},
};

START_TEST(test_a_misplaced_relation_is_kept_at_the_nearest_parent)
{
  check(&BAD_RELATIONS[_i]);
}
END_TEST

static const Case STRUCTURES[] = {
  {"<A>\n\n(1) p\n----\n(2) [C]: c", "argument <A>\nstructure of 0 (1)\nclaim line of 1 (1) \"p\"\n"
                                     "infer of 1\nclaim line of 1 (2) [C]: \" c\"\n"},
  {"(1) p\n------- \n(2) c", "structure (1)\nclaim line of 0 (1) \"p\"\ninfer of 0\n"
                             "claim line of 0 (2) \"c\"\n"},
  {"(1) p\n-- MP, so {k: v} --\n(2) c",
   "structure (1)\nclaim line of 0 (1) \"p\"\n"
   "infer of 0 \"MP, so \" {k: v}\nclaim line of 0 (2) \"c\"\n"},
  {"(1) p\n--\nMP\n{k: v}\n---\n(2) c", "structure (1)\nclaim line of 0 (1) \"p\"\n"
                                        "infer of 0 \"|MP|\" {k: v}\nclaim line of 0 (2) \"c\"\n"},
  {"(1) p\n--\nMP {\nk: a--b\n\nl: [1]\n}\n--\n(2) c",
   "structure (1)\nclaim line of 0 (1) \"p\"\ninfer of 0 \"|MP \" {|k: a--b||l: [1]|}\n"
   "claim line of 0 (2) \"c\"\n"},
  {"(1) p\n-- {k: \"a--b\"} --\n(2) c", "structure (1)\nclaim line of 0 (1) \"p\"\n"
                                        "infer of 0 {k: \"a--b\"}\nclaim line of 0 (2) \"c\"\n"},
  {"(1) p // x\n/* y\n\n*/\n---- // z\n// --\n(2) c",
   "structure (1)\nclaim line of 0 (1) \"p\"\ninfer of 0\nclaim line of 0 (2) \"c\"\n"},
  {"(1) p\n-- a <!-- b --> {k: v} /* c */ -- // d\n(2) c",
   "structure (1)\nclaim line of 0 (1) \"p\"\ninfer of 0 \"a <!-- b --> \" {k: v}\n"
   "claim line of 0 (2) \"c\"\n"},
  {"(1) p\n  - x\n    - y\n----\n  _ u\n(2) c\n  + z",
   "structure (1)\nclaim line of 0 (1) \"p\"\nclaim - of 1 \"x\"\nclaim - of 2 \"y\"\ninfer of 0\n"
   "claim _ of 4 \"u\"\nclaim line of 0 (2) \"c\"\nclaim + of 6 \"z\"\n"},
  {"(1) p\n  on\n----\n(2) c\non", "structure (1)\nclaim line of 0 (1) \"p|  on\"\ninfer of 0\n"
                                   "claim line of 0 (2) \"c|on\"\n"},
  {"<A>: a\n  - b\n\n(1) p\n----\n(2) c", "argument <A>: \" a\"\nclaim - of 0 \"b\"\n"
                                          "structure of 0 (1)\nclaim line of 2 (1) \"p\"\n"
                                          "infer of 2\nclaim line of 2 (2) \"c\"\n"},
  {"<A>\n\nt\n\n(1) p\n----\n(2) c", "argument <A>\nclaim \"t\"\nstructure (1)\n"
                                     "claim line of 2 (1) \"p\"\ninfer of 2\n"
                                     "claim line of 2 (2) \"c\"\n"},
  {"(1) p\r\n-- MP --\r\n(2) c\r\n", "structure (1)\nclaim line of 0 (1) \"p\"\n"
                                     "infer of 0 \"MP\"\nclaim line of 0 (2) \"c\"\n"},
};

START_TEST(test_a_structure_is_numbered_lines_and_inferences)
{
  check(&STRUCTURES[_i]);
}
END_TEST

static const Case BAD_STRUCTURES[] = {
  {"(1) p\n(2) q", "structure\nclaim line of 0 (1) \"p\"\nclaim line of 0 (2) \"q\"\nR401 "},
  {"(1) p\n\n----\n\n(2) c", "structure (1)\nclaim line of 0 (1) \"p\"\ninfer of 0\n"
                             "claim line of 0 (2) \"c\"\nR402 R402 "},
  {"(1) p\n----", "structure\nclaim line of 0 (1) \"p\"\ninfer of 0\nR403 "},
  {"(1) p\n----\n----\n(2) c", "structure (1)\nclaim line of 0 (1) \"p\"\ninfer of 0\ninfer of 0\n"
                               "claim line of 0 (2) \"c\"\nR403 "},
  {"(1) p\n---\n(2) c", "structure (1)\nclaim line of 0 (1) \"p\"\ninfer of 0\n"
                        "claim line of 0 (2) \"c\"\nR405 "},
  {"(1) p\n-- MP\n(2) c", "structure (1)\nclaim line of 0 (1) \"p\"\ninfer of 0 \"MP\"\n"
                          "claim line of 0 (2) \"c\"\nR405 "},
  {"(1) p\n-- as\nsaid\n----\n(2) c", "structure (1)\nclaim line of 0 (1) \"p\"\n"
                                      "infer of 0 \"as|said\"\nclaim line of 0 (2) \"c\"\n"},
  {"(1) p\n-- he said\n\nq", "structure\nclaim line of 0 (1) \"p|-- he said\"\nclaim \"q\"\n"
                             "R401 R208 "},
  {"(1) p\n-- a -- b\n(2) c", "structure (1)\nclaim line of 0 (1) \"p\"\n"
                              "infer of 0 \"a -- b\"\nclaim line of 0 (2) \"c\"\nR405 "},
  {"(1) p\n-- a -- /* x */ b\n(2) c",
   "structure (1)\nclaim line of 0 (1) \"p\"\n"
   "infer of 0 \"a -- /* x */ b\"\nclaim line of 0 (2) \"c\"\nR405 "},
  {"(1) p\n-- a -- /* x\n*/ b\n(2) c",
   "structure (1)\nclaim line of 0 (1) \"p\"\n"
   "infer of 0 \"a -- /* x|*/ b\"\nclaim line of 0 (2) \"c\"\nR405 "},
  {"(1) p\n-- a \\-- b --\n(2) c", "structure (1)\nclaim line of 0 (1) \"p\"\n"
                                   "infer of 0 \"a \\-- b\"\nclaim line of 0 (2) \"c\"\n"},
  {"(1) <A>\n----\n(2) c", "structure (1)\nclaim line of 0 (1) \"<A>\"\ninfer of 0\n"
                           "claim line of 0 (2) \"c\"\nR407 "},
  {"(1) p\n----\nc", "structure (1)\nclaim line of 0 (1) \"p\"\ninfer of 0\nclaim line of 0 \"c\"\n"
                     "R411 "},
  {"(1) p\n[Q]: q\n----\n(2) c", "structure (1)\nclaim line of 0 (1) \"p\"\n"
                                 "claim line of 0 [Q]: \" q\"\ninfer of 0\n"
                                 "claim line of 0 (2) \"c\"\nR411 "},
  {"(1) p\n----\n  _ u\n[C]: c", "structure (1)\nclaim line of 0 (1) \"p\"\ninfer of 0\n"
                                 "claim _ of 2 \"u\"\nclaim line of 0 [C]: \" c\"\nR411 "},
  {"(1) p\n----\n(2) c\n[D]: d", "structure (1)\nclaim line of 0 (1) \"p\"\ninfer of 0\n"
                                 "claim line of 0 (2) \"c\"\nclaim [D]: \" d\"\nR203 "},
  {"<A>\n(1) p\n----\n(2) c", "argument <A>\nstructure of 0 (1)\nclaim line of 1 (1) \"p\"\n"
                              "infer of 1\nclaim line of 1 (2) \"c\"\nR203 "},
  {"# H\n(1) p\n----\n(2) c", "heading (1) \"H\"\nstructure (1)\nclaim line of 1 (1) \"p\"\n"
                              "infer of 1\nclaim line of 1 (2) \"c\"\nR203 "},
  {"<A> it is\n\n(1) p\n----\n(2) c", "claim \"<A> it is\"\nstructure (1)\n"
                                      "claim line of 1 (1) \"p\"\ninfer of 1\n"
                                      "claim line of 1 (2) \"c\"\nR205 "},
  {"(1) p\n----\n  - x\n  + y\n(2) c", "structure (1)\nclaim line of 0 (1) \"p\"\ninfer of 0\n"
                                       "claim _ of 2 \"x\"\nclaim of 2 \"y\"\n"
                                       "claim line of 0 (2) \"c\"\nR309 R309 "},
};

START_TEST(test_a_broken_structure_is_read_as_it_was_meant)
{
  check(&BAD_STRUCTURES[_i]);
}
END_TEST

static const Case PROSE[] = {
  {"See https://x.y/z // note", "claim \"See https://x.y/z\"\n"},
  {"snake_case, 2*3*4 and a *star", "claim \"snake_case, 2*3*4 and a *star\"\n"},
  {"As [1] shows, a < b > c", "claim \"As [1] shows, a < b > c\"\n"},
  {"[1] shows it", "claim \"[1] shows it\"\nR205 "},
  {"<b>bold</b> words", "claim \"<b>bold</b> words\"\nR205 "},
  {"the set {a, b} is", "claim \"the set {a, b} is\"\n"},
  {"the set {a, b}", "claim \"the set {a, b}\"\nR206 "},
  {"given {k: 1}.", "claim \"given {k: 1}.\"\nR206 "},
  {"given {k: 1}\nand so", "claim \"given {k: 1}|and so\"\nR206 "},
  {"given {k: 1} {l: 2}", "claim \"given {k: 1}\" {l: 2}\nR206 "},
  {"given \\{k: 1}.", "claim \"given \\{k: 1}.\"\n"},
  {"given \\{a, b}", "claim \"given \\{a, b}\"\n"},
  {"a { b: c\n\nd }", "claim \"a { b: c\"\nclaim \"d }\"\nR207 "},
  {"it was in\n2020. In March\n(1) came\n-- and went\n* away", "claim \"it was in|2020. In March|"
                                                               "(1) came|-- and went|* away\"\n"},
  {"-- a dash", "claim \"-- a dash\"\n"},
  {"a\n\n----\n\nb", "claim \"a\"\nclaim \"b\"\nR208 "},
  {"a\n# H\nb", "claim \"a\"\nheading (1) \"H|b\"\nR203 R204 "},
  {"a\n[B]: b\n<C>: c", "claim \"a\"\nclaim [B]: \" b\"\nargument <C>: \" c\"\nR203 R203 "},
  {"# H\n* a", "heading (1) \"H\"\nclaim item \"a\"\nR203 "},
  {"# \n\n[A]:\n\n<B>: {k: v}", "heading (1)\nclaim [A]:\nargument <B>: {k: v}\nR209 R209 R209 "},
  {"a /* b\n\nc", "claim \"a /* b\"\nclaim \"c\"\nR201 "},
  {"[]: a", "claim \"[]: a\"\n"},
  {"@include(a.argdown)\n\nb", "claim \"b\"\nR106 "},
};

START_TEST(test_prose_is_text)
{
  check(&PROSE[_i]);
}
END_TEST

START_TEST(test_any_depth_of_relations_is_read)
{
  enum { DEPTH = 3000 };
  g_autoptr(GString) bytes = g_string_new("[A]\n");
  g_autoptr(RebutTexts) texts = rebut_texts_new();
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutAst) ast = NULL;

  for (guint i = 1; i <= DEPTH; i++)
    g_string_append_printf(bytes, "%*s- b\n", (int)i, "");
  ast = rebut_argdown_parse(rebut_texts_add(texts, "test", bytes->str, bytes->len, diagnostics),
                            NULL, NULL, diagnostics);
  ck_assert_uint_eq(ast->nodes->len, DEPTH + 1);
  for (guint32 i = 1; i <= DEPTH; i++)
    ck_assert_uint_eq(rebut_ast_node(ast, i)->parent, i - 1);
  ck_assert_uint_eq(rebut_diagnostics_count(diagnostics), 0);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("parser");
  TCase *tests = tcase_create("parser");

  tcase_add_loop_test(tests, test_blank_lines_part_blocks, 0, G_N_ELEMENTS(BLOCKS));
  tcase_add_loop_test(tests, test_front_matter_comes_first, 0, G_N_ELEMENTS(FRONT_MATTER));
  tcase_add_loop_test(tests, test_a_relation_hangs_under_the_last_element_to_its_left, 0,
                      G_N_ELEMENTS(RELATIONS));
  tcase_add_loop_test(tests, test_a_misplaced_relation_is_kept_at_the_nearest_parent, 0,
                      G_N_ELEMENTS(BAD_RELATIONS));
  tcase_add_loop_test(tests, test_a_structure_is_numbered_lines_and_inferences, 0,
                      G_N_ELEMENTS(STRUCTURES));
  tcase_add_loop_test(tests, test_a_broken_structure_is_read_as_it_was_meant, 0,
                      G_N_ELEMENTS(BAD_STRUCTURES));
  tcase_add_loop_test(tests, test_prose_is_text, 0, G_N_ELEMENTS(PROSE));
  tcase_add_test(tests, test_any_depth_of_relations_is_read);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
