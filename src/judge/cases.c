#include "cases.h"

#include "states.h"

static void
write_rule(const RebutProgram *program, guint32 rule, RebutJson *json)
{
  const RebutRows *positive = &program->positive;
  const RebutRows *negative = &program->negative;

  rebut_json_open(json, '[');
  rebut_json_integer(json, program->heads[rule]);
  for (guint32 i = positive->first[rule]; i < positive->first[rule + 1]; i++)
    rebut_json_integer(json, positive->items[i]);
  for (guint32 i = negative->first[rule]; i < negative->first[rule + 1]; i++)
    rebut_json_integer(json, -1 - (gint64)negative->items[i]);
  rebut_json_close(json, ']');
}

void
rebut_rules_write(const RebutProgram *program, RebutJson *json)
{
  rebut_json_open(json, '[');
  for (guint32 rule = 0; rule < program->n_rules; rule++)
    write_rule(program, rule, json);
  rebut_json_close(json, ']');
}

/* When each rule holds. */
static void
write_whens(const RebutCase *cases, RebutJson *json)
{
  rebut_json_key(json, "subjects");
  rebut_json_open(json, '[');
  for (guint32 rule = 0; rule < cases->program->n_rules; rule++)
    rebut_json_integer(json, cases->subjects[rule]);
  rebut_json_close(json, ']');
  rebut_json_key(json, "whens");
  rebut_json_open(json, '[');
  for (guint32 rule = 0; rule < cases->program->n_rules; rule++)
    rebut_json_integer(json, cases->whens[rule]);
  rebut_json_close(json, ']');
}

static gboolean
has_speeches(const RebutMap *map)
{
  for (guint32 i = 0; i < map->n_claims; i++)
    if (map->claims[i].attribution->speech != REBUT_NONE)
      return TRUE;
  return FALSE;
}

static gboolean
has_delays(const RebutMap *map)
{
  for (guint32 i = 0; i < map->n_inferences; i++)
    if (rebut_states_delay(map, &map->inferences[i]) != REBUT_NONE)
      return TRUE;
  return FALSE;
}

static void
write_speech(guint32 speech, RebutJson *json)
{
  rebut_json_integer(json, speech == REBUT_NONE ? -1 : (gint64)speech);
}

static void
write_speeches(const RebutMap *map, RebutJson *json)
{
  gboolean delays = has_delays(map);
  guint32 n_claims = delays || has_speeches(map) ? map->n_claims : 0;
  guint32 n_inferences = delays ? map->n_inferences : 0;

  rebut_json_key(json, "speeches");
  rebut_json_open(json, '[');
  for (guint32 i = 0; i < n_claims; i++)
    write_speech(map->claims[i].attribution->speech, json);
  for (guint32 i = 0; i < n_inferences; i++)
    write_speech(rebut_states_delay(map, &map->inferences[i]), json);
  rebut_json_close(json, ']');
}

static void
write_oppositions(const RebutMap *map, RebutJson *json)
{
  rebut_json_key(json, "oppositions");
  rebut_json_open(json, '[');
  for (guint32 i = 0; i < map->n_oppositions; i++) {
    rebut_json_open(json, '[');
    rebut_json_integer(json, map->oppositions[i].a);
    rebut_json_integer(json, map->oppositions[i].b);
    rebut_json_close(json, ']');
  }
  rebut_json_close(json, ']');
}

void
rebut_cases_write(const RebutMap *map, gboolean charity, RebutJson *json)
{
  g_autoptr(RebutCase) cases = rebut_case_new_all(map, charity);

  rebut_json_open(json, '{');
  rebut_json_member_integer(json, "claims", map->n_claims);
  rebut_json_member_integer(json, "arguments", map->n_arguments);
  rebut_json_member_integer(json, "atoms", cases->program->n_atoms);
  rebut_json_key(json, "rules");
  rebut_rules_write(cases->program, json);
  write_whens(cases, json);
  write_speeches(map, json);
  write_oppositions(map, json);
  rebut_json_close(json, '}');
}
