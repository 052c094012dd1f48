#include "module.h"

#include <gio/gio.h>

const char *
rebut_page_asset(const char *name, gsize *length)
{
  g_autofree char *path = g_strconcat("/rebut/page/", name, NULL);
  g_autoptr(GBytes) bytes = g_resources_lookup_data(path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert(bytes != NULL);
  return g_bytes_get_data(bytes, length); /* part of the module, whoever holds it */
}
