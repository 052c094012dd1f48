#include "codes.h"
#include "command.h"
#include "completion.h"
#include "format.h"
#include "help_settings.h"
#include "manual.h"
#include "pattern.h"
#include "scheme.h"
#include "utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A line each, which begins with INDENT. */
static void
print_commands(const char *indent)
{
  guint n;
  const RebutCommand *const *commands = rebut_commands(&n);

  for (guint i = 0; i < n; i++)
    printf("%s%-10s %s\n", indent, commands[i]->name, commands[i]->summary);
}

static void
print_overview(void)
{
  fputs("Usage: rebut COMMAND [OPTION...] FILE...\n\n"
        "Maps a debate: who claims what, what supports it, what attacks it.\n\nCommands:\n",
        stdout);
  print_commands("  ");
  fputs("\nrebut help COMMAND tells more of a command, rebut help R501 of a diagnostic, and\n"
        "rebut help codes, formats, schemes or settings lists what there is.\n"
        "\nExit status: 0 all is well; 1 the map has errors, or the answer is no; 2 wrong usage;\n"
        "3 the operation failed.\n",
        stdout);
}

static void
print_code(const RebutCodeInfo *info)
{
  printf("R%d %s (%s)\n\n%s\n", (int)info->code, info->name, rebut_severity_name(info->severity),
         info->help);
}

static void
print_codes(void)
{
  guint n;
  const RebutCodeInfo *table = rebut_code_table(&n);

  for (guint i = 0; i < n; i++)
    printf("R%d  %-8s %s\n", (int)table[i].code, rebut_severity_name(table[i].severity),
           table[i].name);
}

static void
print_schemes(void)
{
  guint n;
  const RebutScheme *table = rebut_scheme_table(&n);

  for (guint i = 0; i < n; i++)
    printf("%-26s %s\n", table[i].id, table[i].name);
  fputs("\nrebut help expert-opinion explains one of them: premises, critical questions, and an "
        "example.\n",
        stdout);
}

static void
print_formats(void)
{
  guint n;
  const RebutFormat *table = rebut_format_table(&n);

  for (guint i = 0; i < n; i++) {
    g_autofree char *suffixes =
      table[i].read == NULL ? NULL : g_strjoinv(", .", (char **)table[i].suffixes);
    g_autofree char *how = suffixes == NULL ? g_strdup("written by map --to")
                                            : g_strdup_printf("read from .%s", suffixes);

    printf("%-14s %-22s %s\n", table[i].name, how, table[i].summary);
  }
  fputs("\nFiles of any other name are read as Argdown. rebut help map lists the pictures.\n",
        stdout);
}

static const RebutCodeInfo *
find_code(const char *topic)
{
  char *end;
  gulong number;

  if (g_ascii_toupper(topic[0]) != 'R' || !g_ascii_isdigit(topic[1]))
    return NULL;
  number = strtoul(topic + 1, &end, 10);
  return *end == '\0' && number < 1000 ? rebut_code_info((RebutCode)number) : NULL;
}

/* The command, list or scheme that a topic was meant to be: the nearest by its letters, else the
 * first scheme that begins with it; NULL when there is none. */
static const char *
find_near(const char *topic)
{
  static const char *const LISTS[] = {"commands", "codes", "formats", "schemes", "settings"};
  RebutNearWord near = {.word = topic, .most = 2};
  guint n;
  const RebutCommand *const *commands = rebut_commands(&n);
  const RebutScheme *schemes;

  for (guint i = 0; i < n; i++)
    rebut_near_word_offer(&near, commands[i]->name);
  for (guint i = 0; i < G_N_ELEMENTS(LISTS); i++)
    rebut_near_word_offer(&near, LISTS[i]);
  schemes = rebut_scheme_table(&n);
  for (guint i = 0; i < n; i++)
    rebut_near_word_offer(&near, schemes[i].id);
  for (guint i = 0; near.nearest == NULL && *topic != '\0' && i < n; i++)
    if (g_str_has_prefix(schemes[i].id, topic))
      near.nearest = schemes[i].id;
  return near.nearest;
}

static RebutExit
refuse_topic(const char *topic)
{
  const char *near = g_utf8_validate(topic, -1, NULL) ? find_near(topic) : NULL;

  return rebut_usage_near(&rebut_command_help_command, near, "there is no help on \"%s\"", topic);
}

static RebutExit
print_topic(const char *topic)
{
  const RebutCommand *command = rebut_command_find(topic);
  const RebutCodeInfo *info = find_code(topic);
  const RebutPattern *pattern = rebut_pattern_find(topic);

  if (command != NULL) {
    g_autofree char *help = rebut_command_help(command);

    fputs(help, stdout);
  } else if (info != NULL) {
    print_code(info);
  } else if (strcmp(topic, "commands") == 0) {
    print_commands("");
  } else if (strcmp(topic, "codes") == 0) {
    print_codes();
  } else if (strcmp(topic, "formats") == 0) {
    print_formats();
  } else if (strcmp(topic, "schemes") == 0) {
    print_schemes();
  } else if (strcmp(topic, "settings") == 0) {
    g_autofree char *page = rebut_help_settings();

    fputs(page, stdout);
  } else if (pattern != NULL) {
    g_autofree char *page = rebut_pattern_explain(pattern);

    fputs(page, stdout);
  } else {
    return refuse_topic(topic);
  }
  return REBUT_EXIT_OK;
}

static RebutExit
print_manual(const char *name)
{
  const RebutCommand *command = name == NULL ? NULL : rebut_command_find(name);
  g_autofree char *page = NULL;

  if (name != NULL && command == NULL)
    return rebut_usage(&rebut_command_help_command, "there is no command \"%s\"", name);
  page = rebut_manual(command);
  fputs(page, stdout);
  return REBUT_EXIT_OK;
}

static RebutExit
print_completion(const char *shell)
{
  g_autofree char *script = rebut_completion(shell);

  fputs(script, stdout);
  return REBUT_EXIT_OK;
}

static RebutExit
run(const RebutArguments *arguments)
{
  const char *const *topics = rebut_arguments_operands(arguments);
  const char *shell = rebut_arguments_string(arguments, "completion");
  RebutExit status = REBUT_EXIT_OK;

  if (rebut_arguments_flag(arguments, "man"))
    return print_manual(topics[0]);
  if (shell != NULL)
    return print_completion(shell);
  if (topics[0] == NULL)
    print_overview();
  else if (strcmp(topics[0], "schemes") == 0 && topics[1] != NULL)
    topics++; /* help schemes expert-opinion */
  for (guint i = 0; topics[i] != NULL && status == REBUT_EXIT_OK; i++)
    status = print_topic(topics[i]);
  return status;
}

static const RebutOption OPTIONS[] = {
  {"man", 0, REBUT_OPTION_FLAG, NULL,
   "Print the manual page of the command, or of rebut, for man(1)"},
  {"completion", 0, REBUT_OPTION_STRING, "bash|zsh|fish",
   "Print what the shell reads to complete commands and options"},
  {NULL, 0, REBUT_OPTION_FLAG, NULL, NULL},
};

const RebutCommand rebut_command_help_command = {
  .name = "help",
  .summary = "Explain a command or the code of a diagnostic",
  .operands = "[COMMAND|CODE|SCHEME|commands|codes|formats|schemes|settings]",
  .description =
    "Explains a command, what a diagnostic such as R501 means and what to do about it, or how an\n"
    "argument of a scheme such as expert-opinion goes; or lists all commands, codes, formats, argument\n"
    "schemes or settings.",
  .examples = "  rebut help map\n  rebut help R501\n  rebut help expert-opinion\n",
  .options = OPTIONS,
  .run = run,
};
