/* detour.h - links that go around what stands in their way.
 *
 * Where cards stand in groups, a link from one group to another would run over cards. Such links
 * run through the gaps between cards, on the lines of a grid, with as few bends and crossings as
 * can be: each takes the cheapest way (Dijkstra's algorithm with the distance that is left, known
 * as A*), the shorter ones first. */
#pragma once

#include "layout.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum { REBUT_SIDE_TOP, REBUT_SIDE_RIGHT, REBUT_SIDE_BOTTOM, REBUT_SIDE_LEFT } RebutSide;

typedef struct {
  gdouble left;
  gdouble top;
  gdouble right;
  gdouble bottom;
} RebutArea;

typedef struct {
  const RebutEdge *edges;
  const gboolean *wanted; /* by edge: it needs a detour */
  const RebutArea *areas; /* by box, and behind them of what no link may run over either */
  guint32 n_areas;
  const RebutArea *frames; /* whose borders no link should run along */
  guint32 n_frames;
  RebutSide forward; /* the side at which a link leaves its box, if it can */
} RebutDetourPlan;

/* Replaces the curves of the edges that are wanted. One for which there is no way, or no time on a
 * large map, keeps its curve. */
void rebut_detour(const RebutDetourPlan *plan, RebutLayout *layout);

G_END_DECLS
