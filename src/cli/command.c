#include "command.h"

#include "utf8.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* What one option was given; a number is kept as it was written, to tell 0 from nothing. */
typedef union {
  gboolean flag;
  char *string;
  char **strings;
} Value;

struct _RebutArguments {
  const RebutCommand *command;
  Value *values; /* by option */
  char **operands;
};

static guint
count_options(const RebutCommand *command)
{
  guint n = 0;

  while (command->options[n].name != NULL)
    n++;
  return n;
}

static guint
find_option(const RebutArguments *self, const char *name)
{
  guint n = 0;

  while (strcmp(self->command->options[n].name, name) != 0)
    n++;
  return n;
}

const char *
rebut_arguments_string(const RebutArguments *self, const char *option)
{
  return self->values[find_option(self, option)].string;
}

const char *const *
rebut_arguments_strings(const RebutArguments *self, const char *option)
{
  return (const char *const *)self->values[find_option(self, option)].strings;
}

gboolean
rebut_arguments_flag(const RebutArguments *self, const char *option)
{
  return self->values[find_option(self, option)].flag;
}

static gboolean
read_number(const char *text, gdouble *number)
{
  char *end;

  *number = g_ascii_strtod(text, &end);
  return end != text && *end == '\0' && isfinite(*number);
}

gdouble
rebut_arguments_number(const RebutArguments *self, const char *option, gdouble otherwise)
{
  const char *given = self->values[find_option(self, option)].string;
  gdouble number;

  return given != NULL && read_number(given, &number) ? number : otherwise;
}

/* The place of WORD among CHOICES "a|b|c"; -1 when it is none of them. */
static gint
find_choice(const char *choices, const char *word)
{
  g_auto(GStrv) all = g_strsplit(choices, "|", -1);

  for (gint i = 0; all[i] != NULL; i++)
    if (strcmp(all[i], word) == 0)
      return i;
  return -1;
}

guint
rebut_arguments_choice(const RebutArguments *self, const char *option)
{
  guint n = find_option(self, option);
  const char *given = self->values[n].string;

  return given == NULL ? 0 : (guint)find_choice(self->command->options[n].argument, given);
}

gint
rebut_arguments_format(const RebutArguments *self)
{
  const char *output = rebut_arguments_string(self, "output");
  const char *suffix = output == NULL ? NULL : strrchr(output, '.');

  if (rebut_arguments_string(self, "format") != NULL || output == NULL || strcmp(output, "-") == 0)
    return (gint)rebut_arguments_choice(self, "format");
  if (suffix == NULL)
    return -1;
  return find_choice(self->command->options[find_option(self, "format")].argument,
                     strcmp(suffix, ".txt") == 0 ? "text" : suffix + 1);
}

const char *const *
rebut_arguments_operands(const RebutArguments *self)
{
  return (const char *const *)self->operands;
}

static void
put_message(const char *prefix, const char *message)
{
  g_autoptr(GString) safe = g_string_new(prefix);
  g_autofree char *valid = g_utf8_make_valid(message, -1);

  rebut_utf8_append_safe(safe, valid, -1);
  g_string_append_c(safe, '\n');
  fputs(safe->str, stderr);
}

static RebutExit
refuse(const RebutCommand *command, const char *message)
{
  put_message("rebut: ", message);
  if (command == NULL)
    fputs("Try: rebut --help\n", stderr);
  else
    fprintf(stderr, "Try: rebut %s --help\n", command->name);
  return REBUT_EXIT_USAGE;
}

RebutExit
rebut_usage(const RebutCommand *command, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start(arguments, format);
  message = g_strdup_vprintf(format, arguments);
  va_end(arguments);
  return refuse(command, message);
}

RebutExit
rebut_usage_near(const RebutCommand *command, const char *near, const char *format, ...)
{
  g_autoptr(GString) message = g_string_new(NULL);
  va_list arguments;

  va_start(arguments, format);
  g_string_vprintf(message, format, arguments);
  va_end(arguments);
  if (near != NULL)
    g_string_append_printf(message, "; did you mean %s?", near);
  return refuse(command, message->str);
}

RebutExit
rebut_failure(const GError *error)
{
  put_message("rebut: ", error->message);
  return REBUT_EXIT_FAILED;
}

static GOptionArg
get_value_type(RebutOptionType type)
{
  return type == REBUT_OPTION_FLAG      ? G_OPTION_ARG_NONE
         : type == REBUT_OPTION_STRINGS ? G_OPTION_ARG_FILENAME_ARRAY
                                        : G_OPTION_ARG_FILENAME;
}

/* The parser of a command's options, which writes to ARGUMENTS (NULL: for help only). */
static GOptionContext *
make_context(const RebutCommand *command, RebutArguments *arguments)
{
  GOptionContext *context = g_option_context_new(command->operands);
  guint n = count_options(command);
  g_autofree GOptionEntry *entries = g_new0(GOptionEntry, n + 2);

  for (guint i = 0; i < n; i++) {
    const RebutOption *option = &command->options[i];

    entries[i].long_name = option->name;
    entries[i].short_name = option->letter;
    /* Strings as they are: no conversion by the locale. */
    entries[i].arg = get_value_type(option->type);
    entries[i].arg_data = arguments == NULL ? NULL : &arguments->values[i];
    entries[i].description = option->help;
    entries[i].arg_description = option->argument;
  }
  if (arguments != NULL) {
    entries[n].long_name = G_OPTION_REMAINING;
    entries[n].arg = G_OPTION_ARG_FILENAME_ARRAY;
    entries[n].arg_data = &arguments->operands;
  }
  g_option_context_add_main_entries(context, entries, NULL);
  g_option_context_set_help_enabled(context, FALSE);
  return context;
}

static void
append_option(GString *help, const RebutOption *option)
{
  gsize start = help->len;

  if (option->letter != '\0')
    g_string_append_printf(help, "  -%c, --%s", option->letter, option->name);
  else
    g_string_append_printf(help, "      --%s", option->name);
  if (option->argument != NULL)
    g_string_append_printf(help, " %s", option->argument);
  if (help->len - start < 34)
    g_string_append_printf(help, "%*s", (int)(34 - (help->len - start)), "");
  else
    g_string_append_printf(help, "\n%34s", "");
  g_string_append_printf(help, "%s\n", option->help);
}

char *
rebut_command_help(const RebutCommand *command)
{
  g_autoptr(GString) help = g_string_new(NULL);
  guint n = count_options(command);

  g_string_append_printf(help, "Usage: rebut %s%s %s\n\n%s\n", command->name,
                         n > 0 ? " [OPTION...]" : "", command->operands, command->description);
  g_string_append(help, "\nOptions:\n");
  for (guint i = 0; i < n; i++)
    append_option(help, &command->options[i]);
  append_option(help, &(RebutOption){"help", 'h', REBUT_OPTION_FLAG, NULL, "Show this help"});
  if (command->examples != NULL)
    g_string_append_printf(help, "\nExamples:\n%s", command->examples);
  return g_string_free(g_steal_pointer(&help), FALSE);
}

static gboolean
wants_help(int argc, char **argv)
{
  for (int i = 0; i < argc && strcmp(argv[i], "--") != 0; i++)
    if (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0)
      return TRUE;
  return FALSE;
}

/* A value that is none of the choices in the option's table, or no number where one is wanted. */
static RebutExit
check_values(const RebutArguments *self)
{
  for (guint i = 0; self->command->options[i].name != NULL; i++) {
    const RebutOption *option = &self->command->options[i];
    const char *given = self->values[i].string;
    gdouble number;

    if (option->type == REBUT_OPTION_FLAG || option->type == REBUT_OPTION_STRINGS || given == NULL)
      continue;
    if (option->type == REBUT_OPTION_NUMBER && !read_number(given, &number))
      return rebut_usage(self->command, "--%s must be a number, not \"%s\"", option->name, given);
    if (strchr(option->argument, '|') != NULL && find_choice(option->argument, given) < 0)
      return rebut_usage(self->command, "--%s must be one of %s, not \"%s\"", option->name,
                         option->argument, given);
  }
  return REBUT_EXIT_OK;
}

/* The option that WORD, "--NAME" or "--NAME=VALUE", was meant to be; NULL: it is one, or none is
 * near. */
static const char *
find_near_option(const RebutCommand *command, const char *word)
{
  g_autofree char *name = g_strndup(word, strcspn(word, "="));
  RebutNearWord near = {.word = name, .most = 2};

  if (!g_utf8_validate(name, -1, NULL))
    return NULL;
  for (guint i = 0; command->options[i].name != NULL; i++) {
    if (strcmp(command->options[i].name, name) == 0)
      return NULL;
    rebut_near_word_offer(&near, command->options[i].name);
  }
  return near.nearest;
}

/* Says why the words are no usage of the command. */
static RebutExit
refuse_words(const RebutCommand *command, int argc, char **argv, const GError *error)
{
  gboolean unknown = g_error_matches(error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION);

  for (int i = 0; unknown && i < argc && strcmp(argv[i], "--") != 0; i++) {
    const char *near =
      g_str_has_prefix(argv[i], "--") ? find_near_option(command, argv[i] + 2) : NULL;
    g_autofree char *option = near == NULL ? NULL : g_strconcat("--", near, NULL);

    if (option != NULL)
      return rebut_usage_near(command, option, "%s", error->message);
  }
  return rebut_usage(command, "%s", error->message);
}

RebutExit
rebut_command_run(const RebutCommand *command, int argc, char **argv)
{
  guint n = count_options(command);
  g_autofree Value *values = g_new0(Value, n + 1);
  RebutArguments arguments = {command, values, NULL};
  g_autoptr(GOptionContext) context = make_context(command, &arguments);
  g_auto(GStrv) words = g_new0(char *, (gsize)argc + 2);
  g_autoptr(GError) error = NULL;
  RebutExit status;

  if (wants_help(argc, argv)) {
    g_autofree char *help = rebut_command_help(command);

    fputs(help, stdout);
    return REBUT_EXIT_OK;
  }
  words[0] = g_strdup(command->name);
  for (int i = 0; i < argc; i++)
    words[i + 1] = g_strdup(argv[i]);
  if (!g_option_context_parse_strv(context, &words, &error)) {
    status = refuse_words(command, argc, argv, error);
  } else {
    status = check_values(&arguments);
    if (arguments.operands == NULL)
      arguments.operands = g_new0(char *, 1);
    if (status == REBUT_EXIT_OK)
      status = command->run(&arguments);
  }
  for (guint i = 0; i < n; i++)
    if (command->options[i].type == REBUT_OPTION_STRINGS)
      g_strfreev(values[i].strings);
    else if (command->options[i].type != REBUT_OPTION_FLAG)
      g_free(values[i].string);
  g_strfreev(arguments.operands);
  return status;
}
