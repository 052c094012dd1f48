/* completion.h - what a shell completes after "rebut", made from the same tables as --help. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The script for "bash", "zsh" or "fish"; NULL for any other shell. The caller frees it. */
char *rebut_completion(const char *shell);

G_END_DECLS
