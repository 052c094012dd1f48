#include "face.h"

guint32
rebut_map_n_speakers(const RebutMap *self)
{
  g_return_val_if_fail(self != NULL, 0);
  return self->n_speakers;
}

const char *
rebut_map_speaker_id(const RebutMap *self, guint32 speaker)
{
  g_return_val_if_fail(REBUT_HAS(self, speakers, speaker), NULL);
  return self->speakers[speaker].id;
}

const char *
rebut_map_speaker_name(const RebutMap *self, guint32 speaker)
{
  g_return_val_if_fail(REBUT_HAS(self, speakers, speaker), NULL);
  return self->speakers[speaker].name;
}

const char *
rebut_map_speaker_role(const RebutMap *self, guint32 speaker)
{
  g_return_val_if_fail(REBUT_HAS(self, speakers, speaker), NULL);
  return self->speakers[speaker].role;
}

guint32
rebut_map_n_sections(const RebutMap *self)
{
  g_return_val_if_fail(self != NULL, 0);
  return self->n_sections;
}

const char *
rebut_map_section_heading(const RebutMap *self, guint32 section)
{
  g_return_val_if_fail(REBUT_HAS(self, sections, section), NULL);
  return self->sections[section].text.plain;
}

guint
rebut_map_section_level(const RebutMap *self, guint32 section)
{
  g_return_val_if_fail(REBUT_HAS(self, sections, section), 0);
  return self->sections[section].level;
}

guint32
rebut_map_section_parent(const RebutMap *self, guint32 section)
{
  g_return_val_if_fail(REBUT_HAS(self, sections, section), REBUT_NONE);
  return self->sections[section].parent;
}

guint32
rebut_map_n_sources(const RebutMap *self)
{
  g_return_val_if_fail(self != NULL, 0);
  return self->n_sources;
}

const char *
rebut_map_source_id(const RebutMap *self, guint32 source)
{
  g_return_val_if_fail(REBUT_HAS(self, sources, source), NULL);
  return self->sources[source].id;
}

const char *
rebut_map_source_title(const RebutMap *self, guint32 source)
{
  g_return_val_if_fail(REBUT_HAS(self, sources, source), NULL);
  return self->sources[source].title;
}

const char *
rebut_map_source_author(const RebutMap *self, guint32 source)
{
  g_return_val_if_fail(REBUT_HAS(self, sources, source), NULL);
  return self->sources[source].author;
}

const char *
rebut_map_source_date(const RebutMap *self, guint32 source)
{
  g_return_val_if_fail(REBUT_HAS(self, sources, source), NULL);
  return self->sources[source].date;
}

guint32
rebut_map_n_tags(const RebutMap *self)
{
  g_return_val_if_fail(self != NULL, 0);
  return rebut_names_count(self->tags);
}

const char *
rebut_map_tag_name(const RebutMap *self, guint32 tag)
{
  g_return_val_if_fail(self != NULL && tag < rebut_names_count(self->tags), NULL);
  return rebut_names_get(self->tags, tag);
}
