#include "command.h"

#include <string.h>

static const RebutCommand *const COMMANDS[] = {
  &rebut_command_map,   &rebut_command_judge,   &rebut_command_check,
  &rebut_command_serve, &rebut_command_compare, &rebut_command_exercise,
  &rebut_command_flow,  &rebut_command_fmt,     &rebut_command_help_command,
};

const RebutCommand *const *
rebut_commands(guint *n)
{
  *n = G_N_ELEMENTS(COMMANDS);
  return COMMANDS;
}

const RebutCommand *
rebut_command_find(const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS(COMMANDS); i++)
    if (strcmp(COMMANDS[i]->name, name) == 0)
      return COMMANDS[i];
  return NULL;
}
