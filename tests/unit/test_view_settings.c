#include "drawing.h"
#include "suite.h"

/* A map as its own front matter has it shown; a card's badge in brackets behind it. */
typedef struct {
  const char *settings;
  const char *text;
  const char *shown;
} Case;

static RebutView *
make_view(const RebutMap *map, RebutDetail detail, RebutDiagnostics *diagnostics)
{
  g_autoptr(RebutSettings) settings = rebut_settings_read(map, NULL, diagnostics);
  RebutViewOptions options = {.detail = detail, .settings = settings};

  return rebut_view_new(map, &options);
}

static RebutMap *
read_with(const char *settings, const char *text)
{
  g_autofree char *whole = g_strdup_printf("===\n%s\n===\n\n%s", settings, text);

  return read_text(whole);
}

static char *
show_cards(const RebutView *view)
{
  GString *out = g_string_new(NULL);

  for (guint32 i = 0; i < view->n_cards; i++) {
    g_autofree char *badge = rebut_card_badge(&view->cards[i]);

    g_string_append(out, i > 0 ? " " : "");
    show_node(out, view, i);
    if (badge != NULL)
      g_string_append_printf(out, "(%s)", badge);
  }
  for (guint32 i = 0; i < view->n_pills; i++) {
    g_string_append_c(out, ' ');
    show_node(out, view, view->n_cards + i);
  }
  return g_string_free(out, FALSE);
}

static void
check_cards(const Case *test, RebutDetail detail)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_with(test->settings, test->text);
  g_autoptr(RebutView) view = make_view(map, detail, diagnostics);
  g_autofree char *shown = show_cards(view);

  ck_assert_str_eq(shown, test->shown);
  ck_assert_uint_eq(rebut_diagnostics_count(diagnostics), 0);
}

/* T has relations, Q is a premise, U is untitled and related, L is alone. */
#define MODES \
  "[T]: t\n  + <A>\n  - u\n\n[L]: l\n\nalone\n\n<A>: a\n\n(1) [Q]: q\n(2) p\n  - x\n----\n(3) [C]: c\n"
#define MODE(mode) "selection: {statementSelectionMode: " mode "}"
#define MODE_INCLUSIVE(mode) \
  "selection: {statementSelectionMode: " mode ", excludeDisconnected: false}"

static const Case SELECTIONS[] = {
  {"title: T", MODES, "[T] [C] <A> [Q] x u"},
  {MODE("with-title"), MODES, "[T] [C] <A> [Q] x u"},
  {MODE("all"), MODES, "[T] [C] <A> [Q] p x u"},
  {MODE("top-level"), MODES, "[T] <A> x u"},
  {MODE("with-relations"), MODES, "[T] [C] <A> p x u"},
  {MODE("with-more-than-one-relation"), MODES, "[T] <A> x u"},
  {MODE("not-used-in-argument"), MODES, "[T] <A> x u"},
  {MODE_INCLUSIVE("with-title"), MODES, "[T] [C] <A> [Q] x u [L]"},
  {MODE_INCLUSIVE("all"), MODES, "[T] [C] <A> [Q] p x u [L] alone"},
  {MODE_INCLUSIVE("with-relations"), MODES, "[T] [C] <A> p x u"},
};

START_TEST(test_modes_select_claims)
{
  check_cards(&SELECTIONS[_i], REBUT_DETAIL_ARGUMENTS);
}
END_TEST

#define DEBATE                                                                                      \
  "[T]: t {speaker: anna}\n  + [A]: a #cost {speaker: ben}\n\n# Money #dear\n\n[B]: b #cost #war\n" \
  "  +> [T]\n\n## Tax\n\n<D>: d {isInMap: false}\n  -> [T]\n\n[E]: e\n  -> [T]\n"

static const Case FILTERS[] = {
  {"title: T", DEBATE, "[T] [A] [B] [E]"},
  {"selection: {selectedTags: [cost], selectElementsWithoutTag: true}", DEBATE, "[T] [A] [B] [E]"},
  {"selection: {selectedTags: [war], excludeDisconnected: false}", DEBATE, "[B]"},
  {"selection: {selectedTags: war}", DEBATE, "[B]"},
  {"selection: {selectedTags: [war], selectElementsWithoutTag: true}", DEBATE, "[T] [B] [E]"},
  {"selection: {selectedSections: [Money], selectElementsWithoutSection: true}", DEBATE,
   "[T] [A] [B]"},
  {"selection: {selectedSpeakers: [anna, ben]}", DEBATE, "[T] [A]"},
  {"selection: {selectedSpeakers: [anna], selectElementsWithoutSpeaker: true}", DEBATE,
   "[T] [B] [E]"},
  {"selection: {excludeTags: [war]}", DEBATE, "[T] [A] [E]"},
  {"selection: {excludeSections: [Money]}", DEBATE, "[T] [A]"},
  {"selection: {excludeSections: [Tax]}", DEBATE, "[T] [A] [B]"},
  {"selection: {excludeSpeakers: ben}", DEBATE, "[T] [B] [E]"},
  {"selection: {excludeStatements: [A, B]}", DEBATE, "[T] [E]"},
  {"selection: {ignoreIsInMap: true}", DEBATE, "[T] [A] [B] <D> [E]"},
  {"selection: {ignoreIsInMap: true, excludeArguments: [D]}", DEBATE, "[T] [A] [B] [E]"},
  {"selection: {includeStatements: [L]}", "[T]: t\n  + [A]: a\n\n[L]: l", "[T] [A] [L]"},
};

START_TEST(test_filters_choose_by_tag_heading_speaker_and_title)
{
  check_cards(&FILTERS[_i], REBUT_DETAIL_ARGUMENTS);
}
END_TEST

/* T has two levels of reasons and a linked step that is undercut. */
#define TREE                                                                                       \
  "[T]: t\n  + [A]: a\n    + [B]: b\n      - [C]: c\n  - [D]: d\n    _ [U]: u\n      + [V]: v\n\n" \
  "(1) [P]: p\n  + [W]: w\n(2) [Q]: q\n----\n(3) [T]\n"

static const Case FOLDS[] = {
  {"title: T", TREE, "[T] [A] [B] [C] [D] [U] [V] [P] [W] [Q] (objection) (because)"},
  {"map: {fold: 0}", TREE, "[T](+6 −3)"},
  {"map: {fold: 1}", TREE, "[T] [A](+1 −1) [D] [U](+1) [P](+1) [Q] (objection) (because)"},
  {"map: {fold: 2}", TREE, "[T] [A] [B](−1) [D] [U] [V] [P] [W] [Q] (objection) (because)"},
  {"map: {fold: 9}", TREE, "[T] [A] [B] [C] [D] [U] [V] [P] [W] [Q] (objection) (because)"},
  {"map: {focus: B}", TREE, "[T](+4 −2) [A] [B] [C]"},
  {"map: {focus: B, focusDepth: 0}", TREE, "[T](+4 −2) [A] [B](−1)"},
  {"map: {focus: W}", TREE, "[T](+3 −3) [P] [W] [Q] (because)"},
  {"map: {focus: U, focusDepth: 0}", TREE, "[T](+5 −1) [D] [U](+1) (objection)"},
  {"map: {focus: T, focusDepth: 1}", TREE,
   "[T] [A](+1 −1) [D] [U](+1) [P](+1) [Q] (objection) (because)"},
  /* a cycle has no thesis and begins where the text does */
  {"map: {fold: 1}", "[A]: a\n  + [B]: b\n    + [C]: c\n      + [D]: d\n        + [A]",
   "[A] [B](+2)"},
  {"map: {focus: C, focusDepth: 1}",
   "[A]: a\n  + [B]: b\n    + [C]: c\n      + [D]: d\n        + [A]", "[B] [C] [D](+1)"},
};

START_TEST(test_folding_counts_what_it_hides)
{
  check_cards(&FOLDS[_i], REBUT_DETAIL_CLAIMS);
}
END_TEST

/* Each hidden card is counted once, whatever the shape. */
START_TEST(test_nothing_is_lost_by_folding)
{
  for (guint depth = 0; depth < 5; depth++) {
    g_autofree char *settings = g_strdup_printf("map: {fold: %u}", depth);
    g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
    g_autoptr(RebutMap) map =
      read_with(settings, TREE "\n[V]\n  + [C]\n  - [W]\n    + [A]\n\n[X]: x\n  + [V]\n  - [X]\n");
    g_autoptr(RebutView) view = make_view(map, REBUT_DETAIL_CLAIMS, diagnostics);
    guint32 n = view->n_cards;

    for (guint32 i = 0; i < view->n_cards; i++)
      n += view->cards[i].hidden.support + view->cards[i].hidden.attack;
    ck_assert_uint_eq(n, 11);
    ck_assert_uint_eq(view->n_cards + view->n_hidden, 11);
    for (guint32 i = 0; i < view->n_links; i++)
      ck_assert(view->links[i].from < view->n_cards + view->n_pills &&
                view->links[i].to < view->n_cards + view->n_pills);
  }
}
END_TEST

/* Title and text of the claim's card, and of the argument's; "-" for none. */
static const struct {
  const char *settings;
  const char *claim[2];
  const char *untitled[2];
  const char *argument[2];
} LABELS[] = {
  {"title: T", {"-", "t"}, {"-", "u"}, {"A", "a"}},
  {"map: {statementLabelMode: auto, argumentLabelMode: auto}", {"-", "t"}, {"-", "u"}, {"A", "a"}},
  {"map: {statementLabelMode: hide-untitled, argumentLabelMode: hide-untitled}",
   {"T", "t"},
   {"-", "u"},
   {"A", "a"}},
  {"map: {statementLabelMode: title, argumentLabelMode: title}", {"T", ""}, {"-", "u"}, {"A", ""}},
  {"map: {statementLabelMode: text, argumentLabelMode: text}", {"-", "t"}, {"-", "u"}, {"-", "a"}},
  {"map: {statementLabelMode: none, argumentLabelMode: none}", {"-", ""}, {"-", ""}, {"-", ""}},
  {"map: {addTags: true}", {"-", "t #x #y"}, {"-", "u"}, {"A", "a #x"}},
};

static void
check_label(const RebutCard *card, const char *const *label)
{
  ck_assert_str_eq(card->title == NULL ? "-" : card->title, label[0]);
  ck_assert_str_eq(card->text, label[1]);
  ck_assert_str_ne(rebut_card_name(card), "");
}

START_TEST(test_modes_choose_labels)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_with(LABELS[_i].settings, "[T]: t #x #y\n  + u\n  + <A>: a #x\n");
  g_autoptr(RebutView) view = make_view(map, REBUT_DETAIL_ARGUMENTS, diagnostics);

  ck_assert_uint_eq(view->n_cards, 3);
  check_label(&view->cards[0], LABELS[_i].claim);
  check_label(&view->cards[1], LABELS[_i].untitled);
  check_label(&view->cards[2], LABELS[_i].argument);
}
END_TEST

#define COLOURED "[T]: t #x\n  + [A]: a #x #y\n  - <B>: b {color: \"#0f0\"}\n  - [N]: n\n"

/* The colours of T, A, B and N; "-" for the theme's. */
static const Case COLOURS[] = {
  {"title: T", COLOURED, "- - #00ff00 -"},
  {"color: {ignoreColorData: true}", COLOURED, "- - - -"},
  {"color: {tagColors: {y: red}}", COLOURED, "- #ff0000 #00ff00 -"},
  {"color: {tagColors: {x: blue, y: red}}", COLOURED, "#0000ff #0000ff #00ff00 -"},
  {"color: {tagColors: {x: blue, y: {color: red, priority: 1}}}", COLOURED,
   "#0000ff #ff0000 #00ff00 -"},
  {"color: {tagColors: {x: blue}, colorizeByTag: false}", COLOURED, "- - #00ff00 -"},
  {"color: {tagColors: {x: blue}, statementColors: {T: white}, argumentColors: {B: white}}",
   COLOURED, "#ffffff #0000ff #00ff00 -"},
  {"color: {colorScheme: [\"#111\", \"#222\", \"#333\"]}", COLOURED,
   "#222222 #222222 #00ff00 #111111"},
  {"color: {colorScheme: [\"#111\"]}", COLOURED, "- - #00ff00 #111111"},
  {"color: {colorScheme: default, statementColors: {N: 1}}", COLOURED,
   "#d95f02 #d95f02 #00ff00 #d95f02"},
};

START_TEST(test_documents_colour_cards)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_with(COLOURS[_i].settings, COLOURS[_i].text);
  g_autoptr(RebutView) view = make_view(map, REBUT_DETAIL_ARGUMENTS, diagnostics);
  g_autoptr(GString) colours = g_string_new(NULL);

  for (guint32 i = 0; i < view->n_cards; i++)
    g_string_append_printf(colours, "%s%s", i > 0 ? " " : "",
                           view->cards[i].colour == NULL ? "-" : view->cards[i].colour);
  ck_assert_str_eq(colours->str, COLOURS[_i].shown);
}
END_TEST

START_TEST(test_documents_colour_links)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map =
    read_with("color: {relationColors: {attack: red, contrary: blue}}", COLOURED);
  g_autoptr(RebutView) view = make_view(map, REBUT_DETAIL_ARGUMENTS, diagnostics);

  ck_assert_str_eq(view->link_colours[REBUT_LINK_ATTACK], "#ff0000");
  ck_assert_str_eq(view->link_colours[REBUT_LINK_CONTRARY], "#0000ff");
  ck_assert_ptr_null(view->link_colours[REBUT_LINK_SUPPORT]);
}
END_TEST

/* Each card with the groups around it, the innermost last; a pill likewise. */
static void
show_group(GString *out, const RebutView *view, guint32 group)
{
  g_autofree char *rest = g_strdup(out->str);

  g_string_truncate(out, 0);
  for (; group != REBUT_NONE; group = view->groups[group].parent) {
    g_autofree char *head = g_strdup_printf("%s/", view->groups[group].title);

    g_string_prepend(out, head);
  }
  g_string_prepend(out, rest);
}

static char *
show_groups(const RebutView *view)
{
  GString *out = g_string_new(NULL);

  for (guint32 i = 0; i < view->n_cards + view->n_pills; i++) {
    g_string_append(out, i > 0 ? " " : "");
    show_group(out, view,
               i < view->n_cards ? view->cards[i].group : view->pills[i - view->n_cards].group);
    if (i < view->n_cards && view->cards[i].type == REBUT_CARD_GROUP)
      g_string_append_printf(out, "{%s: %s}", view->cards[i].title, view->cards[i].text);
    else
      show_node(out, view, i);
  }
  return g_string_free(out, FALSE);
}

#define SECTIONS                                                                             \
  "[T]: t\n\n# One #x\n\n[A]: a\n  +> [T]\n\n## Two\n\n[B]: b {speaker: anna}\n  -> [A]\n\n" \
  "### Three\n\n<C>: c {speaker: ben}\n  -> [B]\n\n# Four\n\n[L]: l\n"
#define CLOSED(one, two) \
  "group: {sections: {One: {isClosed: " one "}, Two: {isClosed: " two "}}, groupDepth: 3}"

static const Case GROUPS[] = {
  {"title: T", SECTIONS, "[T] [A] [B] <C>"},
  {"group: {by: section}", SECTIONS, "[T] [A] Two/[B] Two/Three/<C>"},
  {"group: {groupDepth: 3}", SECTIONS, "[T] One/[A] One/Two/[B] One/Two/Three/<C>"},
  {"group: {groupDepth: 1}", SECTIONS, "[T] [A] [B] Three/<C>"},
  {"group: {groupDepth: 0}", SECTIONS, "[T] [A] [B] <C>"},
  {"group: {sections: {Two: {isGroup: false}, One: {isGroup: true}}}", SECTIONS,
   "[T] One/[A] One/[B] One/Three/<C>"},
  {"group: {by: speaker}", SECTIONS, "[T] [A] anna/[B] ben/<C>"},
  {"group: {regroup: [{title: X, statements: [A, B]}, {title: Y, arguments: [C],"
   " children: [{title: Z, statements: [T, nosuch]}]}]}",
   SECTIONS, "Y/Z/[T] X/[A] X/[B] Y/<C>"},
  {CLOSED("true", "false"), SECTIONS, "[T] {One: 3 cards}"},
  {CLOSED("false", "true"), SECTIONS, "[T] One/[A] One/{Two: 2 cards}"},
  {"group: {by: section}", "# One {isGroup: false}\n\n[A]: a\n  + [B]: b", "[A] [B]"},
  {"group: {by: section, ignoreIsGroup: true}", "# One {isGroup: false}\n\n[A]: a\n  + [B]: b",
   "One/[A] One/[B]"},
  {"title: T", "[T]: t\n\n# One {isClosed: true}\n\n[A]: a\n  +> [T]\n  + [B]: b",
   "[T] {One: 2 cards}"},
  {"group: {ignoreIsClosed: true}", "[T]: t\n\n# One {isClosed: true}\n\n[A]: a\n  +> [T]\n",
   "[T] One/[A]"},
};

START_TEST(test_cards_stand_in_groups)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_with(GROUPS[_i].settings, GROUPS[_i].text);
  g_autoptr(RebutView) view = make_view(map, REBUT_DETAIL_ARGUMENTS, diagnostics);
  g_autofree char *shown = show_groups(view);

  ck_assert_str_eq(shown, GROUPS[_i].shown);
}
END_TEST

/* A step inside a group is its pill's place; one that leads out of it is not. */
static const Case PILLS[] = {
  {"group: {by: section}", "# One\n\n(1) [P]: p\n(2) [Q]: q\n----\n(3) [T]: t",
   "One/[T] One/[P] One/[Q] One/(because)"},
  {"group: {by: section}", "[T]: t\n\n# One\n\n(1) [P]: p\n(2) [Q]: q\n----\n(3) [T]",
   "[T] One/[P] One/[Q] (because)"},
  {"group: {sections: {One: {isClosed: true}}}",
   "# One\n\n(1) [P]: p\n(2) [Q]: q\n----\n(3) [T]: t\n\n# Two\n\n[X]: x\n  -> [P]",
   "{One: 3 cards} Two/[X]"},
  {"group: {sections: {One: {isClosed: true}}}",
   "[T]: t\n\n# One\n\n(1) [P]: p\n(2) [Q]: q\n----\n(3) [T]\n\n# Two\n\n[X]: x\n  -> [P]",
   "[T] {One: 2 cards} Two/[X] (because)"},
};

START_TEST(test_pills_stand_in_groups)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_with(PILLS[_i].settings, PILLS[_i].text);
  g_autoptr(RebutView) view = make_view(map, REBUT_DETAIL_CLAIMS, diagnostics);
  g_autofree char *shown = show_groups(view);

  ck_assert_str_eq(shown, PILLS[_i].shown);
}
END_TEST

START_TEST(test_what_is_left_out_is_named)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map =
    read_with("selection: {excludeStatements: [X]}",
              "[T]: t\n  + [A]: a\n\n[L]: l\n\n<M>: m\n\n[X]: x\n  + [Y]: y\n\n"
              "Some words of more than forty characters, which are cut.");
  g_autoptr(RebutView) view = make_view(map, REBUT_DETAIL_ARGUMENTS, diagnostics);

  ck_assert_uint_eq(view->n_left_out, 4);
  ck_assert_str_eq(view->left_out[0], "[L]");
  ck_assert_str_eq(view->left_out[1], "[Y]");
  ck_assert_str_eq(view->left_out[2], "\"Some words of more than forty characters…\"");
  ck_assert_str_eq(view->left_out[3], "<M>");
}
END_TEST

static Suite *
make_suite(void)
{
  Suite *suite = suite_create("view_settings");
  TCase *test_case = tcase_create("view_settings");

  tcase_add_loop_test(test_case, test_modes_select_claims, 0, G_N_ELEMENTS(SELECTIONS));
  tcase_add_loop_test(test_case, test_filters_choose_by_tag_heading_speaker_and_title, 0,
                      G_N_ELEMENTS(FILTERS));
  tcase_add_loop_test(test_case, test_folding_counts_what_it_hides, 0, G_N_ELEMENTS(FOLDS));
  tcase_add_test(test_case, test_nothing_is_lost_by_folding);
  tcase_add_loop_test(test_case, test_modes_choose_labels, 0, G_N_ELEMENTS(LABELS));
  tcase_add_loop_test(test_case, test_documents_colour_cards, 0, G_N_ELEMENTS(COLOURS));
  tcase_add_test(test_case, test_documents_colour_links);
  tcase_add_loop_test(test_case, test_cards_stand_in_groups, 0, G_N_ELEMENTS(GROUPS));
  tcase_add_loop_test(test_case, test_pills_stand_in_groups, 0, G_N_ELEMENTS(PILLS));
  tcase_add_test(test_case, test_what_is_left_out_is_named);
  suite_add_tcase(suite, test_case);
  return suite;
}

int
main(void)
{
  return run_suite(make_suite());
}
