/* print_cases.c - what the judge in C says, for the one in JavaScript to say too: print_cases
 * MAP...
 *
 * A line of JSON for each program, with its well-founded model, and for each map, with its verdicts
 * in many cases: those made from numbers, then every MAP with every claim granted and rejected. */
#include "argdown.h"
#include "author.h"
#include "cases.h"
#include "judgement.h"
#include "programs.h"
#include "reading.h"

#include <stdio.h>

#define N_PROGRAMS 500
#define WIDTH      4 /* of a layer */
#define N_MAPS     1000
#define N_WHAT_IFS 12 /* of a made map */
#define MOST       3  /* claims that are granted, and rejected, in one */

typedef struct {
  const RebutMap *map;
  RebutJudgeOptions options;
  RebutJson json;
  GString *digits;
} Printer;

static Printer
begin_line(GString *out)
{
  Printer self = {.options = rebut_judge_usual, .json = {.out = out}};

  self.digits = g_string_new(NULL);
  g_string_truncate(out, 0);
  rebut_json_open(&self.json, '{');
  return self;
}

static void
end_line(Printer *self)
{
  rebut_json_close(&self->json, '}');
  puts(self->json.out->str);
  g_string_free(self->digits, TRUE);
}

static void
print_digits(Printer *self)
{
  rebut_json_string(&self->json, self->digits->str);
  g_string_truncate(self->digits, 0);
}

static void
print_ids(Printer *self, const char *key, const RebutIds *ids)
{
  rebut_json_key(&self->json, key);
  rebut_json_open(&self->json, '[');
  for (guint32 i = 0; i < ids->count; i++)
    rebut_json_integer(&self->json, ids->ids[i]);
  rebut_json_close(&self->json, ']');
}

static void
print_options(Printer *self)
{
  static const char *const POLICIES[] = {"reply", "oneway", "twoway"};
  const RebutCaseOptions *debate = &self->options.debate;

  rebut_json_member_string(&self->json, "policy", POLICIES[debate->policy]);
  if (debate->speech != REBUT_NONE)
    rebut_json_member_integer(&self->json, "speech", debate->speech);
  print_ids(self, "grants", &debate->granted);
  print_ids(self, "rejects", &debate->rejected);
}

static void
print_case(Printer *self)
{
  g_autoptr(RebutJudgement) judgement = rebut_judge(self->map, &self->options);

  rebut_json_open(&self->json, '{');
  rebut_json_key(&self->json, "options");
  rebut_json_open(&self->json, '{');
  print_options(self);
  rebut_json_close(&self->json, '}');
  for (guint32 i = 0; i < self->map->n_claims; i++)
    g_string_append_printf(self->digits, "%u", judgement->claims[i]);
  rebut_json_key(&self->json, "claims");
  print_digits(self);
  for (guint32 i = 0; i < self->map->n_arguments; i++)
    g_string_append_printf(self->digits, "%u", judgement->arguments[i]);
  rebut_json_key(&self->json, "arguments");
  print_digits(self);
  rebut_json_close(&self->json, '}');
}

/* What is granted and rejected in many cases. */
typedef void (*PrintWhatIfs)(Printer *printer, GRand *random);

/* Nothing, then every claim by itself. */
static void
print_every_what_if(Printer *self, GRand *random)
{
  RebutCaseOptions *debate = &self->options.debate;

  (void)random;
  print_case(self);
  for (guint32 claim = 0; claim < self->map->n_claims; claim++) {
    debate->granted = (RebutIds){&claim, 1};
    print_case(self);
    debate->granted = (RebutIds){0};
    debate->rejected = (RebutIds){&claim, 1};
    print_case(self);
    debate->rejected = (RebutIds){0};
  }
}

/* Nothing, then some claims at once. */
static void
print_some_what_ifs(Printer *self, GRand *random)
{
  RebutCaseOptions *debate = &self->options.debate;
  guint32 claims[2 * MOST];

  print_case(self);
  for (guint i = 0; self->map->n_claims > 0 && i < N_WHAT_IFS; i++) {
    for (guint k = 0; k < 2 * MOST; k++)
      claims[k] = (guint32)g_rand_int_range(random, 0, (gint32)self->map->n_claims);
    debate->granted = (RebutIds){claims, (guint32)g_rand_int_range(random, 0, MOST + 1)};
    debate->rejected = (RebutIds){claims + MOST, (guint32)g_rand_int_range(random, 0, MOST + 1)};
    print_case(self);
  }
  debate->granted = (RebutIds){0};
  debate->rejected = (RebutIds){0};
}

static void
print_map(const char *name, const RebutMap *map, gboolean charity, GString *out, PrintWhatIfs print)
{
  Printer self = begin_line(out);
  GRand *random = g_rand_new_with_seed(1);

  self.map = map;
  self.options.debate.charity = charity;
  rebut_json_member_string(&self.json, "name", name);
  rebut_json_key(&self.json, "program");
  rebut_cases_write(map, charity, &self.json);
  rebut_json_key(&self.json, "cases");
  rebut_json_open(&self.json, '[');
  for (guint policy = REBUT_POLICY_REPLY; policy <= REBUT_POLICY_TWO_WAY; policy++)
    for (guint32 speech = 0; speech <= map->n_speeches; speech++) {
      self.options.debate.policy = (RebutPolicy)policy;
      self.options.debate.speech = speech == map->n_speeches ? REBUT_NONE : speech;
      print(&self, random);
    }
  rebut_json_close(&self.json, ']');
  g_rand_free(random);
  end_line(&self);
}

/* Layers of atoms in circles; what is decided in one often takes the ground of the next. */
static RebutProgram *
make_layers(guint32 seed, guint32 n_layers)
{
  GRand *random = g_rand_new_with_seed(seed);
  RebutProgramDraft *draft = rebut_program_draft_new();
  gint32 n_atoms = (gint32)n_layers * WIDTH;

  for (gint32 rule = 0; rule < 2 * n_atoms; rule++) {
    gint32 head = g_rand_int_range(random, 0, n_atoms);
    gint32 layer = head - head % WIDTH;
    gint32 below = g_rand_int_range(random, 0, 8) == 0 ? layer : MAX(layer - WIDTH, 0);

    rebut_program_draft_rule(draft, (guint32)head);
    if (g_rand_int_range(random, 0, 4) == 0)
      rebut_program_draft_negative(draft, (guint32)(below + g_rand_int_range(random, 0, WIDTH)));
    else
      rebut_program_draft_positive(draft, (guint32)(layer + g_rand_int_range(random, 0, WIDTH)));
    if (g_rand_int_range(random, 0, 3) == 0)
      rebut_program_draft_positive(draft, (guint32)(layer + g_rand_int_range(random, 0, WIDTH)));
  }
  g_rand_free(random);
  return rebut_program_new(draft, (guint32)n_atoms);
}

static void
print_program(guint32 seed, GString *out)
{
  guint32 n_atoms = 1 + seed % 60;
  g_autoptr(RebutProgram) program = seed % 2 == 0
                                      ? make_program(seed, n_atoms, n_atoms + seed % 90, 3)
                                      : make_layers(seed, 1 + seed % 15);
  g_autoptr(RebutModel) model = rebut_well_founded_new(program, NULL);
  g_autofree char *name = g_strdup_printf("program %u", seed);
  Printer self = begin_line(out);

  rebut_json_member_string(&self.json, "name", name);
  rebut_json_member_integer(&self.json, "atoms", program->n_atoms);
  rebut_json_key(&self.json, "rules");
  rebut_rules_write(program, &self.json);
  for (guint32 atom = 0; atom < program->n_atoms; atom++)
    g_string_append_printf(self.digits, "%u", model->values[atom]);
  rebut_json_key(&self.json, "model");
  print_digits(&self);
  end_line(&self);
}

static void
print_made_map(guint32 seed, GString *out)
{
  g_autofree char *text = write_text(seed);
  g_autofree char *name = g_strdup_printf("map %u", seed);
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(RebutMap) map = read_map(text, diagnostics);

  print_map(name, map, seed % 2 == 1, out, print_some_what_ifs);
}

static void
print_file(const char *path, GString *out)
{
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autoptr(GError) error = NULL;
  g_autoptr(RebutMap) map = rebut_argdown_read_file(path, diagnostics, &error);

  g_assert_no_error(error);
  for (guint charity = 0; charity < 2; charity++)
    print_map(path, map, charity == 1, out, print_every_what_if);
}

int
main(int argc, char **argv)
{
  g_autoptr(GString) out = g_string_new(NULL);

  for (guint32 seed = 0; seed < N_PROGRAMS; seed++)
    print_program(seed, out);
  for (guint32 seed = 0; seed < N_MAPS; seed++)
    print_made_map(seed, out);
  for (int i = 1; i < argc; i++)
    print_file(argv[i], out);
  return 0;
}
