/* pattern_table.h - the patterns of all schemes, in tables by kind; for the files pattern*.c alone.
 */
#pragma once

#include "pattern.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const RebutPattern *patterns;
  guint n;
} RebutPatterns;

extern const RebutPatterns rebut_patterns_of_sources;
extern const RebutPatterns rebut_patterns_of_evidence;
extern const RebutPatterns rebut_patterns_of_actions;
extern const RebutPatterns rebut_patterns_of_rules;

G_END_DECLS
