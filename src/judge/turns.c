#include "turns.h"

#include <string.h>

#define MAX_NAME 80 /* bytes from a line's first letter to its colon */

struct _RebutTurns {
  GArray *all; /* of RebutTurn */
};

/* What is known while the text is read. */
typedef struct {
  const RebutText *text;
  GHashTable *speakers; /* folded name → number + 1 */
  GHashTable *speeches;
  GArray *turns;
  guint32 speech; /* the one that is held, or REBUT_NONE */
  gboolean known; /* a speaker of the map has had a turn */
} Reading;

/* Letters in one case, blanks as one. The caller frees it. */
static char *
fold_name(const char *name, gsize length)
{
  g_autofree char *folded = g_utf8_casefold(name, (gssize)length);
  g_auto(GStrv) words = g_strsplit_set(folded, " \t", -1);
  GString *joined = g_string_new(NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf(joined, "%s%s", joined->len > 0 ? " " : "", words[i]);
  return g_string_free(joined, FALSE);
}

static void
add_name(GHashTable *names, const char *name, guint32 number)
{
  char *folded = name == NULL ? NULL : fold_name(name, strlen(name));

  if (folded == NULL || *folded == '\0' || g_hash_table_contains(names, folded))
    g_free(folded);
  else
    g_hash_table_insert(names, folded, GUINT_TO_POINTER(number + 1));
}

static guint32
find_name(GHashTable *names, const char *name, gsize length)
{
  g_autofree char *folded = fold_name(name, length);

  return GPOINTER_TO_UINT(g_hash_table_lookup(names, folded)) - 1; /* REBUT_NONE for NULL */
}

static void
add_names(Reading *self, const RebutMap *map)
{
  for (guint32 i = 0; i < map->n_speakers; i++) {
    const RebutValue *alias = rebut_value_get(map->speakers[i].data, "alias");

    add_name(self->speakers, map->speakers[i].id, i);
    add_name(self->speakers, map->speakers[i].name, i);
    for (guint k = 0; k < rebut_value_length(alias); k++)
      add_name(self->speakers, rebut_value_string(rebut_value_item(alias, k)), i);
  }
  for (guint32 i = 0; i < map->n_speeches; i++)
    if (map->speeches[i].declared)
      add_name(self->speeches, map->speeches[i].id, i);
}

static gboolean
is_mark(char c)
{
  return c == ' ' || c == '\t' || c == '\r' || strchr("*_#>", c) != NULL;
}

/* Behind a time at AT, with or without brackets; AT when there is none. */
static const char *
skip_time(const char *at, const char *end)
{
  gboolean bracket = at < end && (*at == '[' || *at == '(');
  const char *stop = bracket ? at + 1 : at;
  gboolean colon = FALSE;

  for (; stop < end && (g_ascii_isdigit(*stop) || *stop == ':' || *stop == '.' || *stop == ',');
       stop++)
    colon = colon || *stop == ':';
  if (!colon || stop == end || (bracket ? *stop != ']' && *stop != ')' : !is_mark(*stop)))
    return at;
  return stop + 1;
}

static const char *
skip_lead(const char *at, const char *end)
{
  for (; at < end && (is_mark(*at) || *at == '-'); at++)
    ;
  at = skip_time(at, end);
  for (; at < end && is_mark(*at); at++)
    ;
  return at;
}

static const char *
trim_marks(const char *start, const char *end)
{
  while (end > start && is_mark(end[-1]))
    end--;
  return end;
}

/* The end of the name in [START, END) when a remark in brackets closes it, which is left in REMARK;
 * else the trimmed end. */
static const char *
split_remark(const char *start, const char *end, RebutSpan *remark, const char *base)
{
  const char *close = trim_marks(start, end);
  const char *open = close;

  if (close == start || (close[-1] != ')' && close[-1] != ']'))
    return close;
  while (open > start && *open != '(' && *open != '[')
    open--;
  if (open == start)
    return close;
  *remark = (RebutSpan){(guint32)(open + 1 - base), (guint32)(close - 1 - base)};
  return trim_marks(start, open);
}

/* Capital letters, with blanks, digits and the points of initials. */
static gboolean
is_capital_name(const char *at, const char *end)
{
  gboolean letters = FALSE;

  for (; at < end; at = g_utf8_next_char(at)) {
    gunichar c = g_utf8_get_char(at);

    if (g_unichar_isupper(c))
      letters = TRUE;
    else if (!g_unichar_isdigit(c) && (c >= 0x80 || strchr(" .-'/&", (int)c) == NULL))
      return FALSE;
  }
  return letters;
}

static void
add_turn(Reading *self, RebutTurn turn)
{
  if (turn.speech != REBUT_NONE)
    self->speech = turn.speech;
  turn.speech = self->speech;
  self->known = self->known || turn.speaker != REBUT_NONE;
  g_array_append_val(self->turns, turn);
}

/* A line [START, END) with the colon at COLON, or NULL. */
static void
read_line(Reading *self, const char *start, const char *end, const char *colon)
{
  const char *base = self->text->bytes;
  const char *name = skip_lead(start, end);
  RebutSpan remark = {0, 0};
  const char *name_end = split_remark(name, colon == NULL ? end : colon, &remark, base);
  RebutTurn turn = {(guint32)(start - base),
                    (guint32)(colon == NULL ? end - base : colon + 1 - base),
                    {0, 0},
                    REBUT_NONE,
                    REBUT_NONE};

  if (name >= name_end || name_end - name > MAX_NAME ||
      (colon == NULL && g_hash_table_size(self->speeches) == 0))
    return;
  turn.speech = find_name(self->speeches, name, (gsize)(name_end - name));
  if (turn.speech == REBUT_NONE && colon == NULL)
    return;
  if (turn.speech == REBUT_NONE) {
    turn.name = (RebutSpan){(guint32)(name - base), (guint32)(name_end - base)};
    turn.speaker = find_name(self->speakers, name, (gsize)(name_end - name));
    turn.speech = find_name(self->speeches, base + remark.start, remark.end - remark.start);
  }
  if (turn.speech != REBUT_NONE || turn.speaker != REBUT_NONE || is_capital_name(name, name_end))
    add_turn(self, turn);
}

/* The colon that ends a name on the line; NULL when there is none. That of a time is none. */
static const char *
find_colon(const char *start, const char *end)
{
  const char *at = skip_lead(start, end);
  const char *stop = MIN(end, at + MAX_NAME + 20);

  for (; at < stop; at++)
    if (*at == ':' && (at + 1 == end || is_mark(at[1]) || (guchar)at[1] >= 0x80 || at[1] == '"'))
      return at;
  return NULL;
}

static void
drop_strangers(Reading *self)
{
  guint kept = 0;

  for (guint i = 0; i < self->turns->len && !self->known; i++) {
    RebutTurn turn = g_array_index(self->turns, RebutTurn, i);

    if (turn.name.start == turn.name.end)
      g_array_index(self->turns, RebutTurn, kept++) = turn;
  }
  if (!self->known)
    g_array_set_size(self->turns, kept);
}

RebutTurns *
rebut_turns_new(const RebutMap *map, const RebutText *text)
{
  RebutTurns *self = g_new0(RebutTurns, 1);
  Reading reading = {.text = text, .speech = REBUT_NONE};

  self->all = g_array_new(FALSE, FALSE, sizeof(RebutTurn));
  reading.turns = self->all;
  reading.speakers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  reading.speeches = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  add_names(&reading, map);
  for (guint i = 0; i < text->n_lines; i++) {
    const char *start = text->bytes + text->lines[i];
    const char *end = text->bytes + rebut_text_line_end(text, i);

    read_line(&reading, start, end, find_colon(start, end));
  }
  drop_strangers(&reading);
  g_hash_table_unref(reading.speakers);
  g_hash_table_unref(reading.speeches);
  return self;
}

void
rebut_turns_free(RebutTurns *self)
{
  if (self == NULL)
    return;
  g_array_unref(self->all);
  g_free(self);
}

const RebutTurn *
rebut_turns_find(const RebutTurns *self, gsize at)
{
  guint low = 0;
  guint high = self->all->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (g_array_index(self->all, RebutTurn, middle).start <= at)
      low = middle + 1;
    else
      high = middle;
  }
  return low == 0 ? NULL : &g_array_index(self->all, RebutTurn, low - 1);
}
