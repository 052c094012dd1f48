/* detour_grid.h - what a link costs that runs along the lines of a grid; for the detours' own files
 * only. */
#pragma once

#include "detour.h"

#include <glib.h>

G_BEGIN_DECLS

#define REBUT_GRID_STEP    8.0
#define REBUT_GRID_BLOCKED G_MAXUINT8

/* Costs are in steps of the grid, beside the step itself. */
typedef struct {
  RebutPoint origin;
  guint32 n_columns;
  guint32 n_rows;
  guint8 *costs; /* by cell, first for who runs across, then for who runs upright */
} RebutGrid;

/* A grid over PLAN, on which boxes and headings are closed, and lines that are drawn already are
 * dear. NULL when it would have more cells than MOST_CELLS. */
RebutGrid *
rebut_grid_new(const RebutDetourPlan *plan, const RebutLayout *layout, guint32 most_cells);
void rebut_grid_free(RebutGrid *self);

/* What runs along a cell closes it for no other, but makes it dear. */
void rebut_grid_mark(RebutGrid *self, guint32 cell, gboolean upright);

static inline RebutPoint
rebut_grid_get_point(const RebutGrid *self, guint32 cell)
{
  guint32 column = cell % self->n_columns;
  guint32 row = cell / self->n_columns;

  return (RebutPoint){self->origin.x + column * REBUT_GRID_STEP,
                      self->origin.y + row * REBUT_GRID_STEP};
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutGrid, rebut_grid_free)

G_END_DECLS
