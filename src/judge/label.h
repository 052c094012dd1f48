/* label.h - how sentences name claims. */
#pragma once

#include "json.h"
#include "map.h"

#include <glib.h>

G_BEGIN_DECLS

/* A claim's title in brackets, its argument's when it is a gist, or its text in quotation marks.
 * The caller frees it. */
char *rebut_claim_label(const RebutMap *map, guint32 claim);

/* The text of a claim in quotation marks, shortened when it is long. The caller frees it. */
char *rebut_claim_words(const RebutMap *map, guint32 claim);

/* Appends N labels: "[A]", "[A] and [B]", "[A], [B] and [C]"; WORD is the "and". Past a dozen, only
 * how many more there are. */
void rebut_labels_append(
  const RebutMap *map, const guint32 *claims, guint n, const char *word, GString *out);

/* Writes the titles of CLAIMS, of guint32, as a member; nothing for NULL. */
void
rebut_titles_write(const RebutMap *map, const char *key, const GArray *claims, RebutJson *json);

G_END_DECLS
