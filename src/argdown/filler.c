#include "filler.h"

#include "utf8.h"

#include <string.h>

void
rebut_filler_begin(RebutFiller *self, GString *out, guint column, gboolean glue)
{
  *self = (RebutFiller){.out = out, .column = column, .limit = REBUT_LINE_WIDTH, .glue = glue};
  self->group = g_string_new(NULL);
}

static void
break_line(RebutFiller *self)
{
  g_string_append_printf(self->out, "\n%*s", (int)self->indent, "");
  self->column = self->indent;
}

/* Puts the group at the end of the line, or on the next. */
static void
flush(RebutFiller *self)
{
  const char *group = self->group->str;
  const char *last = strrchr(group, '\n');
  guint width = rebut_utf8_width(group, (gsize)(strchrnul(group, '\n') - group));

  if (self->group->len == 0)
    return;
  if (self->group_break && (guint64)self->column + 1 + width > self->limit) {
    break_line(self);
  } else if (self->group_gap) {
    g_string_append_c(self->out, ' ');
    self->column++;
  }
  g_string_append_len(self->out, group, (gssize)self->group->len);
  self->column = last == NULL ? self->column + width : rebut_utf8_width(last + 1, strlen(last + 1));
  g_string_truncate(self->group, 0);
}

void
rebut_filler_finish(RebutFiller *self)
{
  flush(self);
  g_string_free(self->group, TRUE);
}

static void
begin_group(RebutFiller *self, gboolean gap, gboolean may_break)
{
  flush(self);
  if (self->must_break) {
    break_line(self);
    self->bare_line = TRUE;
  }
  self->group_gap = gap && !self->must_break;
  self->group_break = may_break && !self->must_break;
  self->must_break = FALSE;
}

/* Room for what comes next: in the group that is open, or in a new one. */
static void
make_room(RebutFiller *self, gboolean gap, gboolean glue)
{
  if (self->must_break || !glue || self->group->len == 0)
    begin_group(self, gap, !glue);
  else if (gap)
    g_string_append_c(self->group, ' ');
}

/* A comment stays on the line of the word before it or on one of its own, as it was. */
static void
add_comment(RebutFiller *self, const RebutWord *word)
{
  if (word->ends_line) {
    self->must_break = self->must_break || word->after_line;
    begin_group(self, word->gap, FALSE);
  } else {
    make_room(self, word->gap, TRUE);
  }
  rebut_word_append(word, self->group);
  self->glue = TRUE;
}

gboolean
rebut_filler_add(RebutFiller *self, const RebutWord *word)
{
  gboolean like_mark = rebut_word_is_like_mark(word);

  if (word->is_comment) {
    add_comment(self, word);
  } else {
    if (like_mark && (self->must_break || self->bare_line))
      return FALSE;
    make_room(self, word->gap, self->glue || like_mark || !word->gap);
    rebut_word_append(word, self->group);
    self->bare_line = FALSE;
    self->glue = FALSE;
  }
  if (word->ends_line) {
    flush(self);
    self->must_break = TRUE;
    self->glue = FALSE;
  }
  return TRUE;
}

void
rebut_filler_add_verbatim(RebutFiller *self, const char *bytes, gsize length)
{
  make_room(self, self->out->len + self->group->len > 0, self->glue);
  g_string_append_len(self->group, bytes, (gssize)length);
}
