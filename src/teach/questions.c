#include "questions.h"

#include "answers.h"

/* Inferences looked at around one claim. */
#define MOST_AROUND 200

/* A name of a question, in the search for what it can mean. */
typedef struct {
  RebutQuestions *questions;
  RebutMisfit misfit;  /* while nothing is found */
  const char *name;    /* NULL when the value is no scalar */
  guint32 claim;       /* that bears it */
  gboolean answers;    /* it supports rather than objects */
  gboolean is_dropped; /* nobody answers the objection */
  gboolean found;
} Search;

static void
look_at(Search *self, guint32 inference)
{
  RebutQuestions *questions = self->questions;
  const RebutPattern *pattern = questions->patterns[inference];
  RebutAsk ask = {self->claim, inference, G_MAXUINT, !self->is_dropped};
  guint8 bit;

  if (pattern == NULL || self->name == NULL)
    return;
  self->misfit.near = pattern;
  ask.question = rebut_pattern_find_question(pattern, self->name);
  if (ask.question == G_MAXUINT)
    return;
  self->found = TRUE;
  bit = (guint8)(1U << ask.question);
  if (self->answers) {
    questions->met[inference] |= bit;
    return;
  }
  questions->asked[inference] |= bit;
  if (self->is_dropped)
    questions->dropped[inference] |= bit;
  g_array_append_val(questions->asks, ask);
}

static void
look_at_all(Search *self, const RebutIds *inferences)
{
  for (guint32 i = 0; i < MIN(inferences->count, MOST_AROUND); i++)
    look_at(self, inferences->ids[i]);
}

/* The inference whose premise bears the name. */
static void
follow(Search *self, const RebutAnswers *answers, guint32 inference)
{
  const RebutMap *map = self->questions->map;
  RebutTarget target = map->inferences[inference].target;

  self->answers = map->inferences[inference].polarity == REBUT_SUPPORT;
  self->is_dropped = !rebut_answers_has(answers, inference);
  if (self->answers)
    look_at(self, inference);
  if (target.type == REBUT_TARGET_INFERENCE) {
    look_at(self, target.id);
  } else if (target.type == REBUT_TARGET_ARGUMENT) {
    look_at_all(self, &map->arguments[target.id].inferences);
  } else {
    look_at_all(self, &map->out_of_claim[target.id]);
    if (!self->answers)
      look_at_all(self, &map->into_claim[target.id]);
  }
}

/* What NAMES, of the claim, ask or answer. */
static void
read_names(RebutQuestions *self,
           const RebutAnswers *answers,
           guint32 claim,
           const RebutValue *names)
{
  const RebutIds *out = &self->map->out_of_claim[claim];

  for (guint i = 0; i < MIN(rebut_value_length(names), REBUT_MOST_QUESTIONS); i++) {
    const RebutValue *name = rebut_value_item(names, i);
    Search search = {.questions = self,
                     .misfit = {claim, name, NULL},
                     .name = rebut_value_string(name),
                     .claim = claim};

    for (guint32 k = 0; k < MIN(out->count, MOST_AROUND); k++)
      follow(&search, answers, out->ids[k]);
    if (!search.found)
      g_array_append_val(self->misfits, search.misfit);
  }
}

static void
read_all_names(RebutQuestions *self, const RebutAnswers *answers)
{
  const RebutMap *map = self->map;

  for (guint32 i = 0; i < map->n_claims; i++)
    read_names(self, answers, i, rebut_value_get(map->claims[i].data, "cq"));
  /* What leaves an argument that is spelled out leaves its conclusion. */
  for (guint32 i = 0; i < map->n_arguments; i++) {
    const RebutArgument *argument = &map->arguments[i];

    if (argument->n_lines > 0)
      read_names(self, answers,
                 map->occurrences[argument->lines[argument->n_lines - 1].occurrence].owner,
                 rebut_value_get(argument->data, "cq"));
  }
}

static gboolean
find_patterns(RebutQuestions *self)
{
  const RebutMap *map = self->map;
  gboolean any = FALSE;

  for (guint32 i = 0; i < map->n_inferences; i++) {
    const char *scheme = map->inferences[i].attribution->scheme;

    if (scheme != NULL)
      self->patterns[i] = rebut_pattern_find(scheme);
    any |= self->patterns[i] != NULL;
  }
  return any;
}

RebutQuestions *
rebut_questions_new(const RebutMap *map)
{
  RebutQuestions *self = g_new0(RebutQuestions, 1);
  g_autoptr(RebutAnswers) answers = rebut_answers_new(map);

  self->map = map;
  self->patterns = g_new0(const RebutPattern *, (gsize)map->n_inferences + 1);
  self->asked = g_new0(guint8, (gsize)map->n_inferences + 1);
  self->dropped = g_new0(guint8, (gsize)map->n_inferences + 1);
  self->met = g_new0(guint8, (gsize)map->n_inferences + 1);
  self->asks = g_array_new(FALSE, FALSE, sizeof(RebutAsk));
  self->misfits = g_array_new(FALSE, FALSE, sizeof(RebutMisfit));
  if (find_patterns(self))
    rebut_answers_of(answers, NULL, map->n_claims);
  read_all_names(self, answers);
  for (guint i = 0; i < self->asks->len; i++) {
    RebutAsk *ask = &g_array_index(self->asks, RebutAsk, i);

    ask->answered |= (self->met[ask->inference] >> ask->question) & 1;
  }
  for (guint32 i = 0; i < map->n_inferences; i++)
    self->dropped[i] = (guint8)(self->dropped[i] & ~self->met[i]);
  return self;
}

void
rebut_questions_free(RebutQuestions *self)
{
  if (self == NULL)
    return;
  g_free(self->patterns);
  g_free(self->asked);
  g_free(self->dropped);
  g_free(self->met);
  g_array_unref(self->asks);
  g_array_unref(self->misfits);
  g_free(self);
}

gboolean
rebut_questions_is_open(const RebutQuestions *self, guint32 inference, guint question)
{
  return (((self->asked[inference] | self->met[inference]) >> question) & 1) == 0;
}
