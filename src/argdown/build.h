/* build.h - from tree to map: titles become claims and arguments, signs become inferences. */
#pragma once

#include "ast.h"
#include "diagnostic.h"
#include "map.h"
#include "text.h"

#include <glib.h>

G_BEGIN_DECLS

/* The map of AST, whose spans point into TEXTS. The caller owns the map; TEXTS goes to it. What is
 * wrong is reported and, as far as it can be, kept. */
RebutMap *
rebut_argdown_build(const RebutAst *ast, RebutTexts *texts, RebutDiagnostics *diagnostics);

G_END_DECLS
