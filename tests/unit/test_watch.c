#include "suite.h"
#include "watch.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <unistd.h>

typedef struct {
  GMainLoop *loop;
  char *folder;
  char *path;
  RebutWatch *watch;
  guint told;
  guint saves; /* that are still to be made */
} Fixture;

static void
count(gpointer data)
{
  Fixture *self = data;

  self->told++;
}

static gboolean
stop(gpointer data)
{
  g_main_loop_quit(data);
  return G_SOURCE_REMOVE;
}

static void
run_for(Fixture *self, guint milliseconds)
{
  g_timeout_add(milliseconds, stop, self->loop);
  g_main_loop_run(self->loop);
}

static Fixture
begin(void)
{
  Fixture self = {.loop = g_main_loop_new(NULL, FALSE),
                  .folder = g_dir_make_tmp("rebut-watch-XXXXXX", NULL)};

  self.path = g_build_filename(self.folder, "debate.argdown", NULL);
  ck_assert(g_file_set_contents(self.path, "[A]: one.\n", -1, NULL));
  return self;
}

/* The watch keeps a pointer to SELF, which must not move any more. */
static void
watch(Fixture *self)
{
  g_autoptr(GPtrArray) paths = g_ptr_array_new();

  self->watch = rebut_watch_new(count, self);
  g_ptr_array_add(paths, self->path);
  ck_assert(rebut_watch_set(self->watch, paths, NULL));
}

static void
end(Fixture *self)
{
  rebut_watch_free(self->watch);
  g_main_loop_unref(self->loop);
  g_unlink(self->path);
  g_rmdir(self->folder);
  g_free(self->path);
  g_free(self->folder);
}

static gboolean
save(gpointer data)
{
  Fixture *self = data;

  g_file_set_contents_full(self->path, "[A]: two.\n", -1, G_FILE_SET_CONTENTS_NONE, 0666, NULL);
  return --self->saves > 0;
}

START_TEST(test_a_save_is_told)
{
  Fixture self = begin();

  watch(&self);
  self.saves = 1;
  save(&self);
  run_for(&self, 600);
  ck_assert_uint_eq(self.told, 1);
  end(&self);
}
END_TEST

/* Editors write aside and rename; the new file must be watched as the old one was. */
START_TEST(test_a_file_that_is_replaced_is_still_watched)
{
  Fixture self = begin();
  g_autofree char *aside = g_strconcat(self.path, "~", NULL);

  watch(&self);
  for (guint i = 1; i <= 2; i++) {
    ck_assert(g_file_set_contents(aside, "[A]: new.\n", -1, NULL));
    ck_assert_int_eq(g_rename(aside, self.path), 0);
    run_for(&self, 600);
    ck_assert_uint_eq(self.told, i);
  }
  end(&self);
}
END_TEST

/* Saves go to the file that a symbolic link leads to, which may lie elsewhere. */
START_TEST(test_what_a_link_leads_to_is_watched)
{
  Fixture self = begin();
  g_autofree char *elsewhere = g_dir_make_tmp("rebut-watch-XXXXXX", NULL);
  g_autofree char *real = g_build_filename(elsewhere, "real.argdown", NULL);

  ck_assert(g_file_set_contents(real, "[A]: one.\n", -1, NULL));
  ck_assert_int_eq(g_unlink(self.path), 0);
  ck_assert_int_eq(symlink(real, self.path), 0);
  watch(&self);
  for (guint i = 1; i <= 2; i++) {
    ck_assert(g_file_set_contents(real, "[A]: two.\n", -1, NULL));
    run_for(&self, 600);
    ck_assert_uint_eq(self.told, i);
  }
  g_unlink(real);
  g_rmdir(elsewhere);
  end(&self);
}
END_TEST

START_TEST(test_many_saves_are_told_once)
{
  Fixture self = begin();

  watch(&self);
  self.saves = 25;
  g_timeout_add(20, save, &self);
  run_for(&self, 1400);
  ck_assert_uint_eq(self.saves, 0);
  ck_assert_uint_ge(self.told, 1);
  ck_assert_uint_le(self.told, 2); /* two when the machine is so slow that there was a pause */
  end(&self);
}
END_TEST

START_TEST(test_what_is_no_longer_watched_is_not_told)
{
  Fixture self = begin();
  g_autoptr(GPtrArray) none = g_ptr_array_new();

  watch(&self);
  ck_assert(rebut_watch_set(self.watch, none, NULL));
  self.saves = 1;
  save(&self);
  run_for(&self, 400);
  ck_assert_uint_eq(self.told, 0);
  end(&self);
}
END_TEST

int
main(void)
{
  Suite *suite = suite_create("watch");
  TCase *tests = tcase_create("watch");

  tcase_set_timeout(tests, 30);
  tcase_add_test(tests, test_a_save_is_told);
  tcase_add_test(tests, test_a_file_that_is_replaced_is_still_watched);
  tcase_add_test(tests, test_what_a_link_leads_to_is_watched);
  tcase_add_test(tests, test_many_saves_are_told_once);
  tcase_add_test(tests, test_what_is_no_longer_watched_is_not_told);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}
