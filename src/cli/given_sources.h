/* given_sources.h - sources that the user reads from where they are: --source ID=FILE. */
#pragma once

#include "checks.h"
#include "command.h"
#include "map.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RebutGivenSources RebutGivenSources;

/* Reads what the option "source" of ARGUMENTS names. NULL with *STATUS after a message; its
 * command is COMMAND. */
RebutGivenSources *rebut_given_sources_new(const RebutArguments *arguments,
                                           const RebutCommand *command,
                                           RebutExit *status);
void rebut_given_sources_free(RebutGivenSources *self);

/* A text for each source of MAP, for rebut_checks_run(); the caller frees the array, SELF keeps the
 * texts. */
RebutGivenText *rebut_given_sources_match(RebutGivenSources *self, const RebutMap *map);

/* REBUT_EXIT_USAGE after a message when an id was a source of none of the maps matched. */
RebutExit rebut_given_sources_check(const RebutGivenSources *self, const RebutCommand *command);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutGivenSources, rebut_given_sources_free)

G_END_DECLS
