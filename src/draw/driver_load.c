/* driver_load.c - finds the modules beside what loads them: in rebut/ next to the library, or in
 * the library folder that belongs to the program's. So an installed tree can be moved as a whole.
 */
#include "driver.h"

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

/* Both tables begin with their version. */
static gconstpointer
load_table(const char *name, const char *symbol, GError **error)
{
  g_autofree char *reason = NULL;
  void *module = open_module(name, &reason);
  const guint *table = module == NULL ? NULL : dlsym(module, symbol);

  if (table != NULL && *table == REBUT_DRIVER_VERSION)
    return table;
  g_set_error(error, REBUT_DRAW_ERROR, REBUT_DRAW_ERROR_MODULE,
              "the drawing module cannot be loaded: %s",
              reason == NULL ? "it is of another version" : reason);
  return NULL;
}

const RebutDriver *
rebut_driver_load(GError **error)
{
  return load_table("librebut-draw.so", "rebut_driver", error);
}

const RebutRasterDriver *
rebut_raster_driver_load(GError **error)
{
  return load_table("librebut-raster.so", "rebut_raster_driver", error);
}
