/* claim.h - a proposition, and the places where it is stated.
 *
 * Every occurrence with the same title is the same claim; the text shown is that of the last
 * definition, or of the one marked isCanonical. */
#pragma once

#include "arena.h"
#include "ids.h"
#include "rebut.h"
#include "text.h"
#include "value.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  REBUT_RANGE_BOLD,
  REBUT_RANGE_ITALIC,
  REBUT_RANGE_LINK,             /* value: the URL */
  REBUT_RANGE_TAG,              /* value: the tag */
  REBUT_RANGE_CLAIM_MENTION,    /* value: the title */
  REBUT_RANGE_ARGUMENT_MENTION, /* value: the title */
  REBUT_RANGE_SYMBOL            /* a shortcode's character */
} RebutRangeType;

/* Marks the bytes [start, end) of a plain text. */
typedef struct {
  RebutRangeType type;
  guint32 start;
  guint32 end;
  const char *value; /* NULL for bold, italic and symbol */
} RebutRange;

/* Plain text with marks; tags stand in it as they were written. */
typedef struct {
  const char *plain; /* "" when there is none */
  const RebutRange *ranges;
  guint32 n_ranges;
} RebutMarkedText;

/* The text without the tags at its very end; the same when there are none, or nothing else. What is
 * new goes to ARENA. */
RebutMarkedText rebut_marked_text_without_tags(RebutArena *arena, const RebutMarkedText *text);

typedef enum {
  REBUT_FORM_ANONYMOUS, /* text without a title */
  REBUT_FORM_DEFINITION,
  REBUT_FORM_REFERENCE
} RebutForm;

typedef enum {
  REBUT_ROLE_TOP,      /* a block of its own */
  REBUT_ROLE_ITEM,     /* of a list */
  REBUT_ROLE_RELATION, /* under another claim or argument */
  REBUT_ROLE_PREMISE,
  REBUT_ROLE_INTERMEDIATE, /* a conclusion with more to come */
  REBUT_ROLE_CONCLUSION    /* the main conclusion */
} RebutRole;

typedef enum { REBUT_OF_CLAIM, REBUT_OF_ARGUMENT } RebutOwner;

/* One place in the text where a claim or an argument is stated or referred to. */
typedef struct {
  RebutOwner owner_type;
  RebutForm form;
  RebutRole role;
  guint32 owner;     /* number of the claim or argument */
  guint32 next;      /* the owner's next occurrence, or REBUT_NONE */
  guint32 section;   /* or REBUT_NONE */
  guint32 number;    /* "(3)" in a structure; else 0 */
  RebutSpan span;    /* the element without what hangs under it */
  RebutSpan title;   /* with its brackets; empty when anonymous */
  RebutSpan content; /* of the text as it was written */
  RebutMarkedText text;
  RebutIds tags; /* numbers of tags */
  const RebutValue *data;
} RebutOccurrence;

typedef enum {
  REBUT_VERDICT_NONE, /* not judged, or nothing expected */
  REBUT_VERDICT_STANDS,
  REBUT_VERDICT_REFUTED,
  REBUT_VERDICT_UNSUPPORTED,
  REBUT_VERDICT_CONTESTED
} RebutVerdict;

/* "stands", "refuted", "unsupported", "contested"; NULL for none. */
const char *rebut_verdict_name(RebutVerdict verdict);

/* The words in a source (W3C Web Annotation, TextQuoteSelector). */
typedef struct {
  const char *exact;  /* "…" or "[...]" stands for an omission */
  const char *prefix; /* NULL when not given */
  const char *suffix; /* NULL when not given */
  RebutSpan span;
} RebutQuote;

/* What an analyst says about a claim, an argument or an inference in its data, its headings
 * included. */
typedef struct {
  RebutIds speakers;
  RebutStatus status;
  RebutVerdict expect;
  gboolean implicit;       /* the analyst supplied it */
  guint32 source;          /* or REBUT_NONE */
  guint32 speech;          /* or REBUT_NONE */
  guint32 answers;         /* the speaker whom an attack says it answers, or REBUT_NONE */
  gdouble strength;        /* 0 to 1; negative when not given */
  const char *scheme;      /* id of an argument scheme, or NULL */
  const RebutQuote *quote; /* or NULL */
} RebutAttribution;

typedef struct {
  const char *title;    /* unique among claims; a gist bears its argument's */
  RebutMarkedText text; /* canonical, without the tags at its end */
  RebutIds tags;
  const RebutValue *data;              /* of all occurrences, the last wins; NULL without any */
  const RebutAttribution *attribution; /* never NULL in a sealed map */
  guint32 section;
  guint32 first;     /* occurrence, or REBUT_NONE for a gist */
  guint32 last;      /* occurrence */
  guint32 canonical; /* occurrence the text is from, or REBUT_NONE */
  guint32 gist_of;   /* the argument whose gist this is, or REBUT_NONE */
  gboolean anonymous;
} RebutClaim;

G_END_DECLS
