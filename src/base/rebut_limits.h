/* rebut_limits.h - every limit on input, by name.
 *
 * A limit that is met gives a diagnostic or an error that names it; nothing is cut in silence. */
#pragma once

#include <glib.h>

#define REBUT_MAX_INPUT_BYTES   ((gsize)1 << 30)  /* all files of a map together */
#define REBUT_MAX_SOURCE_BYTES  ((gsize)64 << 20) /* one file that claims are quoted from */
#define REBUT_MAX_DATA_DEPTH    64                /* nesting of a data block or front matter */
#define REBUT_MAX_DATA_NODES    1000000           /* values of one data block, aliases expanded */
#define REBUT_MAX_REPEAT_BYTES  ((gsize)16 << 20) /* of strings that aliases repeat in it */
#define REBUT_MAX_PATTERN_BYTES 1000              /* of one pattern that makes sentences */
#define REBUT_MAX_OPPOSITIONS   1000000           /* that the issues of one file make */
#define REBUT_MAX_DIAGNOSTICS   10000             /* kept; later ones are only counted */
#define REBUT_MAX_INCLUDE_DEPTH 64                /* files that include one another */
