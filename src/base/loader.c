#include "loader.h"

#include <dlfcn.h>
#include <string.h>

static const char here; /* an address in the program or library that this code is part of */

/* The folder of that program or library. */
static char *
find_own_folder(void)
{
  Dl_info info;

  if (dladdr(&here, &info) == 0 || strchr(info.dli_fname, '/') == NULL)
    return g_path_get_dirname("/proc/self/exe");
  return g_path_get_dirname(info.dli_fname);
}

static void *
open_module(const char *name, char **reason)
{
  static const char *const FOLDERS[] = {"rebut", REBUT_MODULE_FOLDER_FROM_PROGRAM};
  g_autofree char *link = g_file_read_link("/proc/self/exe", NULL);
  g_autofree char *program = link == NULL ? NULL : g_path_get_dirname(link);
  g_autofree char *own = find_own_folder();
  const char *const starts[] = {own, program == NULL ? own : program};

  for (guint i = 0; i < G_N_ELEMENTS(FOLDERS); i++) {
    g_autofree char *path = g_build_filename(starts[i], FOLDERS[i], name, NULL);
    void *module = dlopen(path, RTLD_NOW | RTLD_LOCAL);

    if (module != NULL)
      return module;
    if (g_file_test(path, G_FILE_TEST_EXISTS) || *reason == NULL) {
      g_free(*reason);
      *reason = g_strdup(dlerror());
    }
  }
  return NULL;
}

gconstpointer
rebut_loader_find(const char *file, const char *symbol, guint version, char **reason)
{
  g_autofree char *missing = NULL;
  void *module = open_module(file, &missing);
  const guint *table = module == NULL ? NULL : dlsym(module, symbol);

  if (table != NULL && *table == version)
    return table;
  *reason = missing == NULL ? g_strdup("it is of another version") : g_steal_pointer(&missing);
  return NULL;
}
