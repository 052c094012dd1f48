#include "argdown.h"
#include "command.h"
#include "file_bytes.h"
#include "format.h"
#include "output.h"
#include "printer.h"
#include "same.h"

#include <stdio.h>
#include <string.h>

/* BYTES in canonical form; NULL with an error when that would not say the same. */
static GString *
format(const char *path, const char *bytes, gsize length, GError **error)
{
  g_autoptr(GString) out = g_string_new(NULL);

  if (!rebut_argdown_format(path, bytes, length, out, error))
    return NULL;
  if ((out->len != length || memcmp(out->str, bytes, length) != 0) &&
      !rebut_same_argdown(bytes, length, out)) {
    g_set_error(error, REBUT_PARSE_ERROR, REBUT_PARSE_ERROR_PRINT,
                "%s would not say the same in another form; it is left as it is", path);
    return NULL;
  }
  return g_steal_pointer(&out);
}

static RebutExit
format_file(const RebutArguments *arguments, const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr(GString) out = NULL;
  gboolean changed;
  gboolean write = rebut_arguments_flag(arguments, "write") && strcmp(path, "-") != 0;
  gsize length;

  if (rebut_format_of_file(path) != NULL)
    return rebut_usage(&rebut_command_fmt, "%s is no Argdown, and stays as it is", path);
  bytes = rebut_file_bytes(path, &length, &error);
  if (bytes != NULL)
    out = format(path, bytes, length, &error);
  if (out == NULL)
    return rebut_failure(error);
  changed = out->len != length || memcmp(out->str, bytes, length) != 0;
  if (rebut_arguments_flag(arguments, "check")) {
    if (changed)
      puts(path);
    return changed ? REBUT_EXIT_NO : REBUT_EXIT_OK;
  }
  if ((changed || !write) && !rebut_output_write(write ? path : "-", out->str, out->len, &error))
    return rebut_failure(error);
  return REBUT_EXIT_OK;
}

static RebutExit
run(const RebutArguments *arguments)
{
  const char *const *files = rebut_arguments_operands(arguments);
  RebutExit status = REBUT_EXIT_OK;

  if (files[0] == NULL)
    return rebut_usage(&rebut_command_fmt, "no file is given");
  if (rebut_arguments_flag(arguments, "check") && rebut_arguments_flag(arguments, "write"))
    return rebut_usage(&rebut_command_fmt, "--check writes nothing; leave out --write");
  for (guint i = 0; files[i] != NULL; i++) {
    RebutExit one = format_file(arguments, files[i]);

    status = MAX(status, one);
  }
  return status;
}

static const RebutOption OPTIONS[] = {
  {"write", 'w', REBUT_OPTION_FLAG, NULL, "Change the files instead of printing them"},
  {"check", 0, REBUT_OPTION_FLAG, NULL, "Print the names of the files that would change"},
  {NULL, 0, REBUT_OPTION_FLAG, NULL, NULL},
};

const RebutCommand rebut_command_fmt = {
  .name = "fmt",
  .summary = "Lay the text of a map out in one canonical form",
  .operands = "FILE...",
  .description =
    "Prints each FILE (- is standard input) with its lines filled up to 100 columns, relations "
    "indented\nby two blanks, and one blank line between blocks. Only blanks and line ends change: "
    "comments,\norder, titles and data stay, and so does each block that holds an error. What is "
    "printed is read\nagain and must say the same as before; else the file is left as it is, and "
    "the exit status is 3.\nWith --check nothing is changed, and the exit status is 1 when a file "
    "would be.",
  .examples = "  rebut fmt debate.argdown                  # see it\n"
              "  rebut fmt -w graphs/*.argdown             # change the files\n"
              "  rebut fmt --check graphs/*.argdown        # in continuous integration\n"
              "  rebut fmt - < debate.argdown              # from an editor\n",
  .options = OPTIONS,
  .run = run,
};
