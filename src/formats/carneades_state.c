#include "carneades_state.h"

#include <string.h>

const char *
rebut_carneades_line(RebutCarneades *self, const char *text)
{
  char *line = rebut_arena_strndup(self->draft->map->arena, text, strlen(text));

  return g_strstrip(g_strdelimit(line, "\n\r\t", ' '));
}

RebutCarneadesStanding *
rebut_carneades_standing(RebutCarneades *self, guint32 claim)
{
  if (claim >= self->standings->len)
    g_array_set_size(self->standings, claim + 1);
  return &g_array_index(self->standings, RebutCarneadesStanding, claim);
}

void
rebut_carneades_expect(RebutCarneades *self, const RebutMember *member, const char *expected)
{
  rebut_diagnostics_add(self->diagnostics, REBUT_CODE_WRONG_FORM, member->value->span, NULL,
                        "%s must be %s", member->key, expected);
}

void
rebut_carneades_read_each(RebutCarneades *self,
                          const RebutMember *member,
                          const char *expected,
                          void (*read)(RebutCarneades *, const RebutMember *))
{
  if (member->value->type != REBUT_VALUE_MAPPING)
    rebut_carneades_expect(self, member, expected);
  else
    for (guint i = 0; i < member->value->count; i++)
      read(self, &member->value->members[i]);
}

void
rebut_carneades_lose(RebutCarneades *self, RebutSpan span, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start(arguments, format);
  message = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  rebut_diagnostics_add(self->diagnostics, REBUT_CODE_LOST, span, NULL, "%s", message);
}

void
rebut_carneades_lose_keys(RebutCarneades *self,
                          const RebutValue *mapping,
                          const char *const *known,
                          const char *what)
{
  for (guint i = 0; i < mapping->count; i++)
    if (!g_strv_contains(known, mapping->members[i].key))
      rebut_carneades_lose(self, mapping->members[i].span, "the key \"%s\" of %s is left out",
                           mapping->members[i].key, what);
}

guint32
rebut_carneades_refer(RebutCarneades *self,
                      const RebutValue *value,
                      RebutRole role,
                      guint32 *occurrence)
{
  const char *id = rebut_value_string(value);
  RebutOccurrence reference = {.owner_type = REBUT_OF_CLAIM,
                               .form = REBUT_FORM_REFERENCE,
                               .role = role,
                               .section = REBUT_NONE,
                               .span = value->span,
                               .title = value->span,
                               .text = {.plain = ""}};
  guint32 number;

  id = id == NULL ? "" : rebut_carneades_line(self, id);
  if (*id == '\0') {
    rebut_diagnostics_add(self->diagnostics, REBUT_CODE_WRONG_FORM, value->span, NULL,
                          "the id of a statement must stand here");
    return REBUT_NONE;
  }
  reference.owner = rebut_draft_add_claim(self->draft, id, strlen(id));
  rebut_carneades_standing(self, reference.owner);
  number = rebut_draft_add_occurrence(self->draft, &reference);
  if (occurrence != NULL)
    *occurrence = number;
  return reference.owner;
}

const RebutValue *
rebut_carneades_meta(RebutCarneades *self, const RebutValue *mapping)
{
  const RebutMember *meta = rebut_value_member(mapping, "meta");

  if (meta == NULL)
    meta = rebut_value_member(mapping, "metadata");
  if (meta == NULL || meta->value->type == REBUT_VALUE_MAPPING)
    return meta == NULL ? NULL : meta->value;
  if (meta->value->type != REBUT_VALUE_NULL)
    rebut_carneades_expect(self, meta, "a mapping");
  return NULL;
}

const RebutValue *
rebut_carneades_mapping(RebutCarneades *self, const char *key, const RebutValue *value)
{
  RebutArena *arena = self->draft->map->arena;
  RebutMember member = {key, value->span, value};
  RebutValue mapping = {.type = REBUT_VALUE_MAPPING, .count = 1, .span = value->span};

  mapping.members = rebut_arena_memdup(arena, &member, sizeof member);
  return rebut_arena_memdup(arena, &mapping, sizeof mapping);
}
