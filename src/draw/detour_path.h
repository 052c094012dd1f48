/* detour_path.h - the cheapest way through the grid; for the detours' own files only. */
#pragma once

#include "detour_grid.h"

#include <glib.h>

G_BEGIN_DECLS

/* A place where a link may leave or reach its box. */
typedef struct {
  RebutPoint at;    /* on the box's side */
  guint32 cell;     /* right before it */
  guint32 cost;     /* in steps */
  gboolean upright; /* how it leads to the cell */
} RebutPort;

typedef struct _RebutPathFinder RebutPathFinder;

/* GRID is borrowed. The finder stops for good after MOST_STEPS steps of all paths together. */
RebutPathFinder *rebut_path_finder_new(const RebutGrid *grid, guint32 most_steps);
void rebut_path_finder_free(RebutPathFinder *self);

/* The cells of the cheapest way from one of STARTS to one of GOALS, all of them close to AIM, as
 * guint32; which ports they are is in START and GOAL. NULL when there is none. The caller owns the
 * array. */
GArray *rebut_path_find(RebutPathFinder *self,
                        const GArray *starts,
                        const GArray *goals,
                        const RebutArea *aim,
                        guint32 *start,
                        guint32 *goal);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutPathFinder, rebut_path_finder_free)

G_END_DECLS
