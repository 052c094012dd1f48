#include "completion.h"

#include "codes.h"
#include "completion_shell.h"
#include "scheme.h"

#include <string.h>

const RebutOption rebut_completion_help = {"help", 'h', REBUT_OPTION_FLAG, NULL, "Show this help"};

static void
append_word(GString *out, const char *word)
{
  g_string_append_printf(out, "%s%s", out->len > 0 ? " " : "", word);
}

void
rebut_completion_append_commands(GString *out)
{
  guint n;
  const RebutCommand *const *commands = rebut_commands(&n);

  for (guint i = 0; i < n; i++)
    append_word(out, commands[i]->name);
}

static void
append_codes(GString *out)
{
  guint n;
  const RebutCodeInfo *codes = rebut_code_table(&n);

  for (guint i = 0; i < n; i++) {
    char code[8];

    g_snprintf(code, sizeof code, "R%d", (int)codes[i].code);
    append_word(out, code);
  }
}

static void
append_schemes(GString *out)
{
  guint n;
  const RebutScheme *schemes = rebut_scheme_table(&n);

  for (guint i = 0; i < n; i++)
    append_word(out, schemes[i].id);
}

void
rebut_completion_append_words(GString *out, const char *argument)
{
  g_auto(GStrv) parts = g_strsplit_set(argument, "[]|", -1);

  if (strchr(argument, '|') == NULL)
    return;
  for (guint i = 0; parts[i] != NULL; i++) {
    if (strcmp(parts[i], "COMMAND") == 0)
      rebut_completion_append_commands(out);
    else if (strcmp(parts[i], "CODE") == 0)
      append_codes(out);
    else if (strcmp(parts[i], "SCHEME") == 0)
      append_schemes(out);
    else if (*parts[i] != '\0')
      append_word(out, parts[i]);
  }
}

gboolean
rebut_completion_is_file(const char *argument)
{
  static const char *const NAMES[] = {"FILE", "OUT", "MAP", "KEY", "DIR", NULL};
  g_auto(GStrv) parts = g_strsplit_set(argument, "[]. =", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (g_strv_contains(NAMES, parts[i]))
      return TRUE;
  return FALSE;
}

void
rebut_completion_append_escaped(GString *out, const char *text, const char *escaped)
{
  for (; *text != '\0'; text++) {
    if (strchr(escaped, *text) != NULL)
      g_string_append_c(out, '\\');
    g_string_append_c(out, *text);
  }
}

char *
rebut_completion(const char *shell)
{
  static const struct {
    const char *shell;
    void (*write)(GString *out);
  } SHELLS[] = {{"bash", rebut_completion_write_bash},
                {"zsh", rebut_completion_write_zsh},
                {"fish", rebut_completion_write_fish}};

  for (guint i = 0; i < G_N_ELEMENTS(SHELLS); i++) {
    GString *out;

    if (strcmp(SHELLS[i].shell, shell) != 0)
      continue;
    out = g_string_new(NULL);
    SHELLS[i].write(out);
    return g_string_free(out, FALSE);
  }
  return NULL;
}
