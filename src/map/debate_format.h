/* debate_format.h - the usual formats of debates, and the speeches of each in their order. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const char *id;
  const char *side; /* whose speech it is: "aff" or "neg", "pro" or "con" */
} RebutUsualSpeech;

typedef struct {
  const char *name; /* as the front matter names it: policy */
  const RebutUsualSpeech *speeches;
  guint n_speeches;
} RebutDebateFormat;

/* The format of this name; case, blanks, "-" and "_" do not matter. NULL when it is not known. */
const RebutDebateFormat *rebut_debate_format_find(const char *name);

/* The id of a speech as the formats spell it; ID itself when none has it. Here and below, case,
 * blanks, "-" and "_" do not matter. */
const char *rebut_debate_format_spell(const char *id);

/* The first format that has a speech of this id; NULL when none has. */
const RebutDebateFormat *rebut_debate_format_of_speech(const char *id);

/* The side whose speech ID is in FORMAT, or in any format when that is NULL; NULL when none has it.
 */
const char *rebut_debate_format_side(const RebutDebateFormat *format, const char *id);

G_END_DECLS
