/* replay.c - runs a fuzz target on files, and on all files in folders: the seeds, in an ordinary
 * build. */
#include <glib.h>
#include <stdint.h>
#include <stdio.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static gint
compare_names(gconstpointer a, gconstpointer b)
{
  return g_strcmp0(*(const char *const *)a, *(const char *const *)b);
}

static guint
replay_file(const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length;

  if (!g_file_get_contents(path, &bytes, &length, NULL))
    g_error("%s cannot be read", path);
  printf("%s\n", path);
  fflush(stdout);
  LLVMFuzzerTestOneInput((const uint8_t *)bytes, length);
  return 1;
}

static guint
replay_folder(const char *path)
{
  g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
  const char *name;
  guint n = 0;

  g_assert_nonnull(folder);
  while ((name = g_dir_read_name(folder)) != NULL)
    g_ptr_array_add(names, g_build_filename(path, name, NULL));
  g_ptr_array_sort(names, compare_names);
  for (guint i = 0; i < names->len; i++)
    if (g_file_test(g_ptr_array_index(names, i), G_FILE_TEST_IS_REGULAR))
      n += replay_file(g_ptr_array_index(names, i));
  return n;
}

int
main(int argc, char **argv)
{
  guint n = 0;

  for (int i = 1; i < argc; i++)
    n += g_file_test(argv[i], G_FILE_TEST_IS_DIR) ? replay_folder(argv[i]) : replay_file(argv[i]);
  printf("%u seeds\n", n);
  return n > 0 ? 0 : 1;
}
