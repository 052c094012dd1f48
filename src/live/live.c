#include "live_driver.h"

G_DEFINE_QUARK(rebut_live_error, rebut_live_error)

gboolean
rebut_live_run(const RebutLive *live, GError **error)
{
  g_autofree char *reason = NULL;
  const RebutLiveDriver *driver =
    rebut_loader_find("librebut-live.so", "rebut_live_driver", REBUT_LIVE_DRIVER_VERSION, &reason);

  if (driver != NULL)
    return driver->run(live, error);
  g_set_error(error, REBUT_LIVE_ERROR, REBUT_LIVE_ERROR_MODULE,
              "the server's module cannot be loaded: %s", reason);
  return FALSE;
}
