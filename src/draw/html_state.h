/* html_state.h - the document of a page in the making; for its own files only.
 *
 * Nodes are numbered as in the view. Numbers of claims, arguments and inferences are the map's.
 * What would only repeat itself is left out: page/data.js puts it back. */
#pragma once

#include "card.h"
#include "html.h"
#include "json.h"
#include "judgement.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const RebutMap *map;
  const RebutJudgement *judgement;
  const RebutView *view;   /* nothing is folded */
  const RebutScene *scene; /* where the cards stand; NULL: the page lays them out */
  RebutViewBoxes boxes;
  gdouble fold;        /* links from a thesis that are open at first; below 0: all */
  const char *focus;   /* the title of the card that is shown alone at first, or NULL */
  gdouble focus_depth; /* links to it that are open */
  gboolean marked;
  const gboolean *shown; /* by claim: its text is that of the lines on its card */
  RebutJson json;
} RebutPage;

/* html_map.c: who says what and how it hangs together. */
void rebut_html_write_map(RebutPage *self);

/* html_source.c: the documents that are quoted, with their texts and the places of the quotes. A
 * text is in parts, cut where a quote begins or ends. */
void rebut_html_write_sources(RebutPage *self);

/* html_card.c: what is drawn of it. */
void rebut_html_write_cards(RebutPage *self);

/* html_member.c, from here on. A member that is a list of N, each of which WRITE writes. */
void
rebut_html_list(RebutPage *self, const char *key, guint32 n, void (*write)(RebutPage *, guint32));

/* A member whose text is safe to be shown; left out when TEXT is NULL. */
void rebut_html_member_text(RebutPage *self, const char *key, const char *text);
void rebut_html_text(RebutPage *self, const char *text);
void rebut_html_member_ids(RebutPage *self, const char *key, const RebutIds *ids);

/* A member that is left out when it is REBUT_NONE. */
void rebut_html_member_number(RebutPage *self, const char *key, guint32 number);

/* A member that is left out when it is FALSE. */
void rebut_html_member_flag(RebutPage *self, const char *key, gboolean value);

G_END_DECLS
