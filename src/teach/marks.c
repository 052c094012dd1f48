#include "marks.h"

#include "marks_state.h"

#include <string.h>

static void
marked_free(gpointer data)
{
  RebutMarked *self = data;

  rebut_comparison_free(self->comparison);
  rebut_map_free(self->map);
  g_free(self->name);
  g_free(self->file);
  g_free(self->error);
  g_free(self);
}

RebutMarks *
rebut_marks_new(const RebutMap *key, const RebutRubric *rubric)
{
  RebutMarks *self = g_new0(RebutMarks, 1);

  self->key = key;
  self->judged = rebut_judge(key, &rebut_judge_usual);
  self->rubric = rubric;
  self->students = g_ptr_array_new_with_free_func(marked_free);
  return self;
}

void
rebut_marks_free(RebutMarks *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref(self->students);
  rebut_judgement_free(self->judged);
  g_free(self);
}

static RebutMarked *
add_student(RebutMarks *self, const char *file)
{
  RebutMarked *student = g_new0(RebutMarked, 1);
  g_autofree char *base = g_path_get_basename(file);
  char *suffix = strrchr(base, '.');

  if (suffix != NULL && suffix != base)
    *suffix = '\0';
  student->name = g_utf8_make_valid(base, -1);
  for (char *at = student->name; *at != '\0'; at++)
    if (g_ascii_iscntrl(*at))
      *at = ' ';
  student->file = g_strdup(file);
  g_ptr_array_add(self->students, student);
  return student;
}

void
rebut_marks_add(RebutMarks *self, const char *file, RebutMap *map, guint n_problems)
{
  RebutMarked *student = add_student(self, file);

  student->map = map;
  student->n_problems = n_problems;
  student->comparison = rebut_comparison_new(self->key, self->judged, map, self->rubric->least);
  student->mark =
    self->rubric->out_of * rebut_rubric_mark(self->rubric, &student->comparison->scores);
}

void
rebut_marks_add_error(RebutMarks *self, const char *file, const char *message)
{
  add_student(self, file)->error = g_strdup(message);
}

char *
rebut_marked_place(const RebutMarked *self, const RebutFinding *finding)
{
  RebutPlace place;

  if (finding->student_from == REBUT_NONE || self->map->texts == NULL)
    return g_strdup("");
  place = rebut_texts_place(self->map->texts,
                            rebut_map_claim_span(self->map, finding->student_from).start);
  return g_strdup_printf("%s:%u", place.file, place.line);
}

gboolean
rebut_marks_print(const RebutMarks *self, RebutMarksFormat format, GString *out, GError **error)
{
  switch (format) {
  case REBUT_MARKS_TEXT:
    rebut_marks_print_text(self, out);
    return TRUE;
  case REBUT_MARKS_JSON:
    rebut_marks_print_json(self, out);
    return TRUE;
  case REBUT_MARKS_CSV:
    rebut_marks_print_csv(self, out);
    return TRUE;
  case REBUT_MARKS_HTML:
    return rebut_marks_print_html(self, out, error);
  }
  g_assert_not_reached();
}
