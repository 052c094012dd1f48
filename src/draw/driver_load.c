#include "driver.h"

static gconstpointer
load_table(const char *file, const char *symbol, GError **error)
{
  g_autofree char *reason = NULL;
  gconstpointer table = rebut_loader_find(file, symbol, REBUT_DRIVER_VERSION, &reason);

  if (table == NULL)
    g_set_error(error, REBUT_DRAW_ERROR, REBUT_DRAW_ERROR_MODULE,
                "the drawing module cannot be loaded: %s", reason);
  return table;
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
