/* parser.h - from text to tree.
 *
 * The parser never gives up: what it cannot take as it stands it reads as its author most likely
 * meant it, says so, and goes on with the next line. It keeps its own stack, so nesting costs
 * memory only. */
#pragma once

#include "ast.h"
#include "diagnostic.h"
#include "text.h"

#include <glib.h>

G_BEGIN_DECLS

/* Finds the text that an @include names. WHERE is the place of the line, PATH is as it stands
 * there, FROM the text that holds it. Reports what is wrong and returns NULL, also for a text that
 * was included before. */
typedef const RebutText *(*RebutIncludeFunc)(gpointer data,
                                             const RebutText *from,
                                             const char *path,
                                             RebutSpan where,
                                             RebutDiagnostics *diagnostics);

/* The tree of FIRST and what it includes; the caller owns it. INCLUDE may be NULL: then there is
 * nothing that could be included, and a line that tries is reported. */
RebutAst *rebut_argdown_parse(const RebutText *first,
                              RebutIncludeFunc include,
                              gpointer include_data,
                              RebutDiagnostics *diagnostics);

G_END_DECLS
