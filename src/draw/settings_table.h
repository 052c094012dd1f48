/* settings_table.h - every key of the settings: what it takes, where it goes, what it means. The
 * reader and `rebut help settings` both work from this table. */
#pragma once

#include "settings.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  REBUT_SETTING_CHOICE,
  REBUT_SETTING_BOOLEAN,
  REBUT_SETTING_NUMBER, /* 0 or more */
  REBUT_SETTING_STRING,
  REBUT_SETTING_STRINGS,
  REBUT_SETTING_MAPPING,
  REBUT_SETTING_LIST,
  REBUT_SETTING_SCHEME,  /* a name, or a list of colours */
  REBUT_SETTING_COLOURS, /* a mapping from names to colours */
  REBUT_SETTING_RELATION_COLOURS,
  REBUT_SETTING_IGNORED /* known to Argdown, without effect here */
} RebutSettingType;

typedef struct {
  const char *path; /* of the mapping that the key stands in: "selection", "dot.statement" */
  const char *key;
  RebutSettingType type;
  gsize field;           /* offset in RebutSettings */
  const char *choices;   /* "all|with-title", in the order of the enum */
  const char *otherwise; /* what holds when it is not set; NULL for what is plain */
  const char *help;      /* one line, no full stop */
} RebutSetting;

/* All settings, those of one path together; schemes before what may refer to them. */
const RebutSetting *rebut_settings_table(guint *n);

G_END_DECLS
