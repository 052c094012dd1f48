/* marks_state.h - one printer per format; for the files marks*.c alone. */
#pragma once

#include "marks.h"

#include <glib.h>

G_BEGIN_DECLS

void rebut_marks_print_text(const RebutMarks *self, GString *out);
void rebut_marks_print_json(const RebutMarks *self, GString *out);
gboolean rebut_marks_print_html(const RebutMarks *self, GString *out, GError **error);
void rebut_marks_print_csv(const RebutMarks *self, GString *out);

G_END_DECLS
