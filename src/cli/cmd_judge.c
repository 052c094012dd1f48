#include "account.h"
#include "command.h"
#include "flips.h"
#include "input.h"
#include "output.h"
#include "print.h"
#include "settings.h"
#include "utf8.h"

#include <stdio.h>
#include <string.h>

/* The claim that explanations call so, in brackets: for <A>, the gist of the argument. */
static guint32
find_label(const RebutMap *map, const char *label)
{
  gsize length = strlen(label);
  g_autofree char *title = length > 2 ? g_strndup(label + 1, length - 2) : NULL;
  guint32 argument;

  if (title != NULL && *label == '[' && label[length - 1] == ']')
    return rebut_map_find_claim(map, title);
  if (title == NULL || *label != '<' || label[length - 1] != '>')
    return REBUT_NONE;
  argument = rebut_map_find_argument(map, title);
  return argument == REBUT_NONE ? REBUT_NONE : map->arguments[argument].gist;
}

/* The claim without a title that says this, or is called so where it is named. */
static guint32
find_words(const RebutMap *map, const char *words)
{
  for (guint32 i = 0; i < map->n_claims; i++) {
    g_autofree char *label = NULL;

    if (!map->claims[i].anonymous || map->claims[i].gist_of != REBUT_NONE)
      continue;
    label = rebut_claim_words(map, i);
    if (strcmp(label, words) == 0 || strcmp(map->claims[i].text.plain, words) == 0)
      return i;
  }
  return REBUT_NONE;
}

/* Says that OPTION names no claim by TITLE. */
static void
refuse_title(const RebutMap *map, const char *option, const char *title)
{
  g_autofree char *valid = g_utf8_make_valid(title, -1);
  gsize length = strlen(valid);
  gboolean bracketed = length > 2 && ((*valid == '[' && valid[length - 1] == ']') ||
                                      (*valid == '<' && valid[length - 1] == '>'));
  g_autofree char *name = bracketed ? g_strndup(valid + 1, length - 2) : g_strdup(valid);
  const char *near = rebut_named_near(map, REBUT_NAMED_CLAIM, name);
  g_autofree char *quoted = near == NULL ? NULL : g_strdup_printf("\"%s\"", near);

  if (rebut_map_find_argument(map, name) != REBUT_NONE)
    rebut_usage(&rebut_command_judge,
                "--%s: \"%s\" is an argument; name its conclusion or one of its premises", option,
                name);
  else
    rebut_usage_near(&rebut_command_judge, quoted, "--%s: there is no claim \"%s\" in the map",
                     option, name);
}

/* The claim that OPTION names: by its title, brackets or not, or by its words when it has none;
 * REBUT_NONE, said on standard error, when there is none. */
static guint32
find_claim(const RebutMap *map, const char *option, const char *title)
{
  guint32 claim = rebut_map_find_claim(map, title);

  if (claim == REBUT_NONE)
    claim = find_label(map, title);
  if (claim == REBUT_NONE)
    claim = find_words(map, title);
  if (claim == REBUT_NONE)
    refuse_title(map, option, title);
  return claim;
}

/* The claims that OPTION names, in IDS and owned by CLAIMS; FALSE when one is missing. */
static gboolean
find_claims(const RebutArguments *arguments,
            const char *option,
            const RebutMap *map,
            GArray *claims,
            RebutIds *ids)
{
  const char *const *titles = rebut_arguments_strings(arguments, option);

  for (guint i = 0; titles != NULL && titles[i] != NULL; i++) {
    guint32 claim = find_claim(map, option, titles[i]);

    if (claim == REBUT_NONE)
      return FALSE;
    g_array_append_val(claims, claim);
  }
  *ids = (RebutIds){(const guint32 *)(gpointer)claims->data, claims->len};
  return TRUE;
}

/* The speech that --as-of names; REBUT_NONE, said on standard error, when there is none. */
static guint32
find_speech(const RebutMap *map, const char *id)
{
  g_autofree char *valid = g_utf8_make_valid(id, -1);
  RebutNearWord near = {.word = valid, .most = 1};
  guint32 speech = rebut_map_find_speech(map, valid);

  if (speech != REBUT_NONE)
    return speech;
  for (guint32 i = 0; i < map->n_speeches; i++)
    rebut_near_word_offer(&near, map->speeches[i].id);
  rebut_usage_near(&rebut_command_judge, near.nearest,
                   "--as-of: there is no speech \"%s\" in the map", valid);
  return REBUT_NONE;
}

/* FALSE, said on standard error, when a claim is in both lists. */
static gboolean
are_apart(const RebutMap *map, const RebutIds *granted, const RebutIds *rejected)
{
  for (guint32 i = 0; i < granted->count; i++) {
    g_autofree char *label = NULL;

    if (!rebut_ids_has(rejected, granted->ids[i]))
      continue;
    label = rebut_claim_label(map, granted->ids[i]);
    fprintf(stderr, "rebut: %s cannot be granted and rejected at once\n", label);
    return FALSE;
  }
  return TRUE;
}

/* FALSE when something is named that the map does not have, or a claim twice. GRANTED and REJECTED
 * hold what the options point to. */
static gboolean
read_options(const RebutArguments *arguments,
             const RebutMap *map,
             GArray *granted,
             GArray *rejected,
             RebutJudgeOptions *options)
{
  const char *speech = rebut_arguments_string(arguments, "as-of");

  *options = rebut_judge_usual;
  options->debate.policy = (RebutPolicy)rebut_arguments_choice(arguments, "policy");
  options->debate.charity = rebut_arguments_choice(arguments, "need-support") == 1;
  options->semantics = (RebutJudgeSemantics)rebut_arguments_choice(arguments, "semantics");
  if (speech != NULL) {
    options->debate.speech = find_speech(map, speech);
    if (options->debate.speech == REBUT_NONE)
      return FALSE;
  }
  return find_claims(arguments, "grant", map, granted, &options->debate.granted) &&
         find_claims(arguments, "reject", map, rejected, &options->debate.rejected) &&
         are_apart(map, &options->debate.granted, &options->debate.rejected);
}

/* Says which claims do not have the verdict that their author expects. */
static gboolean
meets_expectations(const RebutJudgement *judgement)
{
  const RebutMap *map = judgement->debate->map;
  gboolean met = TRUE;

  for (guint32 i = 0; i < map->n_claims; i++) {
    RebutVerdict expected = map->claims[i].attribution->expect;
    g_autofree char *label = NULL;

    if (expected == REBUT_VERDICT_NONE || map->claims[i].gist_of != REBUT_NONE ||
        expected == judgement->claims[i])
      continue;
    label = rebut_claim_label(map, i);
    fprintf(stderr, "rebut: %s: the verdict is %s, but %s was expected\n", label,
            rebut_verdict_name(judgement->claims[i]), rebut_verdict_name(expected));
    met = FALSE;
  }
  return met;
}

/* What an author expects is of the debate as it is, and whole. */
static gboolean
is_what_if(const RebutJudgeOptions *options)
{
  return options->debate.granted.count > 0 || options->debate.rejected.count > 0 ||
         options->debate.speech != REBUT_NONE;
}

static void
print_notes(const RebutJudgement *judgement)
{
  if (judgement->fell_back && judgement->complete)
    fprintf(stderr, "rebut: note: there is no stable position, because of an odd circle of attacks;"
                    " the verdicts are the grounded ones\n");
  else if (judgement->fell_back)
    fprintf(stderr, "rebut: note: the search for positions was given up before there was one; the"
                    " verdicts are the grounded ones\n");
  else if (!judgement->complete)
    fprintf(stderr,
            "rebut: note: the search for positions was given up after %u; there may be more, and"
            " the verdicts are the grounded ones\n",
            judgement->models->n_models);
}

/* What is asked about the judgement, of CLAIM if it is about one, in OUT. */
static void
answer(const RebutArguments *arguments,
       const RebutJudgement *judgement,
       guint32 claim,
       GString *out)
{
  RebutPrintFormat format = (RebutPrintFormat)rebut_arguments_choice(arguments, "format");

  if (rebut_arguments_string(arguments, "why") != NULL)
    rebut_explanation_print(judgement, claim, format, out);
  else if (rebut_arguments_string(arguments, "flips") != NULL)
    rebut_flips_print(judgement, claim, format, out);
  else if (rebut_arguments_flag(arguments, "positions"))
    rebut_positions_print(judgement, format, out);
  else
    rebut_judgement_print(judgement, format, out);
}

static RebutExit
judge(const RebutArguments *arguments, const RebutMap *map, GString *out)
{
  g_autoptr(GArray) granted = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_autoptr(GArray) rejected = g_array_new(FALSE, FALSE, sizeof(guint32));
  g_autoptr(RebutJudgement) judgement = NULL;
  const char *question = rebut_arguments_string(arguments, "why") != NULL ? "why" : "flips";
  const char *title = rebut_arguments_string(arguments, question);
  guint32 claim = title == NULL ? REBUT_NONE : find_claim(map, question, title);
  RebutJudgeOptions options;

  if ((title != NULL && claim == REBUT_NONE) ||
      !read_options(arguments, map, granted, rejected, &options))
    return REBUT_EXIT_USAGE;
  if (rebut_arguments_flag(arguments, "positions") && options.semantics == REBUT_JUDGE_GROUNDED)
    options.semantics = REBUT_JUDGE_PREFERRED;
  judgement = rebut_judge(map, &options);
  print_notes(judgement);
  answer(arguments, judgement, claim, out);
  return is_what_if(&options) || meets_expectations(judgement) ? REBUT_EXIT_OK : REBUT_EXIT_NO;
}

/* Whether one question at most is asked. */
static gboolean
is_one_question(const RebutArguments *arguments)
{
  return (rebut_arguments_string(arguments, "why") != NULL) +
           (rebut_arguments_string(arguments, "flips") != NULL) +
           (rebut_arguments_flag(arguments, "positions") ? 1 : 0) <=
         1;
}

static RebutExit
run(const RebutArguments *arguments)
{
  const char *const *files = rebut_arguments_operands(arguments);
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(GError) error = NULL;
  g_autoptr(RebutMap) map = NULL;
  g_autoptr(GString) out = g_string_new(NULL);
  RebutExit status;

  if (files[0] == NULL || files[1] != NULL)
    return rebut_usage(&rebut_command_judge, "one file must be given");
  if (!is_one_question(arguments))
    return rebut_usage(&rebut_command_judge,
                       "only one of --why, --flips and --positions can be asked");
  map = rebut_input_read(files[0], diagnostics, &error);
  if (map == NULL)
    return rebut_failure(error);
  rebut_input_report(map, diagnostics);
  status = judge(arguments, map, out);
  if (!rebut_output_write("-", out->str, out->len, &error))
    return rebut_failure(error);
  return status == REBUT_EXIT_OK && rebut_diagnostics_has_errors(diagnostics) ? REBUT_EXIT_NO
                                                                              : status;
}

static const RebutOption OPTIONS[] = {
  {"why", 'w', REBUT_OPTION_STRING, "TITLE", "Explain the verdict on one claim"},
  {"flips", 0, REBUT_OPTION_STRING, "TITLE",
   "The fewest bare claims whose fall would change its verdict"},
  {"positions", 0, REBUT_OPTION_FLAG, NULL,
   "The coherent positions, what all share, and who holds which"},
  {"policy", 0, REBUT_OPTION_STRING, "reply|oneway|twoway",
   "What an objection does (reply unless given)"},
  {"need-support", 0, REBUT_OPTION_STRING, "yes|no",
   "Whether a claim with reasons falls when all of them do (yes unless given)"},
  {"semantics", 0, REBUT_OPTION_STRING, "grounded|preferred|stable|semi-stable|ideal",
   "Which coherent positions are looked at (grounded unless given)"},
  {"grant", 0, REBUT_OPTION_STRINGS, "TITLE", "What if nobody could dispute this; may be repeated"},
  {"reject", 0, REBUT_OPTION_STRINGS, "TITLE", "What if this were shown wrong; may be repeated"},
  {"as-of", 0, REBUT_OPTION_STRING, "SPEECH", "Only what was said up to this speech"},
  {"format", 'f', REBUT_OPTION_STRING, "text|json|markdown", "How to print the answer"},
  {NULL, 0, REBUT_OPTION_FLAG, NULL, NULL},
};

const RebutCommand rebut_command_judge = {
  .name = "judge",
  .summary = "Say which claims stand, and why",
  .operands = "FILE",
  .description =
    "Reads FILE (- is standard input) and gives every claim a verdict. It stands when it can be\n"
    "held against all that is said; it is refuted when a standing claim shows it wrong,\n"
    "unsupported when no reason for it holds, and contested when neither side wins. Then come the\n"
    "speakers, and why the main claims have their verdicts. The exit status is 1 when a claim has\n"
    "another verdict than its \"expect\" says. A claim without a title is named by its words.\n\n"
    "What an objection does that nothing answers is a matter of policy:\n\n"
    "  reply    it refutes a bare claim, clashes with one whose reasons hold\n"
    "  oneway   it always refutes\n"
    "  twoway   it always clashes\n\n"
    "By the grounded semantics a verdict is what is beyond doubt. By the others a claim stands when it\n"
    "does so in each position: those that defend themselves and cannot be enlarged (preferred), that\n"
    "leave nothing open (stable) or as little as can be (semi-stable), or the largest that is part of\n"
    "all preferred ones (ideal).",
  .examples = "  rebut judge debate.argdown\n"
              "  rebut judge debate.argdown --why Closure\n"
              "  rebut judge debate.argdown --reject Trade --policy oneway\n"
              "  rebut judge debate.argdown --format json\n",
  .options = OPTIONS,
  .run = run,
};
