/* sentences.h - what is said of one claim and its verdict, for the tree of explain.h. */
#pragma once

#include "explain.h"

#include <glib.h>

G_BEGIN_DECLS

/* A claim to be explained; or a sentence about it, with the claims that it leads to. */
typedef struct {
  guint32 claim;
  guint depth;
  char *sentence; /* NULL: the claim is explained */
  GArray *leads;  /* of guint32; NULL without a sentence */
} RebutTask;

typedef struct {
  const RebutJudgement *judgement;
  const RebutModel *model; /* by which it is explained */
  const RebutMap *map;
  GArray *sentences;
  GArray *tasks;      /* a stack of RebutTask, the next one on top */
  GArray *steps;      /* of RebutTask: what stands below the sentence at hand */
  GArray *coming;     /* of guint32: the claims that the sentence at hand leads to */
  guint8 *seen;       /* by claim; NULL when nothing is followed */
  gboolean named;     /* sentences begin with the claim that they are about; else it is the first
                       * that is wanted, and what decides it is not gone into */
  const char *before; /* goes before the first sentence */
} RebutExplainer;

/* Says of CLAIM what its verdict is and why. What it leads to is added to steps and coming. */
void rebut_say_verdict(RebutExplainer *self, guint32 claim, guint depth);

/* Says SENTENCE, which is taken. */
void rebut_say(RebutExplainer *self, char **sentence, guint32 claim, guint depth);

G_END_DECLS
