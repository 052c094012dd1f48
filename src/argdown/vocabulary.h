/* vocabulary.h - the keys of data blocks and of the front matter, and what they mean for a debate.
 */
#pragma once

#include "diagnostic.h"
#include "draft.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  REBUT_KEYS_ELEMENT, /* of claims, arguments and headings */
  REBUT_KEYS_INFERENCE,
  REBUT_KEYS_FRONT_MATTER
} RebutKeySet;

/* Reports keys of DATA that are not known but close to one that is. */
void
rebut_vocabulary_check_keys(RebutKeySet set, const RebutValue *data, RebutDiagnostics *diagnostics);

/* Reports (R605) at VALUE, all or an item of the value of KEY, that KEY must be what EXPECTED says.
 */
void rebut_vocabulary_expect(RebutDiagnostics *diagnostics,
                             const char *key,
                             const RebutValue *value,
                             const char *expected);

/* Declares the speakers, sources and speeches of a front matter; those that are known stay. */
void rebut_vocabulary_declare(RebutDraft *draft,
                              const RebutValue *front_matter,
                              RebutDiagnostics *diagnostics);

/* What DATA says, on top of what holds around it. INHERITED itself when DATA says nothing of the
 * kind; else a new attribution in the draft's arena. DATA may be NULL. */
const RebutAttribution *rebut_vocabulary_attribute(RebutDraft *draft,
                                                   const RebutAttribution *inherited,
                                                   const RebutValue *data,
                                                   RebutDiagnostics *diagnostics);

/* The earlier of SPEECH and those that DATA names; either may be none. */
guint32 rebut_vocabulary_earlier(RebutDraft *draft, const RebutValue *data, guint32 speech);

/* Is a word among the values of the key "logic"? */
gboolean rebut_vocabulary_has_logic(const RebutValue *data, const char *word);

G_END_DECLS
