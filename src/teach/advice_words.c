/* advice_words.c - the rabbit rule and holding hands, for inferences whose premises are spelled
 * out. */
#include "advice_state.h"
#include "explain.h"

enum {
  MOST_NAMED = 6,   /* words in one message */
  SHORT_MAP = 12,   /* claims; in a longer map, only what comes again and again is a key word */
  LEAST_CLAIMS = 3, /* that have a key word */
};

/* What the inference at hand says about each term. */
typedef struct {
  guint32 inference; /* counted from 1: the last that had the term */
  guint32 premises;  /* of it that have the term */
  gboolean concluded;
} Use;

/* Whether the Kth of all terms is one that the map turns on. A word that comes once in a long map
 * is a turn of phrase, and a name its setting. */
static gboolean
is_key(const RebutAdvice *self, guint32 k)
{
  const RebutTopics *topics = self->topics;

  if (self->map->n_claims <= SHORT_MAP)
    return topics->weights[k] != REBUT_WEIGHT_WEAK;
  return topics->weights[k] == REBUT_WEIGHT_FULL &&
         topics->counts[topics->terms.items[k]] >= LEAST_CLAIMS;
}

static Use *
get_use(GArray *uses, guint32 term, guint32 inference)
{
  Use *use = &g_array_index(uses, Use, term);

  if (use->inference != inference + 1)
    *use = (Use){inference + 1, 0, FALSE};
  return use;
}

static void
count_uses(const RebutAdvice *self, GArray *uses, guint32 id)
{
  const RebutInference *inference = &self->map->inferences[id];
  const RebutRows *terms = &self->topics->terms;
  guint32 conclusion = inference->target.id;

  for (guint32 i = 0; i < inference->premises.count; i++) {
    guint32 premise = inference->premises.ids[i];

    for (guint32 k = terms->first[premise]; k < terms->first[premise + 1]; k++)
      get_use(uses, terms->items[k], id)->premises++;
  }
  for (guint32 k = terms->first[conclusion]; k < terms->first[conclusion + 1]; k++)
    get_use(uses, terms->items[k], id)->concluded = TRUE;
}

/* Adds the word to a list that says how many more there are. */
static void
add_word(GString *list, guint *n, const char *word)
{
  if ((*n)++ < MOST_NAMED)
    g_string_append_printf(list, "%s“%s”", list->len > 0 ? ", " : "", word);
}

static void
check_rabbit(const RebutAdvice *self, GArray *uses, guint32 id)
{
  guint32 conclusion = self->map->inferences[id].target.id;
  const RebutRows *terms = &self->topics->terms;
  g_autoptr(GString) words = g_string_new(NULL);
  g_autofree char *label = NULL;
  guint n = 0;

  for (guint32 k = terms->first[conclusion]; k < terms->first[conclusion + 1]; k++)
    if (is_key(self, k) && get_use(uses, terms->items[k], id)->premises == 0)
      add_word(words, &n, self->topics->words[k]);
  if (n == 0)
    return;
  label = rebut_claim_label(self->map, conclusion);
  rebut_advise_inference(self->map, self->diagnostics, REBUT_CODE_RABBIT, id,
                         "a conclusion can only say what its premises bring in: use their words, "
                         "or add the premise that is left out",
                         "%s speaks of %s, and no premise does", label, words->str);
}

/* The words of the premise that stand nowhere else in the inference, and how many they are. Returns
 * whether there are others. */
static gboolean
find_loose(
  const RebutAdvice *self, GArray *uses, guint32 id, guint32 premise, GString *words, guint *n)
{
  const RebutRows *terms = &self->topics->terms;
  gboolean tied = FALSE;

  for (guint32 k = terms->first[premise]; k < terms->first[premise + 1]; k++) {
    const Use *use = get_use(uses, terms->items[k], id);

    if (use->concluded || use->premises > 1)
      tied = TRUE;
    else if (is_key(self, k))
      add_word(words, n, self->topics->words[k]);
  }
  return tied;
}

static void
report_loose(const RebutAdvice *self, guint32 id, guint32 premise, const char *words)
{
  g_autofree char *label = rebut_claim_label(self->map, premise);

  rebut_advise_inference(self->map, self->diagnostics, REBUT_CODE_HOLDING_HANDS, id,
                         "premises that count together share words with one another or with the "
                         "conclusion: say what ties this one to them",
                         "%s shares no word with the rest: %s", label, words);
}

/* Two words, each in one premise, where all else is tied: perhaps one thing under two names. An
 * argument of a scheme has its own pattern. */
static gboolean
is_like_two_names(const RebutAdvice *self, guint32 id, guint n_premises, guint n)
{
  return n == 2 && n_premises == 2 && self->map->n_claims <= SHORT_MAP &&
         self->map->inferences[id].attribution->scheme == NULL;
}

static void
check_hands(const RebutAdvice *self, GArray *uses, guint32 id)
{
  const RebutIds *premises = &self->map->inferences[id].premises;
  g_autoptr(GString) all = g_string_new(NULL);
  guint n_premises = 0;
  guint n_all = 0;

  for (guint32 i = 0; i < premises->count; i++) {
    g_autoptr(GString) words = g_string_new(NULL);
    guint n = 0;

    if (!find_loose(self, uses, id, premises->ids[i], words, &n) && n > 0) {
      report_loose(self, id, premises->ids[i], words->str);
      return;
    }
    if (n > 0)
      g_string_append_printf(all, "%s%s", n_premises++ > 0 ? " and " : "", words->str);
    n_all += n;
  }
  if (is_like_two_names(self, id, n_premises, n_all))
    rebut_advise_inference(self->map, self->diagnostics, REBUT_CODE_HOLDING_HANDS, id,
                           "if they are one thing, call it by one name; else add the premise that "
                           "joins them",
                           "%s each stand in one premise alone, and tie nothing together",
                           all->str);
}

void
rebut_advise_on_words(const RebutAdvice *self)
{
  g_autoptr(GArray) uses = g_array_new(FALSE, TRUE, sizeof(Use));

  g_array_set_size(uses, self->topics->n_terms);
  for (guint32 i = 0; i < self->map->n_inferences; i++) {
    const RebutInference *inference = &self->map->inferences[i];

    if (!inference->structured || inference->target.type != REBUT_TARGET_CLAIM)
      continue;
    count_uses(self, uses, i);
    check_rabbit(self, uses, i);
    if (inference->premises.count > 1)
      check_hands(self, uses, i);
  }
}
