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
  guint most;         /* sentences, those that were there before included; */
  guint deepest;      /* and how deep they go: G_MAXUINT, both, for all */
  gboolean cut;       /* some were left out */
  guint32 told;       /* the inference of which the sentence at hand says all, or REBUT_NONE */
} RebutExplainer;

/* Says of CLAIM what its verdict is and why. What it leads to is added to steps and coming. */
void rebut_say_verdict(RebutExplainer *self, guint32 claim, guint depth);

/* Says SENTENCE, which is taken. */
void rebut_say(RebutExplainer *self, char **sentence, guint32 claim, guint depth);

/* By the model: whether an atom holds, and the verdict on a claim. */
RebutTruth rebut_explainer_truth(const RebutExplainer *self, guint32 atom);
RebutVerdict rebut_explainer_verdict(const RebutExplainer *self, guint32 claim);

/* The first of the inferences that do or do not support and have the effect TRUTH; REBUT_NONE
 * without any. */
guint32 rebut_explainer_step(const RebutExplainer *self,
                             const RebutIds *into,
                             gboolean supports,
                             RebutTruth truth);

/* Appends the labels; the claims are explained next. */
void rebut_name_claims(RebutExplainer *self, GString *out, const RebutIds *claims);
void rebut_name_claim(RebutExplainer *self, GString *out, guint32 claim);

/* Keeps the sentence, which is taken, with what it leads to since MARK, for below the one at hand.
 */
void rebut_keep_sentence(
  RebutExplainer *self, GString *sentence, guint32 claim, guint depth, guint mark);

/* What bears on a claim, or on a step to it. */
typedef enum { REBUT_STEP_REASON, REBUT_STEP_OBJECTION, REBUT_STEP_UNDERCUT } RebutStepKind;

/* Keeps a sentence for each of INTO, about CLAIM, that is of the KIND and without effect (FALSE) or
 * has an open one. */
void rebut_say_steps(RebutExplainer *self,
                     const RebutIds *into,
                     RebutStepKind kind,
                     RebutTruth truth,
                     guint32 claim,
                     guint depth);

/* The same for what would stop the inference and fails. */
void rebut_say_undercuts(RebutExplainer *self, guint32 id, guint32 claim, guint depth);

G_END_DECLS
