/* argument.h - a named group of inferences: sketched by a gist, or spelled out as a
 * premise-conclusion structure. */
#pragma once

#include "claim.h"

#include <glib.h>

G_BEGIN_DECLS

/* One numbered line of a structure. */
typedef struct {
  guint32 occurrence; /* of a claim */
  guint32 inference;  /* that leads to it, or REBUT_NONE for a premise */
} RebutLine;

typedef struct {
  const char *title;
  RebutMarkedText text; /* the description; canonical, without the tags at its end */
  RebutIds tags;
  const RebutValue *data;
  const RebutAttribution *attribution;
  guint32 section;
  guint32 first; /* occurrence, or REBUT_NONE when only a structure stands for it */
  guint32 last;
  guint32 canonical;
  guint32 gist;           /* claim, or REBUT_NONE when premises are spelled out */
  const RebutLine *lines; /* the structure; NULL when the argument is only sketched */
  guint32 n_lines;
  RebutIds inferences; /* its own, in the order of the text */
  RebutSpan structure;
  gboolean anonymous;
} RebutArgument;

G_END_DECLS
