/* manual.h - the manual pages, made from the same tables as --help. */
#pragma once

#include "command.h"

#include <glib.h>

G_BEGIN_DECLS

/* The page of COMMAND, rebut-NAME(1), or with NULL that of the program, rebut(1), in the man macros
 * of roff. The caller frees it. */
char *rebut_manual(const RebutCommand *command);

G_END_DECLS
