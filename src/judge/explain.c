#include "explain.h"

#include "sentences.h"

#include <string.h>

/* Explains CLAIMS next, the first of them first. */
static void
follow(RebutExplainer *self, const GArray *claims, guint depth)
{
  for (guint i = claims->len; i > 0; i--) {
    RebutTask task = {g_array_index(claims, guint32, i - 1), depth, NULL, NULL};

    if (!self->seen[task.claim])
      g_array_append_val(self->tasks, task);
  }
}

static void
drop_task(RebutExplainer *self, RebutTask *task)
{
  self->cut = TRUE;
  if (task->sentence == NULL)
    return;
  g_free(task->sentence);
  g_array_free(task->leads, TRUE);
}

static void
do_task(RebutExplainer *self, RebutTask *task)
{
  if (task->sentence == NULL && self->seen[task->claim])
    return;
  if (self->sentences->len >= self->most || task->depth > self->deepest) {
    drop_task(self, task);
    return;
  }
  if (task->sentence != NULL) {
    rebut_say(self, &task->sentence, task->claim, task->depth);
    follow(self, task->leads, task->depth + 1);
    g_array_free(task->leads, TRUE);
    return;
  }
  self->seen[task->claim] = TRUE;
  rebut_say_verdict(self, task->claim, task->depth);
  for (guint i = self->steps->len; i > 0; i--)
    g_array_append_val(self->tasks, g_array_index(self->steps, RebutTask, i - 1));
  follow(self, self->coming, task->depth + 1);
  g_array_set_size(self->steps, 0);
  g_array_set_size(self->coming, 0);
}

static void
clear_sentence(gpointer data)
{
  g_free(((RebutSentence *)data)->sentence);
}

static void
start(RebutExplainer *self, const RebutJudgement *judgement, const RebutModel *model)
{
  self->most = G_MAXUINT;
  self->deepest = G_MAXUINT;
  self->told = REBUT_NONE;
  self->judgement = judgement;
  self->model = model;
  self->map = judgement->debate->map;
  self->tasks = g_array_new(FALSE, FALSE, sizeof(RebutTask));
  self->steps = g_array_new(FALSE, FALSE, sizeof(RebutTask));
  self->coming = g_array_new(FALSE, FALSE, sizeof(guint32));
}

static void
stop(RebutExplainer *self)
{
  g_array_free(self->tasks, TRUE);
  g_array_free(self->steps, TRUE);
  g_array_free(self->coming, TRUE);
  g_free(self->seen);
}

GArray *
rebut_sentences_new(void)
{
  GArray *self = g_array_new(FALSE, FALSE, sizeof(RebutSentence));

  g_array_set_clear_func(self, clear_sentence);
  return self;
}

gboolean
rebut_explain_by(const RebutJudgement *judgement,
                 const RebutModel *model,
                 guint32 claim,
                 const char *before,
                 gboolean whole,
                 GArray *sentences)
{
  RebutExplainer self = {.sentences = sentences, .before = before, .named = TRUE};
  RebutTask task = {claim, *before == '\0' ? 0 : 1, NULL, NULL};

  start(&self, judgement, model);
  if (!whole) {
    self.most = sentences->len + REBUT_EXPLAIN_MOST;
    self.deepest = REBUT_EXPLAIN_DEEPEST;
  }
  self.seen = g_new0(guint8, (gsize)self.map->n_claims + 1);
  g_array_append_val(self.tasks, task);
  while (self.tasks->len > 0) {
    task = g_array_index(self.tasks, RebutTask, self.tasks->len - 1);
    g_array_set_size(self.tasks, self.tasks->len - 1);
    do_task(&self, &task);
  }
  stop(&self);
  return !self.cut;
}

/* The sentences about CLAIM, the first without subject and verdict unless NAMED. */
static GPtrArray *
explain_alone(const RebutJudgement *judgement,
              const RebutModel *model,
              guint32 claim,
              gboolean named)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func(g_free);
  g_autoptr(GArray) sentences = rebut_sentences_new();
  RebutExplainer self = {.sentences = sentences, .before = "", .named = named};

  start(&self, judgement, model);
  rebut_say_verdict(&self, claim, 0);
  g_ptr_array_add(texts, g_steal_pointer(&g_array_index(sentences, RebutSentence, 0).sentence));
  for (guint i = 0; i < self.steps->len; i++) {
    g_ptr_array_add(texts, g_array_index(self.steps, RebutTask, i).sentence);
    g_array_free(g_array_index(self.steps, RebutTask, i).leads, TRUE);
  }
  stop(&self);
  return texts;
}

GPtrArray *
rebut_explain_alone(const RebutJudgement *judgement, guint32 claim)
{
  return explain_alone(judgement, judgement->grounded, claim, TRUE);
}

char *
rebut_explain_briefly_by(const RebutJudgement *judgement, const RebutModel *model, guint32 claim)
{
  g_autoptr(GPtrArray) texts = explain_alone(judgement, model, claim, FALSE);
  const char *text = g_ptr_array_index(texts, 0);

  return g_strdup(text + strspn(text, ": "));
}
