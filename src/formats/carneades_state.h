/* carneades_state.h - what the files of the Carneades reader share. */
#pragma once

#include "diagnostic.h"
#include "draft.h"

#include <glib.h>

G_BEGIN_DECLS

/* What the file says about one claim. */
typedef struct {
  gboolean assumed;
  gboolean argued;          /* some argument concludes it */
  const RebutMember *label; /* expected: "in", "out" or "undecided"; NULL without one */
} RebutCarneadesStanding;

typedef struct {
  RebutDraft *draft;
  RebutDiagnostics *diagnostics;
  GArray *standings;    /* of RebutCarneadesStanding, by claim */
  GArray *bare;         /* of guint32: inferences without premises, so far */
  GHashTable *weights;  /* constant weights by the id of a scheme: const RebutValue * */
  GHashTable *opposed;  /* pairs of claims as gint64, the lower number in its upper half */
  guint64 n_pairs;      /* that the issues make, repeated ones too */
  GHashTable *patterns; /* of sentences, by predicate/arity: const char * */
} RebutCarneades;

/* TEXT on one line, without blanks around it; a copy in the arena. */
const char *rebut_carneades_line(RebutCarneades *self, const char *text);

/* The claim whose id stands at VALUE, with one more occurrence there, whose number is put into
 * OCCURRENCE (may be NULL). REBUT_NONE, which is reported, when VALUE is no id. */
guint32 rebut_carneades_refer(RebutCarneades *self,
                              const RebutValue *value,
                              RebutRole role,
                              guint32 *occurrence);

RebutCarneadesStanding *rebut_carneades_standing(RebutCarneades *self, guint32 claim);

/* Reports (R902) that MEMBER must be what EXPECTED says. */
void rebut_carneades_expect(RebutCarneades *self, const RebutMember *member, const char *expected);

/* Reads each member of MEMBER, which must be what EXPECTED says: a mapping. */
void rebut_carneades_read_each(RebutCarneades *self,
                               const RebutMember *member,
                               const char *expected,
                               void (*read)(RebutCarneades *, const RebutMember *));

/* Reports (R903) what a map has no place for. */
void rebut_carneades_lose(RebutCarneades *self, RebutSpan span, const char *format, ...)
  G_GNUC_PRINTF(3, 4);

/* Reports every key of MAPPING that is not among KNOWN, which ends with NULL; WHAT has them. */
void rebut_carneades_lose_keys(RebutCarneades *self,
                               const RebutValue *mapping,
                               const char *const *known,
                               const char *what);

/* The data of the file, a statement or an argument, by either name; NULL without any, or when it is
 * no mapping, which is reported. */
const RebutValue *rebut_carneades_meta(RebutCarneades *self, const RebutValue *mapping);

/* {KEY: VALUE}, in the arena. */
const RebutValue *
rebut_carneades_mapping(RebutCarneades *self, const char *key, const RebutValue *value);

/* Reads the arguments, a mapping by their ids. */
void rebut_carneades_read_arguments(RebutCarneades *self, const RebutMember *arguments);

/* Reads the patterns of sentences, a mapping by predicate/arity. */
void rebut_carneades_read_language(RebutCarneades *self, const RebutMember *language);

/* What TERM says by its pattern, in the arena; NULL without one. */
const char *rebut_carneades_phrase(RebutCarneades *self, const char *term);

/* Gives arguments without premises a gist, which stands unless it is undercut. Gists are the last
 * claims: nothing else is added behind. */
void rebut_carneades_add_gists(RebutCarneades *self);

G_END_DECLS
