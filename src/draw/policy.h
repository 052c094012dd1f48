/* policy.h - what a page may do (W3C, Content Security Policy Level 3). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends a blank and the source that allows a style sheet or script of these very bytes. */
void rebut_policy_append_hash(GString *policy, const GString *bytes);

G_END_DECLS
