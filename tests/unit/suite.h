/* suite.h - the main of every unit test: one suite, one case list.
 *
 * CK_FORK=no runs the cases in this process, for gdb and valgrind. */
#pragma once

#include <check.h>
#include <glib.h>
#include <stdlib.h>

/* Check notes the place of every assertion that holds, to name the last one after a crash: slower
 * than a million assertions themselves. */
#define _mark_point(file, line) ((void)0)

/* Runs SUITE, prints what failed, and returns the process's exit status. */
static inline int
run_suite(Suite *suite)
{
  SRunner *runner = srunner_create(suite);
  int failed;

  srunner_run_all(runner, CK_ENV);
  failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
