/* loader.h - modules: what needs many outside libraries, loaded when it is first asked for.
 *
 * A module is a shared object with one table of functions that begins with its version (a guint).
 * It stays loaded. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Marks a module's table, which the loader looks up by its name. */
#define REBUT_MODULE_EXPORT __attribute__((visibility("default")))

/* The table SYMBOL of the module FILE, which is looked for in rebut/ next to the library or program
 * that this code is part of, and in the library folder that belongs to the program's: so an
 * installed tree can be moved as a whole. NULL, with the REASON in words for the caller to free,
 * when the module or a library of it is missing, or it is of another version. */
gconstpointer rebut_loader_find(const char *file, const char *symbol, guint version, char **reason);

G_END_DECLS
