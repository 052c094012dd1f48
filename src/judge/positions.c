#include "json.h"
#include "label.h"
#include "print.h"

/* By claim: whether it is true in all models. The caller frees it. */
static guint8 *
find_common(const RebutModels *models, guint32 n_claims)
{
  guint8 *common = g_new0(guint8, (gsize)n_claims + 1);

  for (guint32 i = 0; i < n_claims; i++) {
    guint m = 0;

    while (m < models->n_models && models->models[m]->values[i] == REBUT_TRUE)
      m++;
    common[i] = models->n_models > 0 && m == models->n_models;
  }
  return common;
}

/* The claims that are COMMON; with a MODEL those true in it alone. */
static GArray *
list_claims(const RebutMap *map, const RebutModel *model, const guint8 *common)
{
  GArray *claims = g_array_new(FALSE, FALSE, sizeof(guint32));

  for (guint32 i = 0; i < map->n_claims; i++)
    if (map->claims[i].gist_of == REBUT_NONE &&
        (model == NULL ? common[i] : !common[i] && model->values[i] == REBUT_TRUE))
      g_array_append_val(claims, i);
  return claims;
}

/* How a speaker's claims fare in a model. */
typedef struct {
  guint held;   /* true there */
  guint denied; /* false there */
  guint n;
} Fit;

/* By speaker, in the model NUMBER; the caller frees them. */
static Fit *
count_fits(const RebutJudgement *self, guint number)
{
  const RebutMap *map = self->debate->map;
  const guint8 *values = self->models->models[number]->values;
  Fit *fits = g_new0(Fit, (gsize)map->n_speakers + 1);

  for (guint32 i = 0; i < map->n_claims; i++) {
    const RebutIds *speakers = &map->claims[i].attribution->speakers;

    for (guint32 k = 0; k < speakers->count && map->claims[i].gist_of == REBUT_NONE; k++) {
      Fit *fit = &fits[speakers->ids[k]];

      fit->n++;
      fit->held += values[i] == REBUT_TRUE ? 1 : 0;
      fit->denied += values[i] == REBUT_FALSE ? 1 : 0;
    }
  }
  return fits;
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

/* By speaker: whether there is anything to say of him, who could not hold every position. The
 * caller frees it. */
static guint8 *
find_choosy(const RebutJudgement *self)
{
  guint8 *choosy = g_new0(guint8, (gsize)self->debate->map->n_speakers + 1);

  for (guint m = 0; m < self->models->n_models; m++) {
    g_autofree Fit *fits = count_fits(self, m);

    for (guint32 i = 0; i < self->debate->map->n_speakers; i++)
      choosy[i] |= fits[i].denied > 0 ? TRUE : FALSE;
  }
  return choosy;
}

/* Who could hold the position NUMBER, and who would have to give something up; who could hold any
 * is not worth a word. */
static void
append_fits(const RebutJudgement *self, guint number, const guint8 *choosy, GString *out)
{
  const RebutMap *map = self->debate->map;
  g_autofree Fit *fits = count_fits(self, number);
  g_autoptr(GString) holders = g_string_new(NULL);
  g_autoptr(GString) others = g_string_new(NULL);

  for (guint32 i = 0; i < map->n_speakers; i++) {
    if (!choosy[i])
      continue;
    if (fits[i].denied == 0)
      g_string_append_printf(holders, "%s%s", holders->len > 0 ? ", " : "", map->speakers[i].name);
    else
      g_string_append_printf(others, "%s%s (would give up %u of %u)", others->len > 0 ? ", " : "",
                             map->speakers[i].name, fits[i].denied, fits[i].denied + fits[i].held);
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
  g_autofree guint8 *choosy = find_choosy(self);
  g_autofree guint8 *common = find_common(models, map->n_claims);
  g_autoptr(GArray) shared = list_claims(map, NULL, common);

  g_string_append_printf(out, "%u coherent %s\n", models->n_models,
                         models->n_models == 1 ? "position" : "positions");
  if (models->n_models == 0)
    return;
  g_string_append_printf(out, "\n%sIn %s: ", mark, models->n_models == 1 ? "it" : "all of them");
  append_labels(map, shared, out);
  if (models->n_models == 1) {
    append_fits(self, 0, choosy, out);
    return;
  }
  for (guint i = 0; i < models->n_models; i++) {
    g_autoptr(GArray) own = list_claims(map, models->models[i], common);

    g_string_append_printf(out, "\n%sPosition %u: ", mark, i + 1);
    append_labels(map, own, out);
    append_fits(self, i, choosy, out);
  }
}

static void
write_position(const RebutMap *map, const GArray *own, const Fit *fits, RebutJson *json)
{
  rebut_json_open(json, '{');
  rebut_titles_write(map, "claims", own, json);
  rebut_json_key(json, "speakers");
  rebut_json_open(json, '[');
  for (guint32 i = 0; i < map->n_speakers; i++) {
    if (fits[i].n == 0)
      continue;
    rebut_json_open(json, '{');
    rebut_json_member_string(json, "id", map->speakers[i].id);
    rebut_json_member_integer(json, "holds", fits[i].held);
    rebut_json_member_integer(json, "denies", fits[i].denied);
    rebut_json_close(json, '}');
  }
  rebut_json_close(json, ']');
  rebut_json_close(json, '}');
}

static void
append_json(const RebutJudgement *self, GString *out)
{
  const RebutMap *map = self->debate->map;
  const RebutModels *models = self->models;
  g_autofree guint8 *common = find_common(models, map->n_claims);
  g_autoptr(GArray) shared = list_claims(map, NULL, common);
  RebutJson json = {.out = out, .indent = 1};

  rebut_json_open(&json, '{');
  rebut_json_member_boolean(&json, "complete", models->complete);
  rebut_titles_write(map, "common", shared, &json);
  rebut_json_key(&json, "positions");
  rebut_json_open(&json, '[');
  for (guint i = 0; i < models->n_models; i++) {
    g_autoptr(GArray) own = list_claims(map, models->models[i], common);
    g_autofree Fit *fits = count_fits(self, i);

    write_position(map, own, fits, &json);
  }
  rebut_json_close(&json, ']');
  rebut_json_close(&json, '}');
  g_string_append_c(out, '\n');
}

void
rebut_positions_print(const RebutJudgement *self, RebutPrintFormat format, GString *out)
{
  if (format == REBUT_PRINT_JSON)
    append_json(self, out);
  else
    append_text(self, format == REBUT_PRINT_MARKDOWN ? "- " : "", out);
}
