/* command.h - the commands of the program, and the options of each.
 *
 * One table per command says what it takes; --help, the man pages and the shell completions are
 * made from the same table, so they cannot disagree. To add a command: write cmd_<name>.c with its
 * table and its run function, declare it below, and name it in commands.c. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The exit statuses of the program. */
typedef enum {
  REBUT_EXIT_OK = 0,
  REBUT_EXIT_NO = 1,    /* the map has errors, or the answer is no */
  REBUT_EXIT_USAGE = 2, /* wrong usage */
  REBUT_EXIT_FAILED = 3 /* the operation failed: input or output, memory, time */
} RebutExit;

typedef enum {
  REBUT_OPTION_FLAG,
  REBUT_OPTION_STRING,
  REBUT_OPTION_STRINGS, /* may be given more than once */
  REBUT_OPTION_NUMBER
} RebutOptionType;

typedef struct {
  const char *name; /* long, without dashes */
  char letter;      /* short, or 0 */
  RebutOptionType type;
  const char
    *argument; /* how its value is called: "FILE", or the choices "light|dark"; NULL for a flag */
  const char *help; /* one line, no full stop */
} RebutOption;

typedef struct _RebutArguments RebutArguments;

typedef struct {
  const char *name;
  const char *summary;        /* one line, no full stop */
  const char *operands;       /* "FILE..." */
  const char *description;    /* some sentences */
  const char *examples;       /* lines to try, each with a word on what it does */
  const RebutOption *options; /* ends with one without a name */
  RebutExit (*run)(const RebutArguments *arguments);
} RebutCommand;

/* The value of an option; NULL, FALSE or OTHERWISE when it was not given. */
const char *rebut_arguments_string(const RebutArguments *self, const char *option);
gboolean rebut_arguments_flag(const RebutArguments *self, const char *option);
gdouble rebut_arguments_number(const RebutArguments *self, const char *option, gdouble otherwise);

/* All values of an option, ended by NULL; NULL when it was not given. */
const char *const *rebut_arguments_strings(const RebutArguments *self, const char *option);

/* Which of the choices in the option's own table was given; 0 when none was. */
guint rebut_arguments_choice(const RebutArguments *self, const char *option);

/* Which of the choices of --format is meant: what it was given, else what the suffix of --output
 * says (.txt is text). -1 when that is none of them. */
gint rebut_arguments_format(const RebutArguments *self);

/* What stands beside options; ends with NULL. */
const char *const *rebut_arguments_operands(const RebutArguments *self);

/* Runs COMMAND with the words after its name. */
RebutExit rebut_command_run(const RebutCommand *command, int argc, char **argv);

/* "Usage: …" with all options; the caller frees it. */
char *rebut_command_help(const RebutCommand *command);

/* All commands, and one by name or NULL. */
const RebutCommand *const *rebut_commands(guint *n);
const RebutCommand *rebut_command_find(const char *name);

/* Says what is wrong with the usage, on standard error, and returns REBUT_EXIT_USAGE. */
RebutExit rebut_usage(const RebutCommand *command, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* The same of a name that is not known, and what it was most likely meant to be; NEAR may be NULL.
 */
RebutExit rebut_usage_near(const RebutCommand *command, const char *near, const char *format, ...)
  G_GNUC_PRINTF(3, 4);

/* Says what failed, on standard error, and returns REBUT_EXIT_FAILED. */
RebutExit rebut_failure(const GError *error);

extern const RebutCommand rebut_command_map;
extern const RebutCommand rebut_command_check;
extern const RebutCommand rebut_command_judge;
extern const RebutCommand rebut_command_fmt;
extern const RebutCommand rebut_command_serve;
extern const RebutCommand rebut_command_compare;
extern const RebutCommand rebut_command_exercise;
extern const RebutCommand rebut_command_flow;
extern const RebutCommand rebut_command_help_command;

G_END_DECLS
