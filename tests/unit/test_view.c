#include "author.h"
#include "drawing.h"
#include "suite.h"

typedef struct {
  const char *text;
  RebutDetail detail;
  const char *shown;
} Case;

#define ARGUMENTS REBUT_DETAIL_ARGUMENTS
#define CLAIMS    REBUT_DETAIL_CLAIMS

static void
check_view(const Case *test)
{
  g_autoptr(RebutMap) map = read_text(test->text);
  RebutViewOptions options = {.detail = test->detail};
  g_autoptr(RebutView) view = rebut_view_new(map, &options);
  g_autofree char *shown = show_view(view);

  ck_assert_str_eq(shown, test->shown);
}

static const Case SIMPLE[] = {
  {"", ARGUMENTS, ""},
  {"# Heading\n\nWords.", ARGUMENTS, "• Words.\n"},
  {"[A]: a", ARGUMENTS, "• [A]\n"},
  {"[A]: a\n\n[B]: b\n\n<C>: c", ARGUMENTS, "• [A]\n• [B]\n• <C>\n"},
  {"[A]: a\n\n[B]: b\n\n<C>: c", CLAIMS, "• [A]\n• [B]\n• <C>\n"},
  {"[T]: t\n  + [A]: a", ARGUMENTS, "◆ [T]\n+ [A]\n[A] + [T]\n"},
  {"[T]: t\n  - [A]: a", ARGUMENTS, "◆ [T]\n− [A]\n[A] - [T]\n"},
  {"[T]: t\n  + a\n  - <B>: b", ARGUMENTS, "◆ [T]\n+ a\n− <B>\na + [T]\n<B> - [T]\n"},
  {"[T]: t\n  + [A]: a\n\n[B]: b", ARGUMENTS, "◆ [T]\n+ [A]\n[A] + [T]\n"},
  {"[T]: t\n  + [A]: a\n  + [B]: b\n\n[A]\n  - [B]", ARGUMENTS,
   "◆ [T]\n+ [A]\n± [B]\n[A] + [T]\n[B] + [T]\n[B] - [A]\n"},
  {"[T]: t\n  + [A]: a\n  - [A]", ARGUMENTS, "◆ [T]\n± [A]\n[A] + [T]\n[A] - [T]\n"},
};

START_TEST(test_claims_and_their_links_are_shown)
{
  check_view(&SIMPLE[_i]);
}
END_TEST

/* Of everything that is shown, what comes first? The thesis, then depth first what bears on it. */
static const Case ORDER[] = {
  {"[C]: c\n\n[B]: b\n  + [C]\n\n[A]: a\n  + [B]", ARGUMENTS,
   "◆ [A]\n+ [B]\n+ [C]\n[B] + [A]\n[C] + [B]\n"},
  {"[T]: t\n  + [A]: a\n    - [B]: b\n      + [C]: c\n  - [D]: d\n    - [E]: e", ARGUMENTS,
   "◆ [T]\n+ [A]\n− [B]\n+ [C]\n− [D]\n− [E]\n"
   "[A] + [T]\n[D] - [T]\n[B] - [A]\n[C] + [B]\n[E] - [D]\n"},
  {"[X]: x\n  + [Y]: y\n\n[T]: t\n  + [X]\n\n[U]: u\n  + [Y]", ARGUMENTS,
   "◆ [T]\n+ [X]\n+ [Y]\n◆ [U]\n[X] + [T]\n[Y] + [X]\n[Y] + [U]\n"},
  /* links in the order in which they were drawn */
  {"[T]: t\n\n[B]: b\n\n[A]: a\n\n[T]\n  + [A]\n  + [B]", ARGUMENTS,
   "◆ [T]\n+ [A]\n+ [B]\n[A] + [T]\n[B] + [T]\n"},
  /* a cycle begins where the text does */
  {"[A]: a\n  + [B]: b\n    + [C]: c\n      - [A]", ARGUMENTS,
   "− [A]\n+ [B]\n+ [C]\n[B] + [A]\n[C] + [B]\n[A] - [C]\n"},
  {"[A]: a\n  + [B]: b\n    + [A]\n\n[T]: t\n  - [C]: c", ARGUMENTS,
   "◆ [T]\n− [C]\n+ [A]\n+ [B]\n[C] - [T]\n[B] + [A]\n[A] + [B]\n"},
};

START_TEST(test_cards_come_in_reading_order)
{
  check_view(&ORDER[_i]);
}
END_TEST

#define STRUCTURE "(1) [P]: p\n(2) q\n----\n(3) [T]: t\n"

static const Case STRUCTURES[] = {
  /* a named argument is one card; its titled claims are cards */
  {"<A>: a\n\n" STRUCTURE, ARGUMENTS, "◆ [T]\n+ <A>\n+ [P]\n<A> + [T]\n[P] + <A>\n"},
  {"<A>: a\n\n" STRUCTURE, CLAIMS, "◆ [T]\n+ [P]\n+ q\n(A)\n(A) + [T]\n[P] · (A)\nq · (A)\n"},
  /* one without name and gist says nothing as a card */
  {STRUCTURE, ARGUMENTS,
   "◆ [T]\n+ [P]\n+ q\n(because)\n(because) + [T]\n[P] · (because)\n"
   "q · (because)\n"},
  {STRUCTURE, CLAIMS,
   "◆ [T]\n+ [P]\n+ q\n(because)\n(because) + [T]\n[P] · (because)\n"
   "q · (because)\n"},
  {"(1) p\n----\n(2) c", ARGUMENTS, "◆ c\n+ p\np + c\n"},
  {"(1) p\n-- Modus ponens --\n(2) c", ARGUMENTS,
   "◆ c\n+ p\n(Modus ponens)\n(Modus ponens) + c\np · (Modus ponens)\n"},
  {"(1) p\n-- {scheme: expert-opinion} --\n(2) c", CLAIMS,
   "◆ c\n+ p\n(from expert opinion)\n(from expert opinion) + c\np · (from expert opinion)\n"},
  /* steps in a row */
  {"(1) p\n----\n(2) i\n(3) q\n----\n(4) c", ARGUMENTS,
   "◆ c\n+ i\n+ p\n+ q\n(because)\n(because) + c\np + i\ni · (because)\nq · (because)\n"},
  /* what bears on an untitled premise bears on its argument's card */
  {"<A>\n\n(1) p\n  - x\n----\n(2) c", ARGUMENTS, "◆ <A>\n− x\nx - <A>\n"},
  {"<A>\n\n(1) p\n  - x\n----\n(2) c", CLAIMS, "◆ c\n+ p\n− x\n(A)\n(A) + c\nx - p\np · (A)\n"},
  /* arguments that share a claim without a card */
  {"<A>\n\n(1) p\n----\n(2) c\n  +> [X]\n\n[X]: x\n  - y", ARGUMENTS,
   "◆ [X]\n+ <A>\n− y\n<A> + [X]\ny - [X]\n"},
  {"<A>\n\n(1) [P]: p\n----\n(2) [Q]: q\n\n<B>\n\n(1) [Q]\n----\n(2) [R]: r", ARGUMENTS,
   "◆ [R]\n+ <B>\n+ [Q]\n+ <A>\n+ [P]\n<B> + [R]\n[Q] + <B>\n<A> + [Q]\n[P] + <A>\n"},
};

START_TEST(test_structures_are_cards_or_pills)
{
  check_view(&STRUCTURES[_i]);
}
END_TEST

static const Case UNDERCUTS[] = {
  /* of a step spelled out */
  {STRUCTURE "  _ [U]: u", ARGUMENTS,
   "◆ [T]\n+ [P]\n+ q\n× [U]\n(because)\n(because) + [T]\n[P] · (because)\nq · (because)\n"
   "[U] _ (because)\n"},
  {"(1) p\n----\n(2) c\n  _ [U]: u", ARGUMENTS,
   "◆ c\n+ p\n× [U]\n(because)\n(because) + c\np · (because)\n[U] _ (because)\n"},
  /* of an argument's card, which hides the step */
  {"<A>: a\n\n" STRUCTURE "\n<A>\n  _ [U]: u", ARGUMENTS,
   "◆ [T]\n+ <A>\n+ [P]\n× [U]\n<A> + [T]\n[P] + <A>\n[U] _ <A>\n"},
  {"<A>: a\n\n" STRUCTURE "\n<A>\n  _ [U]: u", CLAIMS,
   "◆ [T]\n+ [P]\n+ q\n× [U]\n(A)\n(A) + [T]\n[P] · (A)\nq · (A)\n[U] _ (A)\n"},
  /* of a premise drawn by a sign */
  {"[T]: t\n  + [A]: a\n    _ [U]: u", ARGUMENTS,
   "◆ [T]\n+ [A]\n× [U]\n(because)\n(because) + [T]\n[A] · (because)\n[U] _ (because)\n"},
  {"[T]: t\n  - [A]: a\n    _ [U]: u", ARGUMENTS,
   "◆ [T]\n− [A]\n× [U]\n(objection)\n(objection) - [T]\n[A] · (objection)\n[U] _ (objection)\n"},
  /* of a sketched argument: each of its steps */
  {"[T]: t\n  + <A>: a\n    _ <U>: u", ARGUMENTS,
   "◆ [T]\n+ <A>\n× <U>\n(because)\n(because) + [T]\n<A> · (because)\n<U> _ (because)\n"},
  {"[S]: s\n  + <A>: a\n\n[T]: t\n  - <A>\n\n<A>\n  _ [U]: u", ARGUMENTS,
   "◆ [S]\n± <A>\n× [U]\n◆ [T]\n(because)\n(objection)\n(because) + [S]\n(objection) - [T]\n"
   "<A> · (because)\n[U] _ (because)\n<A> · (objection)\n[U] _ (objection)\n"},
  {"<A>: a\n  _ [U]: u", ARGUMENTS, "◆ <A>\n× [U]\n[U] _ <A>\n"},
  /* of an undercut */
  {"[T]: t\n  + [A]: a\n    _ [U]: u\n      _ [V]: v", ARGUMENTS,
   "◆ [T]\n+ [A]\n× [U]\n× [V]\n(because)\n(undercut)\n(because) + [T]\n[A] · (because)\n"
   "(undercut) _ (because)\n[U] · (undercut)\n[V] _ (undercut)\n"},
};

START_TEST(test_an_undercut_ends_on_what_it_denies)
{
  check_view(&UNDERCUTS[_i]);
}
END_TEST

/* What is related only to what is hidden is left out with it, as Argdown does. */
static const Case HIDDEN[] = {
  {"[T]: t {isInMap: false}\n  + [A]: a\n  + [B]: b\n    + [C]: c", ARGUMENTS,
   "◆ [B]\n+ [C]\n[C] + [B]\n"},
  {"[T]: t\n  + <A>: a {isInMap: false}\n  + [B]: b", ARGUMENTS, "◆ [T]\n+ [B]\n[B] + [T]\n"},
  {"[T]: t\n  + [A]: a {isInMap: false}\n    _ [U]: u\n  + [B]: b", ARGUMENTS,
   "◆ [T]\n+ [B]\n[B] + [T]\n"},
  /* a step whose other end is hidden is no pill, nor is what denies it */
  {"[T]: t {isInMap: false}\n  + [A]: a\n    _ [U]: u\n      _ [V]: v", ARGUMENTS,
   "• [U]\n• [V]\n"},
  {"<A>: a {isInMap: false}\n\n(1) p\n----\n  _ [U]: u {scheme: expert-opinion}\n(2) [T]: t\n\n"
   "[T]\n  - [X]: x",
   ARGUMENTS, "◆ [T]\n− [X]\n• [U]\n[X] - [T]\n"},
  {"<A>: a {isInMap: false}\n  - [U]: u {scheme: expert-opinion}\n\n[T]: t\n  - [U]", ARGUMENTS,
   "◆ [T]\n− [U]\n(from expert opinion)\n(from expert opinion) - [T]\n"
   "[U] · (from expert opinion)\n"},
  /* shown against the rule */
  {"[T]: t\n  + [A]: a\n\n[B]: b {isInMap: true}", ARGUMENTS, "◆ [T]\n+ [A]\n• [B]\n[A] + [T]\n"},
};

START_TEST(test_what_is_hidden_leaves_nothing_hanging)
{
  check_view(&HIDDEN[_i]);
}
END_TEST

#define STRICT "===\nmodel: {mode: strict}\n===\n\n"

static const Case OPPOSITIONS[] = {
  {"[A]: a\n  >< [B]: b", ARGUMENTS, "◆ [A]\n◆ [B]\n[A] >< [B]\n"},
  {STRICT "[A]: a\n  - [B]: b", ARGUMENTS, "◆ [A]\n◆ [B]\n[A] ><! [B]\n"},
  {"[T]: t\n  + [A]: a\n    >< [B]: b", ARGUMENTS, "◆ [T]\n+ [A]\n◆ [B]\n[A] + [T]\n[A] >< [B]\n"},
  /* by way of the argument whose conclusion or premise is opposed */
  {"<A>\n\n(1) p\n----\n(2) c\n  >< [B]: b", ARGUMENTS, "◆ [B]\n− <A>\n<A> - [B]\n"},
  {"<A>\n\n(1) p\n  >< [B]: b\n----\n(2) c", ARGUMENTS, "◆ <A>\n− [B]\n[B] - <A>\n"},
};

START_TEST(test_oppositions_are_links_both_ways)
{
  check_view(&OPPOSITIONS[_i]);
}
END_TEST

static const struct {
  const char *text;
  guint32 left_out;
} LEFT_OUT[] = {
  {"[A]: a\n\n[B]: b", 0},
  {"[T]: t\n  + [A]: a\n\n[B]: b\n\n<C>: c\n\nd", 3},
  {"[T]: t\n  + [A]: a\n\n[B]: b {isInMap: false}", 0},
  /* a line of a structure is inside its argument's card */
  {"<A>: a\n\n(1) p\n(2) [Q]: q\n----\n(3) i\n----\n(4) [I]: i\n----\n(5) [T]: t", 0},
};

START_TEST(test_what_is_related_to_nothing_is_counted)
{
  g_autoptr(RebutMap) map = read_text(LEFT_OUT[_i].text);

  for (guint detail = ARGUMENTS; detail <= CLAIMS; detail++) {
    RebutViewOptions options = {.detail = (RebutDetail)detail};
    g_autoptr(RebutView) view = rebut_view_new(map, &options);

    ck_assert_uint_eq(view->n_left_out, LEFT_OUT[_i].left_out);
  }
}
END_TEST

static RebutView *
view_claims(const RebutMap *map)
{
  RebutViewOptions options = {.detail = ARGUMENTS};

  return rebut_view_new(map, &options);
}

START_TEST(test_a_card_has_what_is_to_be_shown)
{
  g_autoptr(RebutMap) map =
    read_text("===\ntitle: A title\nspeakers: {a: {name: Ada}, b: {name: Bo}}\n===\n\n"
              "[T]: its text {speaker: [a, b]}\n  + [A] {implicit: true}\n  + <B>: gist\n"
              "  + <C>\n  + said {speaker: a}");
  g_autoptr(RebutView) view = view_claims(map);

  ck_assert_str_eq(view->title, "A title");
  ck_assert_uint_eq(view->n_cards, 5);
  ck_assert_ptr_null(view->cards[0].title);
  ck_assert_str_eq(view->cards[0].text, "its text");
  ck_assert_str_eq(view->cards[0].speaker, "Ada, Bo");
  ck_assert_str_eq(view->cards[1].title, "A");
  ck_assert_str_eq(view->cards[1].text, "");
  ck_assert_str_eq(rebut_card_name(&view->cards[1]), "A");
  ck_assert_ptr_null(view->cards[1].speaker);
  ck_assert(view->cards[1].implicit && !view->cards[0].implicit);
  ck_assert_str_eq(view->cards[2].title, "B");
  ck_assert_str_eq(view->cards[2].text, "gist");
  ck_assert_str_eq(view->cards[3].title, "C");
  ck_assert_ptr_null(view->cards[4].title);
  ck_assert_str_eq(view->cards[4].speaker, "Ada");
}
END_TEST

/* An argument that undercuts itself: what a link to itself would say is not drawn. */
static gboolean
denies_itself(const RebutView *view, guint32 pill)
{
  const RebutInference *inference =
    &view->map->inferences[view->pills[pill - view->n_cards].inference];

  return inference->target.type == REBUT_TARGET_ARGUMENT &&
         inference->target.id == inference->argument;
}

/* Links run between nodes that are there, each once, in order, and the look-up knows them all. */
static void
check_links(const RebutView *view)
{
  guint32 n = view->n_cards + view->n_pills;
  guint32 total = 0;

  for (guint32 i = 0; i < view->n_links; i++) {
    const RebutLink *link = &view->links[i];

    ck_assert(link->from < n && link->to < n && link->from != link->to);
    ck_assert(link->has_head || (link->from < view->n_cards && link->to >= view->n_cards));
    ck_assert(i == 0 || view->links[i - 1].to <= link->to);
    for (guint32 j = 0; j < i; j++)
      ck_assert(link->kind != view->links[j].kind || link->from != view->links[j].from ||
                link->to != view->links[j].to);
  }
  for (guint32 i = 0; i < n; i++) {
    total += view->into[i].count;
    for (guint32 j = 0; j < view->into[i].count; j++) {
      ck_assert_uint_eq(view->links[view->into[i].ids[j]].to, i);
      ck_assert(j == 0 || view->into[i].ids[j] > view->into[i].ids[j - 1]);
    }
  }
  ck_assert_uint_eq(total, view->n_links);
}

/* A card's part agrees with its links; a pill leads somewhere, and something leads to it. */
static void
check_nodes(const RebutView *view)
{
  for (guint32 i = 0; i < view->n_cards + view->n_pills; i++) {
    guint kinds = 0;
    gboolean linked = view->into[i].count > 0;
    gboolean leads = FALSE;

    for (guint32 j = 0; j < view->n_links; j++) {
      if (view->links[j].from != i)
        continue;
      linked = TRUE;
      leads = TRUE;
      if (view->links[j].kind <= REBUT_LINK_UNDERCUT)
        kinds |= 1U << view->links[j].kind;
    }
    if (i >= view->n_cards) {
      ck_assert(view->into[i].count > 0 && (leads || denies_itself(view, i)));
    } else {
      static const RebutPart PARTS[] = {REBUT_PART_THESIS, REBUT_PART_SUPPORT, REBUT_PART_ATTACK,
                                        REBUT_PART_MIXED, REBUT_PART_UNDERCUT};
      RebutPart expected = kinds < G_N_ELEMENTS(PARTS) ? PARTS[kinds] : REBUT_PART_MIXED;

      ck_assert_int_eq(view->cards[i].part, linked ? expected : REBUT_PART_NONE);
    }
  }
}

START_TEST(test_any_map_gives_a_view_that_hangs_together)
{
  for (guint32 seed = 0; seed < 60; seed++) {
    g_autofree char *text = write_text((guint32)_i * 60 + seed);
    g_autoptr(RebutMap) map = read_text(text);

    for (guint detail = ARGUMENTS; detail <= CLAIMS; detail++) {
      RebutViewOptions options = {.detail = (RebutDetail)detail};
      g_autoptr(RebutView) view = rebut_view_new(map, &options);
      g_autoptr(RebutView) again = rebut_view_new(map, &options);
      g_autofree char *one = show_view(view);
      g_autofree char *two = show_view(again);

      check_links(view);
      check_nodes(view);
      ck_assert_str_eq(one, two);
    }
  }
}
END_TEST

START_TEST(test_a_deep_chain_is_viewed_in_time)
{
  g_autoptr(GString) text = g_string_new("[C0]: c\n\n");
  g_autoptr(RebutMap) map = NULL;
  g_autoptr(RebutView) view = NULL;

  for (guint i = 1; i < 50000; i++)
    g_string_append_printf(text, "[C%u]: c\n  +> [C%u]\n\n", i, i - 1);
  map = read_text(text->str);
  view = view_claims(map);
  ck_assert_uint_eq(view->n_cards, 50000);
  ck_assert_uint_eq(view->n_links, 49999);
  for (guint32 i = 0; i < view->n_cards; i++)
    ck_assert_uint_eq(view->cards[i].id, i);
}
END_TEST

/* Each undercut denies the one before. */
START_TEST(test_a_deep_nest_of_undercuts_is_viewed_in_time)
{
  g_autoptr(GString) text = g_string_new("[T]: t\n + [A]: a\n");
  g_autoptr(RebutMap) map = NULL;
  g_autoptr(RebutView) view = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf(text, "%*s_ [U%u]: u\n", (int)i + 2, "", i);
  map = read_text(text->str);
  view = view_claims(map);
  ck_assert_uint_eq(view->n_cards, 2002);
  ck_assert_uint_eq(view->n_pills, 2000);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("view");
  TCase *tests = tcase_create("view");

  tcase_set_timeout(tests, 30);
  tcase_add_loop_test(tests, test_claims_and_their_links_are_shown, 0, G_N_ELEMENTS(SIMPLE));
  tcase_add_loop_test(tests, test_cards_come_in_reading_order, 0, G_N_ELEMENTS(ORDER));
  tcase_add_loop_test(tests, test_structures_are_cards_or_pills, 0, G_N_ELEMENTS(STRUCTURES));
  tcase_add_loop_test(tests, test_an_undercut_ends_on_what_it_denies, 0, G_N_ELEMENTS(UNDERCUTS));
  tcase_add_loop_test(tests, test_what_is_hidden_leaves_nothing_hanging, 0, G_N_ELEMENTS(HIDDEN));
  tcase_add_loop_test(tests, test_oppositions_are_links_both_ways, 0, G_N_ELEMENTS(OPPOSITIONS));
  tcase_add_loop_test(tests, test_what_is_related_to_nothing_is_counted, 0, G_N_ELEMENTS(LEFT_OUT));
  tcase_add_test(tests, test_a_card_has_what_is_to_be_shown);
  tcase_add_loop_test(tests, test_any_map_gives_a_view_that_hangs_together, 0, 10);
  tcase_add_test(tests, test_a_deep_chain_is_viewed_in_time);
  tcase_add_test(tests, test_a_deep_nest_of_undercuts_is_viewed_in_time);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
