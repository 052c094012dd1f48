#include "given_sources.h"

#include "file_bytes.h"
#include "utf8.h"

#include <string.h>

typedef struct {
  char *id;
  char *name; /* of the file */
  char *bytes;
  gsize length;
  gboolean used;
} Given;

struct _RebutGivenSources {
  GArray *all;    /* of Given */
  GPtrArray *ids; /* of all sources of all maps, in their order */
};

static void
clear_given(gpointer data)
{
  Given *given = data;

  g_free(given->id);
  g_free(given->name);
  g_free(given->bytes);
}

static RebutExit
read_given(RebutGivenSources *self, const RebutCommand *command, const char *word)
{
  const char *equals = strchr(word, '=');
  g_autoptr(GError) error = NULL;
  Given given = {0};

  if (equals == NULL || equals == word || equals[1] == '\0')
    return rebut_usage(command, "--source must be ID=FILE, not \"%s\"", word);
  given.id = g_utf8_make_valid(word, equals - word);
  given.name = g_utf8_make_valid(equals + 1, -1);
  given.bytes = rebut_file_bytes(equals + 1, &given.length, &error);
  for (guint i = 0; i < self->all->len; i++)
    given.used = given.used || strcmp(g_array_index(self->all, Given, i).id, given.id) == 0;
  g_array_append_val(self->all, given);
  if (given.bytes == NULL)
    return rebut_failure(error);
  if (given.used)
    return rebut_usage(command, "--source gives %s twice", given.id);
  return REBUT_EXIT_OK;
}

RebutGivenSources *
rebut_given_sources_new(const RebutArguments *arguments,
                        const RebutCommand *command,
                        RebutExit *status)
{
  const char *const *words = rebut_arguments_strings(arguments, "source");
  g_autoptr(RebutGivenSources) self = g_new0(RebutGivenSources, 1);

  self->all = g_array_new(FALSE, FALSE, sizeof(Given));
  g_array_set_clear_func(self->all, clear_given);
  self->ids = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; words != NULL && words[i] != NULL; i++) {
    *status = read_given(self, command, words[i]);
    if (*status != REBUT_EXIT_OK)
      return NULL;
  }
  return g_steal_pointer(&self);
}

void
rebut_given_sources_free(RebutGivenSources *self)
{
  if (self == NULL)
    return;
  g_array_unref(self->all);
  g_ptr_array_unref(self->ids);
  g_free(self);
}

RebutGivenText *
rebut_given_sources_match(RebutGivenSources *self, const RebutMap *map)
{
  RebutGivenText *texts = g_new0(RebutGivenText, (gsize)map->n_sources + 1);

  for (guint32 i = 0; i < map->n_sources; i++)
    g_ptr_array_add(self->ids, g_strdup(map->sources[i].id));
  for (guint i = 0; i < self->all->len; i++) {
    Given *given = &g_array_index(self->all, Given, i);
    guint32 source = rebut_map_find_source(map, given->id);

    if (source == REBUT_NONE)
      continue;
    given->used = TRUE;
    texts[source] = (RebutGivenText){given->name, given->bytes, given->length};
  }
  return texts;
}

/* The id that WORD was most likely meant to be; NULL when none is near. */
static const char *
find_near(const GPtrArray *ids, const char *word)
{
  RebutNearWord near = {.word = word, .most = 3};

  for (guint i = 0; i < ids->len; i++)
    rebut_near_word_offer(&near, g_ptr_array_index(ids, i));
  return near.nearest;
}

RebutExit
rebut_given_sources_check(const RebutGivenSources *self, const RebutCommand *command)
{
  for (guint i = 0; i < self->all->len; i++) {
    const Given *given = &g_array_index(self->all, Given, i);
    const char *near = given->used ? NULL : find_near(self->ids, given->id);
    g_autofree char *quoted = near == NULL ? NULL : g_strdup_printf("\"%s\"", near);

    if (!given->used)
      return rebut_usage_near(command, quoted, "--source: there is no source \"%s\" in the map",
                              given->id);
  }
  return REBUT_EXIT_OK;
}
