#include "dot_ids.h"

#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A number is even for a name: 16 times what stands in it, and its prefix; and odd for an edge. */
static const char *const PREFIXES[] = {"map", "theses", "c", "p", "cluster_"};

#define STEP 16

typedef struct {
  IDTYPE n_edges;
  char name[32]; /* the last that was asked for */
} State;

static void *
open_ids(Agraph_t *graph, Agdisc_t *discipline)
{
  (void)graph;
  (void)discipline;
  return g_new0(State, 1);
}

static void
close_ids(void *state)
{
  g_free(state);
}

static long
map_name(void *state, int type, char *name, IDTYPE *id, int create)
{
  State *self = state;

  (void)type;
  (void)create;
  if (name == NULL) {
    *id = 2 * self->n_edges++ + 1;
    return 1;
  }
  for (guint i = 0; i < G_N_ELEMENTS(PREFIXES); i++) {
    gsize length = strlen(PREFIXES[i]);
    const char *number = name + length;

    if (strncmp(name, PREFIXES[i], length) == 0 && strspn(number, "0123456789") == strlen(number)) {
      *id = STEP * (IDTYPE)strtoull(number, NULL, 10) + (IDTYPE)2 * i;
      return 1;
    }
  }
  return 0;
}

static long
take_id(void *state, int type, IDTYPE id)
{
  (void)state;
  (void)type;
  (void)id;
  return 0;
}

static void
free_id(void *state, int type, IDTYPE id)
{
  (void)state;
  (void)type;
  (void)id;
}

static char *
print_name(void *state, int type, IDTYPE id)
{
  State *self = state;
  guint prefix = (guint)(id % STEP) / 2;

  (void)type;
  if (id % 2 == 1)
    return NULL;
  if (prefix < 2)
    g_strlcpy(self->name, PREFIXES[prefix], sizeof self->name);
  else
    g_snprintf(self->name, sizeof self->name, "%s%" G_GUINT64_FORMAT, PREFIXES[prefix],
               (guint64)(id / STEP));
  return self->name;
}

static void
register_id(void *state, int type, void *object)
{
  (void)state;
  (void)type;
  (void)object;
}

Agiddisc_t rebut_dot_ids = {
  .open = open_ids,
  .map = map_name,
  .alloc = take_id,
  .free = free_id,
  .print = print_name,
  .close = close_ids,
  .idregister = register_id,
};
