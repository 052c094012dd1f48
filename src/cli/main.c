#include "command.h"
#include "utf8.h"

#include <stdio.h>
#include <string.h>

/* The command whose name is closest to a mistyped one; NULL when none is close. */
static const char *
find_near(const char *name)
{
  guint n;
  const RebutCommand *const *commands = rebut_commands(&n);
  RebutNearWord near = {.word = name, .most = 2};

  for (guint i = 0; i < n; i++)
    rebut_near_word_offer(&near, commands[i]->name);
  return near.nearest;
}

static RebutExit
refuse(const char *name)
{
  const char *near = g_utf8_validate(name, -1, NULL) ? find_near(name) : NULL;

  return rebut_usage_near(NULL, near, "there is no command \"%s\"", name);
}

int
main(int argc, char **argv)
{
  const char *name = argc > 1 ? argv[1] : NULL;
  const RebutCommand *command;

  if (name == NULL) {
    rebut_command_run(&rebut_command_help_command, 0, NULL);
    return REBUT_EXIT_USAGE;
  }
  if (strcmp(name, "--version") == 0 || strcmp(name, "-V") == 0) {
    puts("rebut " REBUT_VERSION);
    return REBUT_EXIT_OK;
  }
  if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0)
    return (int)rebut_command_run(&rebut_command_help_command, 0, NULL);
  command = rebut_command_find(name);
  return (int)(command == NULL ? refuse(name) : rebut_command_run(command, argc - 2, argv + 2));
}
