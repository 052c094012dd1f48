/* programs.h - programs as text for the tests of logic, made ones, and the definition by brute
 * force.
 *
 * "a. b <- a, not c." has the atoms a, b, c; letters are numbers by the alphabet. */
#pragma once

#include "verify.h"

#include <check.h>
#include <glib.h>
#include <string.h>

/* The program of TEXT over N_ATOMS atoms. */
static inline RebutProgram *
parse_program(const char *text, guint32 n_atoms)
{
  RebutProgramDraft *draft = rebut_program_draft_new();
  gboolean in_body = FALSE;
  gboolean negative = FALSE;

  for (const char *at = text; *at != '\0'; at++) {
    if (*at == '.') {
      in_body = FALSE;
    } else if (g_str_has_prefix(at, "not ")) {
      negative = TRUE;
      at += 3;
    } else if (g_ascii_islower(*at) && !in_body) {
      rebut_program_draft_rule(draft, (guint32)(*at - 'a'));
      in_body = TRUE;
    } else if (g_ascii_islower(*at)) {
      (negative ? rebut_program_draft_negative
                : rebut_program_draft_positive)(draft, (guint32)(*at - 'a'));
      negative = FALSE;
    }
  }
  return rebut_program_new(draft, n_atoms);
}

/* N_RULES rules of at most MOST literals each. */
static inline RebutProgram *
make_program(guint32 seed, guint32 n_atoms, guint32 n_rules, gint32 most)
{
  GRand *random = g_rand_new_with_seed(seed);
  RebutProgramDraft *draft = rebut_program_draft_new();

  for (guint32 rule = 0; rule < n_rules; rule++) {
    gint32 n = g_rand_int_range(random, 0, most + 1);

    rebut_program_draft_rule(draft, (guint32)g_rand_int_range(random, 0, (gint32)n_atoms));
    for (gint32 i = 0; i < n; i++) {
      guint32 atom = (guint32)g_rand_int_range(random, 0, (gint32)n_atoms);

      (g_rand_boolean(random) ? rebut_program_draft_negative : rebut_program_draft_positive)(draft,
                                                                                             atom);
    }
  }
  g_rand_free(random);
  return rebut_program_new(draft, n_atoms);
}

/* "TFU" by atom; the caller frees it. */
static inline char *
print_model(const RebutModel *model)
{
  char *text = g_new0(char, model->n_atoms + 1);

  for (guint32 atom = 0; atom < model->n_atoms; atom++)
    text[atom] = "UTF"[model->values[atom]];
  return text;
}

/* All three-valued stable models, by trying every valuation: strings as of print_model, sorted by
 * nothing. The caller frees the array. */
static inline GPtrArray *
list_stable_models(const RebutProgram *program)
{
  GPtrArray *found = g_ptr_array_new_with_free_func(g_free);
  g_autoptr(RebutModel) model = rebut_model_new(program->n_atoms);
  guint32 n = 1;

  for (guint32 atom = 0; atom < program->n_atoms; atom++)
    n *= 3;
  for (guint32 i = 0; i < n; i++) {
    guint32 rest = i;

    for (guint32 atom = 0; atom < program->n_atoms; atom++, rest /= 3)
      model->values[atom] = (guint8)(rest % 3);
    if (rebut_model_is_stable(program, model, NULL))
      g_ptr_array_add(found, print_model(model));
  }
  return found;
}

/* Whether all that is decided in ONE is decided so in OTHER. */
static inline gboolean
is_part_of(const char *one, const char *other)
{
  for (; *one != '\0'; one++, other++)
    if (*one != 'U' && *one != *other)
      return FALSE;
  return TRUE;
}
