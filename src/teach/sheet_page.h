/* sheet_page.h - the frame of a page to be printed: it needs nothing else, and nothing in it acts.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends all before the content: TITLE is its heading, too, and STYLE the rules beyond those of
 * every sheet, which colour by the reader's scheme: var(--text), --meta, --line, --paper, --one and
 * --other for two sides, --mark for what must not be missed. */
void rebut_sheet_page_begin(GString *out, const char *title, const char *style);
void rebut_sheet_page_end(GString *out);

/* Appends BEFORE, TEXT safe to be shown, and AFTER. */
void rebut_sheet_page_text(GString *out, const char *before, const char *text, const char *after);

G_END_DECLS
