/* html.h - a map as one page that needs nothing else: it explores the debate in a browser.
 *
 * The page holds the map's document as JSON (html_state.h says how it is written), a picture that
 * is seen before and without its script, and the script, which draws from the document. */
#pragma once

#include "judgement.h"
#include "scene.h"
#include "svg.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  const RebutViewOptions *view;    /* marks of verdicts are shown at first when it has verdicts */
  const RebutJudgement *judgement; /* of the map, with the usual options; borrowed */
  const RebutSceneOptions *scene;
  const RebutSvgOptions *style;
  guint revision; /* of a page that is served, which may then ask its server; 0: a page by itself */
} RebutHtmlOptions;

/* Maps with more cards start folded, and are laid out by the page. */
#define REBUT_HTML_MAX_PLACED 150

/* All that a page can show: nothing is folded, and cards have room for marks. The caller owns it;
 * MAP must outlive it. */
RebutView *rebut_html_view_new(const RebutMap *map, const RebutHtmlOptions *options);

/* Appends the page that shows WHOLE, which was made with the same options, to OUT. NOTE as in
 * scene.h. */
void rebut_html_write(const RebutView *whole,
                      const RebutDriver *driver,
                      const RebutHtmlOptions *options,
                      char **note,
                      GString *out);

G_END_DECLS
