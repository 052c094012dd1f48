#include "drawing.h"
#include "html.h"
#include "module.h"
#include "suite.h"

#include <string.h>

static RebutViewOptions usual;
static const RebutSceneOptions fast = {REBUT_ENGINE_TIDY, 0};

static GString *
write_page(const char *text, const RebutSvgOptions *style)
{
  RebutMap *map = read_text(text);
  RebutJudgement *judgement = rebut_judge(map, &rebut_judge_usual);
  RebutHtmlOptions options = {
    .view = &usual, .judgement = judgement, .scene = &fast, .style = style};
  RebutView *whole = rebut_html_view_new(map, &options);
  GString *page = g_string_new(NULL);

  rebut_html_write(whole, &rebut_driver, &options, NULL, page);
  rebut_view_free(whole);
  rebut_judgement_free(judgement);
  rebut_map_free(map);
  return page;
}

/* What stands between two words, which occur once in this order; the caller frees it. */
static char *
cut(const char *text, const char *before, const char *after)
{
  const char *start = strstr(text, before);
  const char *end;

  ck_assert_ptr_nonnull(start);
  start += strlen(before);
  end = strstr(start, after);
  ck_assert_ptr_nonnull(end);
  return g_strndup(start, (gsize)(end - start));
}

/* What the page holds for its script; the caller frees it. */
static char *
write_document(const char *text)
{
  RebutSvgOptions style = {.adaptive = TRUE};
  g_autoptr(GString) page = write_page(text, &style);

  return cut(page->str, "id=\"document\">", "</script>\n<script type=\"module\">");
}

/* The policy has the hash of these very bytes. */
static void
check_allowed(const char *policy, const char *bytes)
{
  g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;
  g_autofree char *code = NULL;
  g_autofree char *wanted = NULL;

  g_checksum_update(checksum, (const guchar *)bytes, -1);
  g_checksum_get_digest(checksum, digest, &length);
  code = g_base64_encode(digest, length);
  wanted = g_strdup_printf("'sha256-%s'", code);
  ck_assert_msg(strstr(policy, wanted) != NULL, "no %s in %s", wanted, policy);
}

START_TEST(test_the_policy_allows_the_script_and_each_sheet)
{
  RebutSvgOptions style = {.adaptive = TRUE};
  g_autoptr(GString) page = write_page("[A]: a {color: \"#00ff00\"}\n  + [B]: b\n", &style);
  g_autofree char *policy = cut(page->str, "content=\"default-src 'none';", "\">");
  g_autofree char *script = cut(page->str, "<script type=\"module\">", "</script>");
  g_autofree char *head = cut(page->str, "<head>", "</head>");
  const char *sheet = head;
  guint n = 0;

  check_allowed(policy, script);
  for (; (sheet = strstr(sheet, "<style")) != NULL; n++) {
    g_autofree char *rules = cut(sheet, ">", "</style>");

    check_allowed(policy, rules);
    sheet++;
  }
  ck_assert_uint_eq(n, 5);
}
END_TEST

/* Nothing ends the element that holds the document, and nothing turns text around. */
START_TEST(test_a_document_holds_no_markup)
{
  g_autofree char *document = write_document(
    "===\ntitle: \"</script><!-- & > \\u2028\"\n===\n\n"
    "[</script>]: <script> & \u2028\u2029 \u202e {speaker: \"<b>\"}\n  + <C>: {{map}}\n");

  ck_assert_ptr_null(strpbrk(document, "<>&"));
  ck_assert_ptr_null(strstr(document, "\u2028"));
  ck_assert_ptr_null(strstr(document, "\u2029"));
  ck_assert_ptr_null(strstr(document, "\u202e"));
  ck_assert_ptr_nonnull(strstr(document, "\\u003cscript\\u003e \\u0026 \\u2028\\u2029"));
}
END_TEST

START_TEST(test_a_name_of_a_hole_in_the_text_stays_text)
{
  RebutSvgOptions style = {.adaptive = TRUE};
  g_autoptr(GString) page = write_page("[{{script}}]: {{document}} {{title}}\n", &style);

  ck_assert_ptr_nonnull(strstr(page->str, "\"title\":\"{{script}}\""));
  ck_assert_ptr_nonnull(strstr(page->str, "{{document}} {{title}}"));
}
END_TEST

START_TEST(test_what_stands_on_a_card_is_not_repeated)
{
  g_autofree char *document = write_document("[A]: A claim.\n  + [B]: Another claim.\n");
  const char *first = strstr(document, "Another claim.");

  ck_assert_ptr_nonnull(first);
  ck_assert_ptr_null(strstr(first + 1, "Another claim."));
}
END_TEST

static const struct {
  guint n_claims;
  const char *placed;
  const char *fold; /* what follows; NULL: nothing is folded */
} SIZES[] = {
  {3, "\"placed\":true", NULL},
  {150, "\"placed\":true", NULL},
  {151, "\"placed\":false", "\"fold\":3,"},
};

START_TEST(test_a_large_map_is_folded_and_laid_out_by_the_page)
{
  g_autoptr(GString) text = g_string_new("[A]: a\n");
  g_autofree char *document = NULL;

  for (guint i = 1; i < SIZES[_i].n_claims; i++)
    g_string_append_printf(text, "%*s+ [B%u]: b\n", i % 8 * 2 + 2, "", i);
  document = write_document(text->str);
  ck_assert_ptr_nonnull(strstr(document, SIZES[_i].placed));
  if (SIZES[_i].fold == NULL)
    ck_assert_ptr_null(strstr(document, "\"fold\":"));
  else
    ck_assert_ptr_nonnull(strstr(document, SIZES[_i].fold));
}
END_TEST

static const struct {
  RebutSvgOptions style;
  const char *sheets[2]; /* how the dark and the printed one open */
} THEMES[] = {
  {{.adaptive = TRUE},
   {"id=\"dark\" media=\"screen and (prefers-color-scheme: dark)\"",
    "id=\"print\" media=\"print\""}},
  {{.theme = REBUT_THEME_LIGHT}, {"id=\"dark\" media=\"not all\"", "id=\"print\" media=\"print\""}},
  {{.theme = REBUT_THEME_DARK}, {"id=\"dark\" media=\"screen\"", "id=\"print\" media=\"print\""}},
  {{.theme = REBUT_THEME_PRINT}, {"id=\"dark\" media=\"not all\"", "id=\"print\" media=\"all\""}},
};

START_TEST(test_a_theme_is_a_sheet_that_is_on)
{
  g_autoptr(GString) page = write_page("[A]: a\n", &THEMES[_i].style);

  ck_assert_ptr_nonnull(strstr(page->str, THEMES[_i].sheets[0]));
  ck_assert_ptr_nonnull(strstr(page->str, THEMES[_i].sheets[1]));
}
END_TEST

START_TEST(test_a_map_without_claims_is_a_page)
{
  RebutSvgOptions style = {.adaptive = TRUE};
  g_autoptr(GString) page = write_page("", &style);

  ck_assert_ptr_nonnull(strstr(page->str, "\"claims\":[]"));
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("html");
  TCase *tests = tcase_create("html");

  tcase_add_test(tests, test_the_policy_allows_the_script_and_each_sheet);
  tcase_add_test(tests, test_a_document_holds_no_markup);
  tcase_add_test(tests, test_a_name_of_a_hole_in_the_text_stays_text);
  tcase_add_test(tests, test_what_stands_on_a_card_is_not_repeated);
  tcase_add_loop_test(tests, test_a_large_map_is_folded_and_laid_out_by_the_page, 0,
                      G_N_ELEMENTS(SIZES));
  tcase_add_loop_test(tests, test_a_theme_is_a_sheet_that_is_on, 0, G_N_ELEMENTS(THEMES));
  tcase_add_test(tests, test_a_map_without_claims_is_a_page);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
