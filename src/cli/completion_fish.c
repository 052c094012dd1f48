#include "completion_shell.h"

static void
append_help(GString *out, const char *help)
{
  g_string_append(out, " -d '");
  rebut_completion_append_escaped(out, help, "\\'");
  g_string_append(out, "'\n");
}

/* A line's beginning, for what stands behind COMMAND. */
static void
begin_line(GString *out, const RebutCommand *command)
{
  g_string_append_printf(out, "complete -c rebut -n 'contains -- %s (commandline -opc)[2]'",
                         command->name);
}

/* What completes ARGUMENT: words, files, or both. */
static void
append_choice(GString *out, const char *argument)
{
  g_autoptr(GString) words = g_string_new(NULL);

  rebut_completion_append_words(words, argument);
  if (rebut_completion_is_file(argument))
    g_string_append(out, " -F");
  if (words->len > 0)
    g_string_append_printf(out, " -a '%s'", words->str);
}

static void
append_option(GString *out, const RebutCommand *command, const RebutOption *option)
{
  begin_line(out, command);
  if (option->letter != '\0')
    g_string_append_printf(out, " -s %c", option->letter);
  g_string_append_printf(out, " -l %s", option->name);
  if (option->type != REBUT_OPTION_FLAG) {
    g_string_append(out, rebut_completion_is_file(option->argument) ? " -r" : " -x");
    append_choice(out, option->argument);
  }
  append_help(out, option->help);
}

void
rebut_completion_write_fish(GString *out)
{
  guint n;
  const RebutCommand *const *commands = rebut_commands(&n);

  g_string_append(out, "# What fish completes after rebut; made by: rebut help --completion fish\n"
                       "complete -c rebut -f\n");
  for (guint i = 0; i < n; i++) {
    g_string_append_printf(
      out, "complete -c rebut -n 'test (count (commandline -opc)) -eq 1' -a %s", commands[i]->name);
    append_help(out, commands[i]->summary);
  }
  for (guint i = 0; i < n; i++) {
    for (const RebutOption *option = commands[i]->options; option->name != NULL; option++)
      append_option(out, commands[i], option);
    append_option(out, commands[i], &rebut_completion_help);
    begin_line(out, commands[i]);
    append_choice(out, commands[i]->operands);
    g_string_append_c(out, '\n');
  }
}
