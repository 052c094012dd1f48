/* scene.h - a view with every card, pill and link in its place; what all pictures are made from.
 *
 * Lengths are in px at 96 dpi, x runs right, y runs down, and the picture begins at 0, 0. */
#pragma once

#include "badges.h"
#include "card.h"
#include "layout.h"
#include "view.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  REBUT_ENGINE_AUTO, /* dot for maps that it can lay out in time, and whose rows fit a page; else
                        the tidy tree */
  REBUT_ENGINE_DOT,
  REBUT_ENGINE_TIDY
} RebutEngine;

typedef struct {
  RebutEngine engine;
  gdouble seconds; /* that dot may take */
} RebutSceneOptions;

#define REBUT_DOT_SECONDS 5.0
/* Of what dot lays out: with more, it reorders cards with each claim that is added, and its rows
 * become banners. At this size it takes some 50 ms. */
#define REBUT_DOT_MAX_NODES 150
#define REBUT_DOT_MAX_LINKS 450
#define REBUT_DOT_MAX_WIDTH 4800.0 /* px of a row */

/* The left upper corner of a card or pill, and its size. */
typedef struct {
  gdouble x;
  gdouble y;
  gdouble width;
  gdouble height;
} RebutPlacement;

typedef struct {
  const RebutView *view; /* borrowed */
  RebutArena *arena;
  gdouble width;
  gdouble height;
  const char *heading; /* the map's title, or NULL */
  gdouble heading_y;   /* its baseline */
  RebutViewBoxes boxes;
  const char *const *group_labels;  /* by group */
  const RebutPlacement *placements; /* by node, and behind them by group */
  const RebutCurve *curves;         /* by link */
  const RebutBadge *badges;
  guint32 n_badges;
  RebutLayout *layout; /* owns the curves */
} RebutScene;

/* The caller owns the scene; VIEW must outlive it. When dot fails or is late, the tidy tree takes
 * over, and NOTE (may be NULL) is set to a message that the caller frees. */
RebutScene *rebut_scene_new(const RebutView *view,
                            const RebutDriver *driver,
                            const RebutSceneOptions *options,
                            char **note);
void rebut_scene_free(RebutScene *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutScene, rebut_scene_free)

G_END_DECLS
