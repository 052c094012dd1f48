/* settings_state.h - settings being read; for their own files only. */
#pragma once

#include "settings_table.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  RebutSettings *settings;
  const RebutMap *map;
  const RebutValue *root; /* the front matter and the file, merged; may be NULL */
  RebutDiagnostics *diagnostics;
} RebutSettingsReader;

/* settings_colour.c */
void
rebut_settings_read_scheme(RebutSettingsReader *self, const RebutValue *value, RebutWords *scheme);
void rebut_settings_read_colours(RebutSettingsReader *self,
                                 const RebutSetting *setting,
                                 const RebutValue *value,
                                 RebutTints *tints);
void rebut_settings_read_relation_colours(RebutSettingsReader *self,
                                          const RebutSetting *setting,
                                          const RebutValue *value,
                                          RebutRelationColours *colours);

/* Reports each {color: …} in the text that is no colour. */
void rebut_settings_check_data(RebutSettingsReader *self);

/* settings_check.c: reports NAME when the setting means something in the map that is not there. */
void rebut_settings_check_target(RebutSettingsReader *self,
                                 const RebutSetting *setting,
                                 const RebutValue *value,
                                 const char *name);

G_END_DECLS
