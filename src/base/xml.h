/* xml.h - text within XML and HTML. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends TEXT (valid UTF-8) for XML text or an attribute; what XML or a reader must not see is
 * replaced. */
void rebut_xml_append(GString *out, const char *text);

G_END_DECLS
