#include "completion_shell.h"

#include <string.h>

/* TEXT inside of '…', for _arguments and _describe. */
static void
append_text(GString *out, const char *text)
{
  g_auto(GStrv) parts = g_strsplit(text, "'", -1);

  for (guint i = 0; parts[i] != NULL; i++) {
    g_string_append(out, i > 0 ? "'\\''" : "");
    rebut_completion_append_escaped(out, parts[i], "\\[]:");
  }
}

/* ":message:action" */
static void
append_value(GString *out, const char *message, const char *argument)
{
  g_autoptr(GString) words = g_string_new(NULL);

  rebut_completion_append_words(words, argument);
  g_string_append_printf(out, ":%s:", message);
  if (words->len > 0)
    g_string_append_printf(out, "(%s)", words->str);
  else if (strchr(argument, '=') != NULL)
    g_string_append(out, "{compset -P \"*=\" && _files}");
  else if (rebut_completion_is_file(argument))
    g_string_append(out, "_files");
}

static void
append_option(GString *out, const RebutOption *option)
{
  gboolean flag = option->type == REBUT_OPTION_FLAG;
  gboolean again = option->type == REBUT_OPTION_STRINGS;
  g_autofree char *once =
    g_strdup_printf("(-%c --%s)", option->letter == '\0' ? '-' : option->letter, option->name);

  if (option->letter != '\0')
    g_string_append_printf(out, "      '%s'{-%c%s,--%s%s}'[", again ? "*" : once, option->letter,
                           flag ? "" : "+", option->name, flag ? "" : "=");
  else
    g_string_append_printf(out, "      '%s--%s%s[", again ? "*" : "", option->name,
                           flag ? "" : "=");
  append_text(out, option->help);
  g_string_append_c(out, ']');
  if (!flag)
    append_value(out, option->name, option->argument);
  g_string_append(out, "' \\\n");
}

static void
append_command(GString *out, const RebutCommand *command)
{
  g_string_append_printf(out, "  %s)\n    _arguments -s -S \\\n", command->name);
  for (const RebutOption *option = command->options; option->name != NULL; option++)
    append_option(out, option);
  append_option(out, &rebut_completion_help);
  g_string_append(out, "      '*");
  append_value(out, rebut_completion_is_file(command->operands) ? "file" : "topic",
               command->operands);
  g_string_append(out, "'\n    ;;\n");
}

void
rebut_completion_write_zsh(GString *out)
{
  guint n;
  const RebutCommand *const *commands = rebut_commands(&n);

  g_string_append(out, "#compdef rebut\n"
                       "# What zsh completes after rebut; made by: rebut help --completion zsh\n"
                       "_rebut() {\n  local -a commands\n  commands=(\n");
  for (guint i = 0; i < n; i++) {
    g_string_append_printf(out, "    '%s:", commands[i]->name);
    append_text(out, commands[i]->summary);
    g_string_append(out, "'\n");
  }
  g_string_append(out, "  )\n"
                       "  if (( CURRENT == 2 )); then\n"
                       "    _describe command commands\n"
                       "    return\n"
                       "  fi\n"
                       "  shift words\n"
                       "  (( CURRENT-- ))\n"
                       "  case $words[1] in\n");
  for (guint i = 0; i < n; i++)
    append_command(out, commands[i]);
  g_string_append(out, "  esac\n}\n_rebut \"$@\"\n");
}
