/* module.h - what the text and layout module is made of; its table is in module.c. */
#pragma once

#include "dot.h"
#include "driver.h"

#include <glib.h>

G_BEGIN_DECLS

RebutPen *rebut_pen_new(void);
void rebut_pen_free(RebutPen *self);
gdouble rebut_pen_measure(RebutPen *self, RebutFont font, const char *text, gsize length);
void rebut_pen_find_breaks(RebutPen *self, const char *text, gsize length, gboolean *breaks);

RebutLayout *rebut_layout_graphviz(const RebutGraph *graph, gdouble seconds, GError **error);

const char *rebut_page_asset(const char *name, gsize *length);

/* The table that the loader looks for by this name. */
extern const RebutDriver rebut_driver;

G_END_DECLS
