/* completion_shell.h - what the scripts for the shells are made of; for completion.c and them. */
#pragma once

#include "command.h"

#include <glib.h>

G_BEGIN_DECLS

/* Appends the names of all commands to the words in OUT, with blanks between. */
void rebut_completion_append_commands(GString *out);

/* The same for the words that can stand for ARGUMENT: the value of an option, "light|dark", or
 * operands, "[COMMAND|CODE|codes]". */
void rebut_completion_append_words(GString *out, const char *argument);

/* TRUE when a file can stand for ARGUMENT. */
gboolean rebut_completion_is_file(const char *argument);

/* Appends TEXT; a backslash goes before each of the characters in ESCAPED. */
void rebut_completion_append_escaped(GString *out, const char *text, const char *escaped);

/* --help, which every command has. */
extern const RebutOption rebut_completion_help;

void rebut_completion_write_bash(GString *out);
void rebut_completion_write_zsh(GString *out);
void rebut_completion_write_fish(GString *out);

G_END_DECLS
