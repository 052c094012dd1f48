/* svg_colour.h - the colours that a document sets, as classes beside those of the theme. */
#pragma once

#include "view.h"

#include <glib.h>

G_BEGIN_DECLS

/* Appends a style sheet for the colours of the view's cards and links; nothing when the document
 * sets none. It must come behind that of the theme, whose colours it replaces in every scheme. */
void rebut_svg_append_own_style(GString *out, const RebutView *view);

/* The rules of that style sheet. */
void rebut_svg_append_own_rules(GString *out, const RebutView *view);

/* Appends <defs>: heads for links that look like attacks but have a colour of their own. */
void rebut_svg_append_own_heads(GString *out, const RebutView *view);

/* Appends the classes of a card with a colour of its own: " u-c44e00 full". */
void rebut_svg_append_colour_class(GString *out, const RebutCard *card);

/* The class of a link whose kind shares its look with attacks but has a colour of its own; NULL for
 * all others. */
const char *rebut_svg_own_link_class(const RebutView *view, RebutLinkKind kind);

G_END_DECLS
