/* help_settings.h - the page of `rebut help settings`, from the table that settings are read by. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The caller frees it. */
char *rebut_help_settings(void);

G_END_DECLS
