/* codes.h - the stable codes of all diagnostics.
 *
 * A code never changes its meaning; one that is no longer given stays in the table. The first digit
 * says what is concerned: 1 files, 2 blocks, 3 relations, 4 premise-conclusion structures, 5 names,
 * 6 data, 7 settings. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  REBUT_SEVERITY_ERROR,   /* something was lost or guessed; exit status 1 */
  REBUT_SEVERITY_WARNING, /* probably not what was meant */
  REBUT_SEVERITY_INFO     /* worth knowing */
} RebutSeverity;

#define REBUT_N_SEVERITIES (REBUT_SEVERITY_INFO + 1)

typedef enum {
  REBUT_CODE_NOT_UTF8 = 101,
  REBUT_CODE_CONTROL_CHARACTER = 102,
  REBUT_CODE_BIDI_CONTROL = 103,
  REBUT_CODE_INPUT_TOO_LARGE = 104,
  REBUT_CODE_INCLUDE_OUTSIDE = 105,
  REBUT_CODE_INCLUDE_UNREADABLE = 106,
  REBUT_CODE_INCLUDE_CYCLE = 107,
  REBUT_CODE_INCLUDE_TWICE = 108,
  REBUT_CODE_INCLUDE_IN_TEXT = 109,

  REBUT_CODE_COMMENT_OPEN = 201,
  REBUT_CODE_FRONT_MATTER_OPEN = 202,
  REBUT_CODE_NO_BLANK_LINE = 203,
  REBUT_CODE_LONG_HEADING = 204,
  REBUT_CODE_TEXT_AFTER_TITLE = 205,
  REBUT_CODE_DATA_AS_TEXT = 206,
  REBUT_CODE_DATA_OPEN = 207,
  REBUT_CODE_LOOKS_LIKE_BLOCK = 208,
  REBUT_CODE_EMPTY_ELEMENT = 209,

  REBUT_CODE_RELATION_AFTER_BLANK = 301,
  REBUT_CODE_RELATION_AT_MARGIN = 302,
  REBUT_CODE_RELATION_WITHOUT_PARENT = 303,
  REBUT_CODE_DEDENT = 304,
  REBUT_CODE_RELATION_TWICE = 305,
  REBUT_CODE_SELF_OPPOSITION = 306,
  REBUT_CODE_UNDERCUT_OF_CLAIM = 307,
  REBUT_CODE_OPPOSED_ARGUMENT = 308,
  REBUT_CODE_SIGN_UNDER_INFERENCE = 309,
  REBUT_CODE_UNEVEN = 310,

  REBUT_CODE_NO_INFERENCE = 401,
  REBUT_CODE_STRUCTURE_BROKEN = 402,
  REBUT_CODE_NO_CONCLUSION = 403,
  REBUT_CODE_INFERENCE_OPEN = 405,
  REBUT_CODE_SECOND_STRUCTURE = 406,
  REBUT_CODE_ARGUMENT_AS_PREMISE = 407,
  REBUT_CODE_NUMBER_OUT_OF_ORDER = 408,
  REBUT_CODE_NUMBER_TWICE = 409,
  REBUT_CODE_USES = 410,
  REBUT_CODE_NUMBER_MISSING = 411,

  REBUT_CODE_UNDEFINED = 501,
  REBUT_CODE_DIFFERENT_TEXTS = 502,
  REBUT_CODE_UNKNOWN_SPEAKER = 503,
  REBUT_CODE_UNKNOWN_SOURCE = 504,
  REBUT_CODE_UNKNOWN_SCHEME = 505,
  REBUT_CODE_UNKNOWN_SPEECH = 506,
  REBUT_CODE_QUOTE_WITHOUT_SOURCE = 507,
  REBUT_CODE_UNUSED_TAG_COLOUR = 508,

  REBUT_CODE_YAML = 601,
  REBUT_CODE_DATA_LIMIT = 602,
  REBUT_CODE_KEY_TWICE = 603,
  REBUT_CODE_NEAR_KEY = 604,
  REBUT_CODE_WRONG_VALUE = 605,

  REBUT_CODE_UNKNOWN_SETTING = 701,
  REBUT_CODE_SETTING_VALUE = 702,
  REBUT_CODE_NOT_A_COLOUR = 703,
  REBUT_CODE_SETTING_WITHOUT_TARGET = 704,
  REBUT_CODE_CONFIG_NOT_READ = 705
} RebutCode;

typedef struct {
  RebutCode code;
  RebutSeverity severity;
  const char *name; /* short, in words joined by hyphens */
  const char *help; /* what it means and what to do, some sentences */
} RebutCodeInfo;

/* All codes in ascending order. */
const RebutCodeInfo *rebut_code_table(guint *n);

/* NULL when CODE is not in the table. */
const RebutCodeInfo *rebut_code_info(RebutCode code);

/* "error", "warning" or "info". */
const char *rebut_severity_name(RebutSeverity severity);

G_END_DECLS
