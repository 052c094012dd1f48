#include "shortcodes.h"

#include <string.h>

#define MAX_CODE 32

/* Between dots and between colons alike. */
static const struct {
  const char *name;
  const char *character;
} CODES[] = {
  {"A", "∀"},
  {"E", "∃"},
  {"O", "𝗢"},
  {"P", "𝗣"},
  {"->", "→"},
  {"<->", "↔"},
  {"~", "¬"},
  {"^", "∧"},
  {"v", "∨"},
  {"v_", "⊻"},
  {"<>", "◇"},
  {"[]", "◻"},
  {"happy", "😀"},
  {"smile", "☺"},
  {"smiley", "☺"},
  {"laugh", "😆"},
  {"lol", "😆"},
  {"rofl", "🤣"},
  {"joy", "😂"},
  {"heart", "❤"},
  {"?", "❓"},
  {"question", "❓"},
  {"love", "😍"},
  {"wink", "😉"},
  {"shush", "🤫"},
  {"meh", "😐"},
  {"eye-roll", "🙄"},
  {"sad", "😢"},
  {"disappointed", "😞"},
  {"scream", "😱"},
  {"+1", "👍"},
  {"up", "👍"},
  {"-1", "👎"},
  {"down", "👎"},
  {"think", "🤔"},
  {"star", "⭐"},
  {"y", "✔"},
  {"agree", "✔"},
  {"n", "❌"},
  {"disagree", "❌"},
};

static const char *
find_own(const char *at, gsize length, const RebutValue *own)
{
  char code[MAX_CODE];
  const RebutValue *entry;

  if (own == NULL || length >= sizeof code)
    return NULL;
  memcpy(code, at, length);
  code[length] = '\0';
  entry = rebut_value_get(own, code);
  if (entry != NULL && entry->type == REBUT_VALUE_MAPPING)
    entry = rebut_value_get(entry, "unicode");
  return rebut_value_string(entry);
}

const char *
rebut_shortcode_find(const char *at, const char *end, const RebutValue *own)
{
  const char *found = find_own(at, (gsize)(end - at), own);
  gsize length = (gsize)(end - at) - 2;

  for (guint i = 0; found == NULL && i < G_N_ELEMENTS(CODES); i++)
    if (strlen(CODES[i].name) == length && memcmp(CODES[i].name, at + 1, length) == 0)
      found = CODES[i].character;
  return found;
}
