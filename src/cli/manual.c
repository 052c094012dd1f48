#include "manual.h"

#include <string.h>

/* Text as roff takes it: a backslash, a minus, and a line that would begin a request. */
static void
append_text(GString *out, const char *text)
{
  for (const char *at = text; *at != '\0'; at++) {
    gboolean line_start =
      at == text ? out->len == 0 || out->str[out->len - 1] == '\n' : at[-1] == '\n';

    if (line_start && (*at == '.' || *at == '\''))
      g_string_append(out, "\\&");
    if (*at == '\\')
      g_string_append(out, "\\e");
    else if (*at == '-')
      g_string_append(out, "\\-");
    else
      g_string_append_c(out, *at);
  }
}

static void
append_section(GString *out, const char *title, const char *text)
{
  g_string_append_printf(out, ".SH %s\n", title);
  append_text(out, text);
  g_string_append_c(out, '\n');
}

static void
append_option(GString *out, const RebutOption *option)
{
  g_string_append(out, ".TP\n");
  if (option->letter != '\0')
    g_string_append_printf(out, "\\fB\\-%c\\fR, ", option->letter);
  g_string_append(out, "\\fB\\-\\-");
  append_text(out, option->name);
  g_string_append(out, "\\fR");
  if (option->argument != NULL) {
    g_string_append(out, " \\fI");
    append_text(out, option->argument);
    g_string_append(out, "\\fR");
  }
  g_string_append_c(out, '\n');
  append_text(out, option->help);
  g_string_append(out, ".\n");
}

static void
append_examples(GString *out, const char *examples)
{
  g_string_append(out, ".SH EXAMPLES\n.nf\n");
  append_text(out, examples);
  g_string_append(out, ".fi\n");
}

static void
append_exit_status(GString *out)
{
  g_string_append(out, ".SH EXIT STATUS\n"
                       ".TP\n0\nAll is well.\n"
                       ".TP\n1\nThe map has errors, or the answer is no.\n"
                       ".TP\n2\nWrong usage.\n"
                       ".TP\n3\nThe operation failed: input, output, memory or time.\n");
}

static void
append_command(GString *out, const RebutCommand *command)
{
  g_string_append(out, ".SH SYNOPSIS\n\\fBrebut ");
  append_text(out, command->name);
  g_string_append(out, "\\fR [\\fIOPTION\\fR...] \\fI");
  append_text(out, command->operands);
  g_string_append(out, "\\fR\n");
  append_section(out, "DESCRIPTION", command->description);
  g_string_append(out, ".SH OPTIONS\n");
  for (const RebutOption *option = command->options; option->name != NULL; option++)
    append_option(out, option);
  append_option(out, &(RebutOption){"help", 'h', REBUT_OPTION_FLAG, NULL, "Show help and exit"});
  append_exit_status(out);
  if (command->examples != NULL)
    append_examples(out, command->examples);
  g_string_append(out, ".SH SEE ALSO\n\\fBrebut\\fR(1)\n");
}

static void
append_program(GString *out)
{
  guint n;
  const RebutCommand *const *commands = rebut_commands(&n);

  g_string_append(
    out, ".SH SYNOPSIS\n\\fBrebut\\fR \\fICOMMAND\\fR [\\fIOPTION\\fR...] \\fIFILE\\fR...\n");
  append_section(
    out, "DESCRIPTION",
    "rebut reads a debate written in Argdown, a text language for arguments, and draws its "
    "map: who claims what, what supports it, what attacks it.");
  g_string_append(out, ".SH COMMANDS\n");
  for (guint i = 0; i < n; i++) {
    g_string_append_printf(out, ".TP\n\\fBrebut\\-%s\\fR(1)\n", commands[i]->name);
    append_text(out, commands[i]->summary);
    g_string_append(out, ".\n");
  }
  append_exit_status(out);
  append_section(out, "ENVIRONMENT",
                 "NO_COLOR: when set and not empty, nothing is printed in colour.");
}

char *
rebut_manual(const RebutCommand *command)
{
  g_autoptr(GString) out = g_string_new(NULL);
  g_autofree char *name =
    command == NULL ? g_strdup("rebut") : g_strconcat("rebut-", command->name, NULL);
  g_autofree char *title = g_ascii_strup(name, -1);

  g_string_append_printf(
    out, ".TH %s 1 \"\" \"rebut " REBUT_VERSION "\" \"User Commands\"\n.SH NAME\n", title);
  append_text(out, name);
  g_string_append(out, " \\- ");
  append_text(out, command == NULL ? "map a debate" : command->summary);
  g_string_append_c(out, '\n');
  if (command == NULL)
    append_program(out);
  else
    append_command(out, command);
  return g_string_free(g_steal_pointer(&out), FALSE);
}
