/* live_driver.h - the server as a module: libsoup and GIO take longer to load than most commands
 * to run. */
#pragma once

#include "live.h"
#include "loader.h"

#include <glib.h>

G_BEGIN_DECLS

#define REBUT_LIVE_DRIVER_VERSION 1

typedef struct {
  guint version; /* REBUT_LIVE_DRIVER_VERSION */

  /* rebut_live_run() of live.h. */
  gboolean (*run)(const RebutLive *live, GError **error);
} RebutLiveDriver;

G_END_DECLS
