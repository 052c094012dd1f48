#include "exercise.h"

void
rebut_exercise_print_html(const RebutExercise *self, GString *out)
{
  const RebutWorksheet *shown = self->map == NULL ? self->worksheet : self->map;

  rebut_worksheet_print_html(shown, self->title, rebut_exercise_paper_task(self->kind),
                             self->kind == REBUT_EXERCISE_SIGNS ? REBUT_PAGE_SIGNS
                             : self->map != NULL                ? REBUT_PAGE_VERDICTS
                                                                : REBUT_PAGE_PLAIN,
                             out);
}
