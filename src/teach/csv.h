/* csv.h - cells of comma-separated values (RFC 4180) that are safe to open in a spreadsheet. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends TEXT in quotation marks; behind an apostrophe when it would be taken for a formula. */
void rebut_csv_append(GString *out, const char *text);

G_END_DECLS
