/* route_ports.c - the ends of links, side by side along the edges of boxes. */
#include "route_state.h"

#include <math.h>

#define PORT_MARGIN 22.0 /* from a box's corner to its first port, at most */
#define PORT_CORNER 0.6  /* of a low box's height */
#define PORT_STEP   64.0 /* between ports, at most */
#define STRAIGHTEN  44.0 /* an offset that is taken out by leaving beside the middle */

/* One end of a link at a box. */
typedef struct {
  guint32 edge;
  guint32 box;
  gdouble towards; /* x of what it leads to: ports keep this order */
} Port;

/* Where an edge leaves its box when it may not choose; else the box's middle. */
static gdouble
get_departure(const RebutRouting *self, const RebutEdge *edge)
{
  gdouble left = rebut_routing_get_x(self, edge->from) - self->graph->boxes[edge->from].width / 2;

  return edge->port > 0 ? left + edge->port : rebut_routing_get_x(self, edge->from);
}

static gint
compare_ports(gconstpointer a, gconstpointer b)
{
  const Port *x = a;
  const Port *y = b;

  if (x->box != y->box)
    return x->box < y->box ? -1 : 1;
  if (x->towards < y->towards || x->towards > y->towards)
    return x->towards < y->towards ? -1 : 1;
  return (x->edge > y->edge) - (x->edge < y->edge);
}

/* How far to either side of a box's middle its ports may lie. */
static gdouble
get_room(const RebutRouting *self, guint32 box)
{
  const RebutBox *size = &self->graph->boxes[box];

  return MAX(size->width / 2 - MIN(PORT_MARGIN, size->height * PORT_CORNER), size->width / 5);
}

/* Spreads the N ports of one box along its edge, in the order of where they lead. A single one goes
 * straight to what it leads to, as far as the box reaches. */
static void
spread_ports(const RebutRouting *self, const Port *ports, guint n, gdouble *xs)
{
  guint32 box = ports[0].box;
  gdouble room = get_room(self, box);
  gdouble step = MIN(2 * room / n, PORT_STEP);

  for (guint i = 0; i < n; i++) {
    gdouble offset = ((gdouble)i - (gdouble)(n - 1) / 2) * step;

    if (n == 1)
      offset = CLAMP(ports[i].towards - rebut_routing_get_x(self, box), -room, room);
    xs[ports[i].edge] = rebut_routing_get_x(self, box) + offset;
  }
}

static void
assign_ports(RebutRouting *self, gboolean arriving, gdouble *xs)
{
  g_autoptr(GArray) ports = g_array_new(FALSE, FALSE, sizeof(Port));
  guint first = 0;

  for (guint32 i = 0; i < self->graph->n_edges; i++) {
    const RebutEdge *edge = &self->graph->edges[i];
    const RebutCurve *curve = &self->layout->curves[i];
    Port port = {i, arriving ? edge->to : edge->from, 0};

    xs[i] = rebut_routing_get_x(self, port.box);
    if (rebut_routing_is_flat(self, edge))
      continue;
    port.towards = arriving ? get_departure(self, edge) : rebut_routing_get_x(self, edge->to);
    if (!rebut_routing_is_upward(self, edge) && curve->n_points >= 4)
      port.towards = curve->points[arriving ? curve->n_points - 2 : 1].x;
    g_array_append_val(ports, port);
  }
  g_array_sort(ports, compare_ports);
  for (guint i = 1; i <= ports->len; i++) {
    if (i < ports->len &&
        g_array_index(ports, Port, i).box == g_array_index(ports, Port, first).box)
      continue;
    spread_ports(self, &g_array_index(ports, Port, first), i - first, xs);
    first = i;
  }
}

/* A link that would be bent only a little leaves its box right below where it arrives. */
static void
straighten(RebutRouting *self)
{
  g_autofree guint *n_leaving = g_new0(guint, self->graph->n_boxes + 1);

  for (guint32 i = 0; i < self->graph->n_edges; i++)
    n_leaving[self->graph->edges[i].from]++;
  for (guint32 i = 0; i < self->graph->n_edges; i++) {
    const RebutEdge *edge = &self->graph->edges[i];
    gdouble offset = self->arrivals[i] - rebut_routing_get_x(self, edge->from);

    if (edge->port > 0) {
      self->departures[i] = get_departure(self, edge);
      continue;
    }
    if (!rebut_routing_is_upward(self, edge) || n_leaving[edge->from] != 1)
      continue;
    if (fabs(offset) <= MIN(STRAIGHTEN, get_room(self, edge->from)))
      self->departures[i] = self->arrivals[i];
    else
      self->departures[i] = rebut_routing_get_x(self, edge->from);
  }
}

void
rebut_route_ports(RebutRouting *self)
{
  assign_ports(self, TRUE, self->arrivals);
  assign_ports(self, FALSE, self->departures);
  straighten(self);
}
