#include "csv.h"
#include "marks_state.h"

static void
append_head(GString *out)
{
  g_string_append(out, "name,mark,out-of");
  for (guint i = 0; i < REBUT_N_SCORES; i++)
    g_string_append_printf(out, ",%s", rebut_score_name((RebutScore)i));
  for (guint i = 0; i < REBUT_N_DIFFERENCES; i++)
    g_string_append_printf(out, ",n-%s", rebut_difference_name((RebutDifference)i));
  g_string_append(out, ",problems,file,error\r\n");
}

static void
append_number(GString *out, gdouble number, const char *format)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf(out, ",%s", g_ascii_formatd(buffer, sizeof buffer, format, number));
}

static void
append_row(GString *out, const RebutMarks *marks, const RebutMarked *student)
{
  rebut_csv_append(out, student->name);
  if (student->comparison == NULL) {
    for (guint i = 0; i < 3 + REBUT_N_SCORES + REBUT_N_DIFFERENCES; i++)
      g_string_append_c(out, ',');
  } else {
    append_number(out, student->mark, "%.2f");
    append_number(out, marks->rubric->out_of, "%g");
    for (guint i = 0; i < REBUT_N_SCORES; i++)
      append_number(out, student->comparison->scores.values[i], "%.4f");
    for (guint i = 0; i < REBUT_N_DIFFERENCES; i++)
      g_string_append_printf(out, ",%u", student->comparison->counts[i]);
    g_string_append_printf(out, ",%u", student->n_problems);
  }
  g_string_append_c(out, ',');
  rebut_csv_append(out, student->file);
  g_string_append_c(out, ',');
  rebut_csv_append(out, student->error == NULL ? "" : student->error);
  g_string_append(out, "\r\n");
}

void
rebut_marks_print_csv(const RebutMarks *self, GString *out)
{
  append_head(out);
  for (guint i = 0; i < self->students->len; i++)
    append_row(out, self, g_ptr_array_index(self->students, i));
}
