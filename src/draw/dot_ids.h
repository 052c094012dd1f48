/* dot_ids.h - names of what stands in a DOT graph, for dot.c only.
 *
 * cgraph's own names are numbered by the addresses of their strings, and it writes subgraphs in the
 * order of these numbers. Here a name's number follows from the name, so that the same map is the
 * same text. */
#pragma once

#include <graphviz/cgraph.h>

/* Knows the names map, theses, c0, p0 and cluster_0, with any number; edges have none. */
extern Agiddisc_t rebut_dot_ids;
