/* pattern.h - how an argument of a scheme goes: its premises, its conclusion and its critical
 * questions.
 *
 * The schemes are those of scheme.h, which has their names. The words are our own; each pattern
 * says after whom it is drawn. Premises come in three roles (T. Gordon, H. Prakken and D. Walton,
 * The Carneades model of argument and burden of proof, 2007): ordinary ones have to be given,
 * assumptions hold until somebody asks, exceptions have to be shown by whoever objects. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

enum { REBUT_MOST_PREMISES = 3, REBUT_MOST_QUESTIONS = 6 };

typedef struct {
  const char *id; /* as {cq: evidence} names it; its number, from 1, does as well */
  const char *text;
} RebutQuestion;

/* All texts are whole sentences. Lists end before their first NULL, or are full. */
typedef struct {
  const char *id; /* of the scheme */
  const char *premises[REBUT_MOST_PREMISES];
  const char *assumptions[REBUT_MOST_PREMISES];
  const char *exceptions[REBUT_MOST_PREMISES];
  const char *conclusion;
  RebutQuestion questions[REBUT_MOST_QUESTIONS];
  const char *after;                            /* the literature; NULL: Walton and others, 2008 */
  const char *example[REBUT_MOST_PREMISES + 1]; /* premises, and the conclusion last */
  const char *asked; /* the question that OBJECTION asks in the example */
  const char *objection;
} RebutPattern;

/* The pattern of a scheme, by an id that rebut_scheme_find() takes; NULL when it is not known. */
const RebutPattern *rebut_pattern_find(const char *id);

/* The place of a question, by its id or its number counted from 1; G_MAXUINT when there is none. */
guint rebut_pattern_find_question(const RebutPattern *self, const char *name);

guint rebut_pattern_n_premises(const RebutPattern *self);
guint rebut_pattern_n_questions(const RebutPattern *self);

/* A page on the scheme for a reader, with an example in Argdown; the caller frees it. */
char *rebut_pattern_explain(const RebutPattern *self);

/* The example alone, which can be copied into a map; the caller frees it. */
char *rebut_pattern_example(const RebutPattern *self);

G_END_DECLS
