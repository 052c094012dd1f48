#include "format.h"
#include "suite.h"

START_TEST(is_found_by_name)
{
  ck_assert_str_eq(rebut_format_find("json")->name, "json");
  ck_assert_ptr_null(rebut_format_find("JSON"));
}
END_TEST

/* A format that is read says how its files end, and the other way round. */
START_TEST(is_found_by_suffix)
{
  static const struct {
    const char *path;
    const char *name; /* NULL: Argdown */
  } CASES[] = {
    {"a.yml", "carneades"}, {"b/a.YAML", "carneades"}, {"a.argdown", NULL}, {"yml", NULL},
    {"a.yml/b", NULL},      {"a.yml.argdown", NULL},   {"-", NULL},         {"", NULL},
  };
  const RebutFormat *format = rebut_format_of_file(CASES[_i].path);

  ck_assert_pstr_eq(format == NULL ? NULL : format->name, CASES[_i].name);
  ck_assert(format == NULL || format->read != NULL);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("format");
  TCase *finding = tcase_create("finding");

  tcase_add_test(finding, is_found_by_name);
  tcase_add_loop_test(finding, is_found_by_suffix, 0, 8);
  suite_add_tcase(suite, finding);
  return run_suite(suite);
}
