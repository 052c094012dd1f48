/* route_state.h - rows and curves in the making; for the router's own files only. */
#pragma once

#include "layout.h"

#include <glib.h>

G_BEGIN_DECLS

/* A row before and after it is stacked anew. */
typedef struct {
  gdouble top;
  gdouble bottom;
  gdouble reach; /* how far links to the row above run to the side */
  gdouble new_top;
  gdouble new_bottom;
} RebutRow;

typedef struct {
  const RebutGraph *graph;
  guint32 n_hanging;
  RebutLayout *layout;
  RebutRow *rows;
  guint32 n_rows;
  guint32 *places;     /* by box: among all boxes, row by row and from left to right */
  gdouble *arrivals;   /* x by edge, at the target */
  gdouble *departures; /* x by edge, at the source */
} RebutRouting;

static inline guint32
rebut_routing_get_rank(const RebutRouting *self, guint32 box)
{
  return self->layout->ranks[box];
}

static inline gdouble
rebut_routing_get_top(const RebutRouting *self, guint32 box)
{
  return self->layout->centres[box].y - self->graph->boxes[box].height / 2;
}

static inline gdouble
rebut_routing_get_bottom(const RebutRouting *self, guint32 box)
{
  return self->layout->centres[box].y + self->graph->boxes[box].height / 2;
}

static inline gdouble
rebut_routing_get_x(const RebutRouting *self, guint32 box)
{
  return self->layout->centres[box].x;
}

/* The usual link: its source stands one row below its target. */
static inline gboolean
rebut_routing_is_upward(const RebutRouting *self, const RebutEdge *edge)
{
  return rebut_routing_get_rank(self, edge->from) == rebut_routing_get_rank(self, edge->to) + 1;
}

static inline gboolean
rebut_routing_is_flat(const RebutRouting *self, const RebutEdge *edge)
{
  return rebut_routing_get_rank(self, edge->from) == rebut_routing_get_rank(self, edge->to);
}

/* route_ports.c: where each edge leaves its source and arrives at its target. */
void rebut_route_ports(RebutRouting *self);

G_END_DECLS
