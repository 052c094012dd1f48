#include "utf8.h"

#include <string.h>

gboolean
rebut_char_is_bidi_control(gunichar c)
{
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

gboolean
rebut_char_is_unsafe(gunichar c)
{
  if (c < 0x20)
    return c != '\t' && c != '\n';
  return (c >= 0x7F && c <= 0x9F) || c == 0xFFFE || c == 0xFFFF || rebut_char_is_bidi_control(c);
}

#define C0(x) [(x)] = 1, [(x) + 1] = 1, [(x) + 2] = 1, [(x) + 3] = 1

/* The lead bytes of unsafe characters: C0 and DEL themselves, C2 (C1 controls), E2 (bidi), EF. */
static const guint8 MAY_BE_UNSAFE[256] = {
  C0(0),  C0(4),  [8] = 1,    [11] = 1,   C0(12),     C0(16),    C0(20),
  C0(24), C0(28), [0x7F] = 1, [0xC2] = 1, [0xE2] = 1, [0xEF] = 1};

const char *
rebut_utf8_find_unsafe(const char *text, gsize length)
{
  const char *end = text + length;

  for (const char *at = text; at < end; at++)
    if (MAY_BE_UNSAFE[(guchar)*at] && rebut_char_is_unsafe(g_utf8_get_char(at)))
      return at;
  return NULL;
}

void
rebut_utf8_append_safe(GString *out, const char *text, gssize length)
{
  const char *end = text + (length < 0 ? strlen(text) : (gsize)length);
  const char *unsafe;

  while ((unsafe = rebut_utf8_find_unsafe(text, (gsize)(end - text))) != NULL) {
    g_string_append_len(out, text, unsafe - text);
    g_string_append(out, "\xEF\xBF\xBD");
    text = g_utf8_next_char(unsafe);
  }
  g_string_append_len(out, text, end - text);
}

guint
rebut_utf8_width(const char *text, gsize length)
{
  const char *end = text + length;
  guint width = 0;

  for (; text < end; text = g_utf8_next_char(text)) {
    gunichar c = g_utf8_get_char(text);

    if (c < 0x300 || rebut_char_is_unsafe(c))
      width++;
    else if (!g_unichar_iszerowidth(c))
      width += g_unichar_iswide(c) ? 2 : 1;
  }
  return width;
}

static gboolean
is_of_left_running_script(gunichar c)
{
  static const GUnicodeScript SCRIPTS[] = {
    G_UNICODE_SCRIPT_ARABIC, G_UNICODE_SCRIPT_HEBREW,  G_UNICODE_SCRIPT_SYRIAC,
    G_UNICODE_SCRIPT_THAANA, G_UNICODE_SCRIPT_NKO,     G_UNICODE_SCRIPT_SAMARITAN,
    G_UNICODE_SCRIPT_ADLAM,  G_UNICODE_SCRIPT_MANDAIC, G_UNICODE_SCRIPT_HANIFI_ROHINGYA,
  };

  for (guint i = 0; i < G_N_ELEMENTS(SCRIPTS); i++)
    if (g_unichar_get_script(c) == SCRIPTS[i])
      return TRUE;
  return FALSE;
}

gboolean
rebut_utf8_runs_left(const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char(text))
    if (g_unichar_isalpha(g_utf8_get_char(text)))
      return is_of_left_running_script(g_utf8_get_char(text));
  return FALSE;
}

guint32
rebut_utf8_count_units(const char *text, const char *end)
{
  guint32 n = 0;

  for (; text < end; text++)
    if (((guchar)*text & 0xC0) != 0x80)
      n += (guchar)*text >= 0xF0 ? 2 : 1;
  return n;
}

void
rebut_utf8_append_column(GString *out, const char *text, guint width)
{
  gsize start = out->len;
  guint used;

  rebut_utf8_append_safe(out, text, -1);
  used = rebut_utf8_width(out->str + start, out->len - start);
  for (; used < width; used++)
    g_string_append_c(out, ' ');
}

#define MAX_WORD 64

/* The number of characters; more than MAX_WORD when the word is too long to be folded. */
static guint
fold_word(const char *word, gunichar folded[MAX_WORD])
{
  guint n = 0;

  for (; *word != '\0' && n < MAX_WORD; word = g_utf8_next_char(word))
    folded[n++] = g_unichar_tolower(g_utf8_get_char(word));
  return *word == '\0' ? n : MAX_WORD + 1;
}

guint
rebut_utf8_distance(const char *a, const char *b, guint most)
{
  gunichar x[MAX_WORD];
  gunichar y[MAX_WORD];
  guint rows[3][MAX_WORD + 1];
  guint n = fold_word(a, x);
  guint m = fold_word(b, y);
  guint distance;

  if (n > MAX_WORD || m > MAX_WORD)
    return G_MAXUINT;
  for (guint j = 0; j <= m; j++)
    rows[0][j] = j;
  for (guint i = 1; i <= n; i++) {
    guint *now = rows[i % 3];
    const guint *above = rows[(i + 2) % 3];
    const guint *two_above = rows[(i + 1) % 3];

    now[0] = i;
    for (guint j = 1; j <= m; j++) {
      guint cost = x[i - 1] == y[j - 1] ? 0 : 1;

      now[j] = MIN(MIN(above[j] + 1, now[j - 1] + 1), above[j - 1] + cost);
      if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1])
        now[j] = MIN(now[j], two_above[j - 2] + 1);
    }
  }
  distance = rows[n % 3][m];
  return distance > most ? G_MAXUINT : distance;
}

void
rebut_near_word_offer(RebutNearWord *self, const char *other)
{
  guint distance = rebut_utf8_distance(self->word, other, self->most);

  if (distance > self->most || (self->nearest != NULL && distance == self->most))
    return;
  self->nearest = other;
  self->most = distance;
}

static gboolean
is_joint(char c)
{
  return c == '-' || c == '_' || c == ' ';
}

gboolean
rebut_id_is_same(const char *a, const char *b)
{
  for (;; a++, b++) {
    while (is_joint(*a))
      a++;
    while (is_joint(*b))
      b++;
    if (g_ascii_tolower(*a) != g_ascii_tolower(*b))
      return FALSE;
    if (*a == '\0')
      return TRUE;
  }
}
