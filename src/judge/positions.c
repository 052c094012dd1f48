#include "explain.h"
#include "json.h"
#include "print.h"

/* Whether the claim is true in all models. */
static gboolean
is_common(const RebutModels *models, guint32 claim)
{
  for (guint i = 0; i < models->n_models; i++)
    if (models->models[i]->values[claim] != REBUT_TRUE)
      return FALSE;
  return models->n_models > 0;
}

/* The claims true in MODEL; with COMMON or without those that are true in all. */
static GArray *
list_claims(const RebutJudgement *self, const RebutModel *model, gboolean common)
{
  const RebutMap *map = self->debate->map;
  GArray *claims = g_array_new(FALSE, FALSE, sizeof(guint32));

  for (guint32 i = 0; i < map->n_claims; i++)
    if (map->claims[i].gist_of == REBUT_NONE && model->values[i] == REBUT_TRUE &&
        is_common(self->models, i) == common)
      g_array_append_val(claims, i);
  return claims;
}

/* How many of the speaker's claims are true in MODEL, and how many false; FALSE when he has none.
 */
static gboolean
count_fit(const RebutMap *map, guint32 speaker, const RebutModel *model, guint *held, guint *denied)
{
  guint n = 0;

  *held = *denied = 0;
  for (guint32 i = 0; i < map->n_claims; i++) {
    const RebutIds *speakers = &map->claims[i].attribution->speakers;

    for (guint32 k = 0; k < speakers->count && map->claims[i].gist_of == REBUT_NONE; k++)
      if (speakers->ids[k] == speaker) {
        n++;
        *held += model->values[i] == REBUT_TRUE ? 1 : 0;
        *denied += model->values[i] == REBUT_FALSE ? 1 : 0;
      }
  }
  return n > 0;
}

static void
append_labels(const RebutMap *map, const GArray *claims, GString *out)
{
  for (guint i = 0; i < claims->len; i++) {
    g_autofree char *label = rebut_claim_label(map, g_array_index(claims, guint32, i));

    g_string_append_printf(out, "%s%s", i > 0 ? ", " : "", label);
  }
  g_string_append(out, claims->len == 0 ? "nothing\n" : "\n");
}

/* Whether the speaker could hold every position. */
static gboolean
fits_all(const RebutJudgement *self, guint32 speaker)
{
  guint held;
  guint denied;

  for (guint i = 0; i < self->models->n_models; i++)
    if (!count_fit(self->debate->map, speaker, self->models->models[i], &held, &denied) ||
        denied > 0)
      return FALSE;
  return TRUE;
}

/* Who could hold the position, and who would have to give something up; who could hold any is not
 * worth a word. */
static void
append_fits(const RebutJudgement *self, const RebutModel *model, GString *out)
{
  const RebutMap *map = self->debate->map;
  g_autoptr(GString) holders = g_string_new(NULL);
  g_autoptr(GString) others = g_string_new(NULL);

  for (guint32 i = 0; i < map->n_speakers; i++) {
    guint held;
    guint denied;

    if (fits_all(self, i) || !count_fit(map, i, model, &held, &denied))
      continue;
    if (denied == 0)
      g_string_append_printf(holders, "%s%s", holders->len > 0 ? ", " : "", map->speakers[i].name);
    else
      g_string_append_printf(others, "%s%s (would give up %u of %u)", others->len > 0 ? ", " : "",
                             map->speakers[i].name, denied, denied + held);
  }
  if (holders->len > 0)
    g_string_append_printf(out, "  can be held by: %s\n", holders->str);
  if (others->len > 0)
    g_string_append_printf(out, "  not by: %s\n", others->str);
}

static void
append_text(const RebutJudgement *self, const char *mark, GString *out)
{
  const RebutMap *map = self->debate->map;
  const RebutModels *models = self->models;
  g_autoptr(GArray) common = NULL;

  g_string_append_printf(out, "%u coherent %s\n", models->n_models,
                         models->n_models == 1 ? "position" : "positions");
  if (models->n_models == 0)
    return;
  common = list_claims(self, models->models[0], TRUE);
  g_string_append_printf(out, "\n%sIn all of them: ", mark);
  append_labels(map, common, out);
  for (guint i = 0; i < models->n_models; i++) {
    g_autoptr(GArray) own = list_claims(self, models->models[i], FALSE);

    g_string_append_printf(out, "\n%sPosition %u: ", mark, i + 1);
    append_labels(map, own, out);
    append_fits(self, models->models[i], out);
  }
}

static void
write_titles(const RebutMap *map, const char *key, const GArray *claims, RebutJson *json)
{
  rebut_json_key(json, key);
  rebut_json_open(json, '[');
  for (guint i = 0; i < claims->len; i++)
    rebut_json_string(json, map->claims[g_array_index(claims, guint32, i)].title);
  rebut_json_close(json, ']');
}

static void
write_position(const RebutJudgement *self, const RebutModel *model, RebutJson *json)
{
  const RebutMap *map = self->debate->map;
  g_autoptr(GArray) own = list_claims(self, model, FALSE);

  rebut_json_open(json, '{');
  write_titles(map, "claims", own, json);
  rebut_json_key(json, "speakers");
  rebut_json_open(json, '[');
  for (guint32 i = 0; i < map->n_speakers; i++) {
    guint held;
    guint denied;

    if (!count_fit(map, i, model, &held, &denied))
      continue;
    rebut_json_open(json, '{');
    rebut_json_member_string(json, "id", map->speakers[i].id);
    rebut_json_member_integer(json, "holds", held);
    rebut_json_member_integer(json, "denies", denied);
    rebut_json_close(json, '}');
  }
  rebut_json_close(json, ']');
  rebut_json_close(json, '}');
}

void
rebut_positions_print(const RebutJudgement *self, RebutPrintFormat format, GString *out)
{
  const RebutModels *models = self->models;
  RebutJson json = {.out = out, .indent = 1};
  g_autoptr(GArray) common = NULL;

  if (format != REBUT_PRINT_JSON) {
    append_text(self, format == REBUT_PRINT_MARKDOWN ? "- " : "", out);
    return;
  }
  common = models->n_models > 0 ? list_claims(self, models->models[0], TRUE)
                                : g_array_new(FALSE, FALSE, sizeof(guint32));
  rebut_json_open(&json, '{');
  rebut_json_member_boolean(&json, "complete", models->complete);
  write_titles(self->debate->map, "common", common, &json);
  rebut_json_key(&json, "positions");
  rebut_json_open(&json, '[');
  for (guint i = 0; i < models->n_models; i++)
    write_position(self, models->models[i], &json);
  rebut_json_close(&json, ']');
  rebut_json_close(&json, '}');
  g_string_append_c(out, '\n');
}
