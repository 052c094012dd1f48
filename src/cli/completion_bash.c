#include "completion_shell.h"

/* What completes ARGUMENT: "words='light dark'" or "files=yes", or both. */
static void
append_choice(GString *out, const char *argument)
{
  g_autoptr(GString) words = g_string_new(NULL);

  rebut_completion_append_words(words, argument);
  if (words->len > 0)
    g_string_append_printf(out, " words='%s'", words->str);
  if (rebut_completion_is_file(argument))
    g_string_append(out, " files=yes");
}

static void
append_value(GString *out, const RebutOption *option)
{
  if (option->type == REBUT_OPTION_FLAG)
    return;
  g_string_append_printf(out, "    --%s", option->name);
  if (option->letter != '\0')
    g_string_append_printf(out, "|-%c", option->letter);
  g_string_append_c(out, ')');
  append_choice(out, option->argument);
  g_string_append(out, " ;;\n");
}

static void
append_name(GString *out, const RebutOption *option)
{
  g_string_append_printf(out, "--%s ", option->name);
  if (option->letter != '\0')
    g_string_append_printf(out, "-%c ", option->letter);
}

static void
append_command(GString *out, const RebutCommand *command)
{
  g_string_append_printf(out, "  0:%s)\n    case $before in\n", command->name);
  for (const RebutOption *option = command->options; option->name != NULL; option++)
    append_value(out, option);
  g_string_append(out, "    *)\n      if [[ $current == -* ]]; then\n        words='");
  for (const RebutOption *option = command->options; option->name != NULL; option++)
    append_name(out, option);
  g_string_append(out, "--help -h'\n      else\n       ");
  append_choice(out, command->operands);
  g_string_append(out, "\n      fi ;;\n    esac ;;\n");
}

void
rebut_completion_write_bash(GString *out)
{
  guint n;
  const RebutCommand *const *commands = rebut_commands(&n);
  g_autoptr(GString) names = g_string_new(NULL);

  rebut_completion_append_commands(names);
  g_string_append_printf(
    out,
    "# What Bash completes after rebut; made by: rebut help --completion bash\n"
    "_rebut()\n{\n"
    "  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}\n"
    "  local words= files=\n\n"
    "  # Bash takes --option=value as three words.\n"
    "  if [[ $current == '=' ]]; then\n    current=\n"
    "  elif [[ $before == '=' ]]; then\n    before=${COMP_WORDS[COMP_CWORD - 2]}\n  fi\n"
    "  case $((COMP_CWORD == 1)):${COMP_WORDS[1]} in\n"
    "  1:*) words='%s --help --version' ;;\n",
    names->str);
  for (guint i = 0; i < n; i++)
    append_command(out, commands[i]);
  g_string_append(out, "  esac\n"
                       "  mapfile -t COMPREPLY < <(\n"
                       "    compgen -W \"$words\" -- \"$current\"\n"
                       "    [[ -z $files ]] || compgen -f -- \"$current\"\n"
                       "  )\n"
                       "  [[ -z $files ]] || compopt -o filenames 2>/dev/null\n"
                       "}\n"
                       "complete -F _rebut rebut\n");
}
