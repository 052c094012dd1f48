#include "marks_state.h"
#include "remarks.h"
#include "utf8.h"

#include <string.h>

/* Columns of a name in the table of a class. */
#define MOST_NAME 40

static void
append_points(GString *out, gdouble points)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append(out, g_ascii_formatd(buffer, sizeof buffer, "%.1f", points));
}

/* One line on claims or relations: "6 found, 1 missed"; the right ones first, always. */
static void
append_counts(
  GString *out, const char *name, const RebutComparison *self, RebutDifference first, guint n)
{
  static const char *const WORDS[REBUT_N_DIFFERENCES] = {"found",
                                                         "missed",
                                                         "added",
                                                         "split",
                                                         "joined",
                                                         "right",
                                                         "indirect",
                                                         "reversed",
                                                         "of the wrong sign",
                                                         "undercut drawn as attack",
                                                         "attack drawn as undercut",
                                                         "missed",
                                                         "added",
                                                         "premises split",
                                                         "premises joined",
                                                         "verdict"};

  g_string_append_printf(out, "  %-11s", name);
  for (guint i = first; i < first + n; i++)
    if (i == (guint)first || self->counts[i] > 0)
      g_string_append_printf(out, "%s%u %s", i == (guint)first ? "" : ", ", self->counts[i],
                             WORDS[i]);
  g_string_append_c(out, '\n');
}

static void
append_remarks(GString *out, const RebutMarked *student)
{
  const GArray *findings = student->comparison->findings;
  gboolean any = FALSE;

  for (guint i = 0; i < findings->len; i++) {
    const RebutFinding *finding = &g_array_index(findings, RebutFinding, i);
    g_autofree char *comment = NULL;
    g_autofree char *place = NULL;

    if (!rebut_finding_is_remark(finding))
      continue;
    comment = rebut_finding_comment(student->comparison, finding);
    place = rebut_marked_place(student, finding);
    g_string_append_printf(out, "%s  ", any ? "" : "\nTo look at:\n");
    any = TRUE;
    rebut_utf8_append_safe(out, place, -1);
    g_string_append(out, *place == '\0' ? "" : ": ");
    rebut_utf8_append_safe(out, comment, -1);
    g_string_append_c(out, '\n');
  }
}

static void
append_scores(GString *out, const RebutScores *scores)
{
  g_string_append(out, "\nScores:\n");
  for (guint i = 0; i < REBUT_N_SCORES; i++) {
    char value[G_ASCII_DTOSTR_BUF_SIZE];
    char precision[G_ASCII_DTOSTR_BUF_SIZE];
    char recall[G_ASCII_DTOSTR_BUF_SIZE];

    g_string_append_printf(out, "  %-11s%s", rebut_score_name((RebutScore)i),
                           g_ascii_formatd(value, sizeof value, "%.2f", scores->values[i]));
    if (i < REBUT_N_F1_SCORES)
      g_string_append_printf(out, "   precision %s, recall %s",
                             g_ascii_formatd(precision, sizeof precision, "%.2f",
                                             scores->f1[i].precision),
                             g_ascii_formatd(recall, sizeof recall, "%.2f", scores->f1[i].recall));
    g_string_append_c(out, '\n');
  }
}

static void
append_student(GString *out, const RebutMarks *marks, const RebutMarked *student)
{
  const RebutComparison *comparison = student->comparison;
  guint common;

  rebut_utf8_append_safe(out, student->name, -1);
  if (comparison == NULL) {
    g_string_append(out, ": ");
    rebut_utf8_append_safe(out, student->error, -1);
    g_string_append_c(out, '\n');
    return;
  }
  common = comparison->matching->n_groups;
  g_string_append(out, ": ");
  append_points(out, student->mark);
  g_string_append_printf(out, " of %g points\n\n", marks->rubric->out_of);
  append_counts(out, "claims", comparison, REBUT_FOUND, 5);
  append_counts(out, "relations", comparison, REBUT_RELATION, 10);
  g_string_append_printf(out, "  %-11s%u of %u as by the key\n", "verdicts",
                         common - comparison->counts[REBUT_VERDICT_DIFFERS], common);
  append_remarks(out, student);
  append_scores(out, &comparison->scores);
}

static guint
measure_names(const RebutMarks *self)
{
  guint width = strlen("student");

  for (guint i = 0; i < self->students->len; i++) {
    const RebutMarked *student = g_ptr_array_index(self->students, i);

    width = MAX(width, rebut_utf8_width(student->name, strlen(student->name)));
  }
  return MIN(width, MOST_NAME) + 2;
}

static void
append_row(GString *out, const RebutMarked *student, guint width)
{
  const RebutComparison *comparison = student->comparison;
  char mark[G_ASCII_DTOSTR_BUF_SIZE];

  rebut_utf8_append_column(out, student->name, width);
  if (comparison == NULL) {
    rebut_utf8_append_safe(out, student->error, -1);
  } else {
    guint kinds = comparison->counts[REBUT_RELATION_WRONG_SIGN] +
                  comparison->counts[REBUT_UNDERCUT_AS_ATTACK] +
                  comparison->counts[REBUT_ATTACK_AS_UNDERCUT];

    g_string_append_printf(out, "%7s%7u%8u%7u%8u%10u%7u%10u",
                           g_ascii_formatd(mark, sizeof mark, "%.1f", student->mark),
                           comparison->counts[REBUT_FOUND], comparison->counts[REBUT_MISSED],
                           comparison->counts[REBUT_ADDED], comparison->counts[REBUT_RELATION],
                           comparison->counts[REBUT_RELATION_REVERSED], kinds,
                           comparison->counts[REBUT_VERDICT_DIFFERS]);
  }
  g_string_append_c(out, '\n');
}

static gint
compare_doubles(gconstpointer a, gconstpointer b)
{
  const gdouble *x = a;
  const gdouble *y = b;

  return (*x > *y) - (*x < *y);
}

/* How the class did, below its table. */
static void
append_class(GString *out, const RebutMarks *self)
{
  g_autoptr(GArray) marks = g_array_new(FALSE, FALSE, sizeof(gdouble));
  gdouble sum = 0;

  for (guint i = 0; i < self->students->len; i++) {
    const RebutMarked *student = g_ptr_array_index(self->students, i);

    if (student->comparison == NULL)
      continue;
    g_array_append_val(marks, student->mark);
    sum += student->mark;
  }
  if (marks->len == 0)
    return;
  g_array_sort(marks, compare_doubles);
  g_string_append_printf(out, "\n%u of %u maps marked: mean ", marks->len, self->students->len);
  append_points(out, sum / marks->len);
  g_string_append(out, ", median ");
  append_points(out, (g_array_index(marks, gdouble, marks->len / 2) +
                      g_array_index(marks, gdouble, (marks->len - 1) / 2)) /
                       2);
  g_string_append_printf(out, ", of %g points\n", self->rubric->out_of);
}

void
rebut_marks_print_text(const RebutMarks *self, GString *out)
{
  guint width = measure_names(self);

  if (self->students->len == 1) {
    append_student(out, self, g_ptr_array_index(self->students, 0));
    return;
  }
  rebut_utf8_append_column(out, "student", width);
  g_string_append_printf(out, "%7s%7s%8s%7s%8s%10s%7s%10s\n", "mark", "found", "missed", "added",
                         "right", "reversed", "kind", "verdicts");
  for (guint i = 0; i < self->students->len; i++)
    append_row(out, g_ptr_array_index(self->students, i), width);
  append_class(out, self);
}
