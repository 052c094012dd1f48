/* card.h - a card of a view, its words measured and broken into lines. */
#pragma once

#include "view.h"
#include "wrap.h"

#include <glib.h>

G_BEGIN_DECLS

/* Where words stand on a card, in px from its left upper corner; y is a baseline. */
#define REBUT_CARD_BAR    7.0 /* width of the coloured bar at the left */
#define REBUT_CARD_TEXT_X 20.0
#define REBUT_CARD_HEAD_Y 19.0
#define REBUT_CARD_DIAMOND \
  11.0 /* room of the sign of a thesis, which few fonts hold: it is drawn */
#define REBUT_CARD_MARK      22.0 /* room of a verdict's mark, at the right end of the first line */
#define REBUT_CARD_HEAD_GAP  9.0  /* between the part and the speaker */
#define REBUT_CARD_MAX_CHARS 600  /* of a text that is shown; more in the tooltip */
#define REBUT_CARD_MAX_TITLE 120
#define REBUT_PILL_HEIGHT    18.0

typedef struct {
  const char *text;
  RebutFont font;
  gdouble y;
  gboolean goes_on; /* the next line continues the same text */
  gboolean blank;   /* behind a blank, not inside of a word */
} RebutCardLine;

typedef struct {
  gdouble width;
  gdouble height;
  const char *part; /* "+ SUPPORTS"; without its sign when that is a diamond */
  gboolean diamond;
  gdouble part_width;  /* with its sign */
  const char *speaker; /* shortened if need be; NULL when nobody is named */
  const RebutCardLine *lines;
  guint32 n_lines;
} RebutCardBox;

/* The box of CARD, wide enough for N_ARRIVING links; its words are safe to be shown, and kept in
 * ARENA. */
RebutCardBox rebut_card_measure(const RebutCard *card,
                                guint32 n_arriving,
                                RebutWrapper *wrapper,
                                RebutArena *arena);

/* Of the cards of a part: the baseline of the first line, and the way from line to line. */
void rebut_card_baselines(RebutPart part, gdouble *first, gdouble *step);

/* TEXT with what could do harm replaced, cut behind MOST characters, kept in ARENA. */
const char *rebut_card_cut(RebutArena *arena, const char *text, guint most);

/* What is shown of a pill's label, kept in ARENA, and the width of a pill where N_ARRIVING links
 * arrive. */
const char *rebut_pill_measure(const RebutPill *pill,
                               guint32 n_arriving,
                               RebutWrapper *wrapper,
                               RebutArena *arena,
                               gdouble *width);

/* What stands on all nodes of a view. */
typedef struct {
  const RebutCardBox *cards;      /* by card */
  const char *const *pill_labels; /* by pill */
  const gdouble *pill_widths;
} RebutViewBoxes;

/* All of VIEW measured, kept in ARENA; wide enough for all links that arrive, when WITH_PORTS. */
RebutViewBoxes rebut_view_measure(const RebutView *view,
                                  RebutWrapper *wrapper,
                                  RebutArena *arena,
                                  gboolean with_ports);

G_END_DECLS
