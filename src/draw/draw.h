/* draw.h - from a map to a picture in one call. */
#pragma once

#include "driver.h"
#include "judgement.h"
#include "map.h"
#include "scene.h"
#include "svg.h"
#include "view.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  REBUT_PICTURE_OUTLINE,
  REBUT_PICTURE_DOT,
  REBUT_PICTURE_SVG,
  REBUT_PICTURE_HTML,
  REBUT_PICTURE_PNG,
  REBUT_PICTURE_PDF
} RebutPicture;

/* Called when a step begins, with its name: "measuring", "laying out", … */
typedef void (*RebutStepFunc)(gpointer data, const char *step);

struct _RebutDrawOptions {
  RebutViewOptions view;
  RebutSceneOptions scene;
  RebutSvgOptions style; /* a PNG is never adaptive, and always opaque */
  gdouble scale;         /* of PNG and PDF; 0: 2 for PNG, 1 for PDF */
  const RebutJudgement
    *judgement;       /* for a page: with the usual options, borrowed; NULL: it judges */
  guint revision;     /* of a page that is served; 0: it is not */
  gboolean colour;    /* of the outline */
  RebutStepFunc step; /* may be NULL */
  gpointer step_data;
};

/* What holds where nothing is asked for: an SVG follows its reader. */
extern const RebutDrawOptions rebut_draw_usual;

/* A picture by the suffix of its files: "txt" for an outline, "dot", "svg", "html", "png", "pdf".
 * FALSE when there is none. */
gboolean rebut_picture_find(const char *suffix, RebutPicture *picture);

/* Whether a terminal cannot show it. */
gboolean rebut_picture_is_binary(RebutPicture picture);

/* What a caller may want to tell the user. */
typedef struct {
  char *note;     /* that dot failed; NULL when all went well */
  char *left_out; /* "[A], <B> and 3 more": what is related to nothing shown; NULL when nothing */
  guint32 n_left_out; /* how many these are */
  gboolean is_empty;  /* the map holds something, but nothing of it is shown */
} RebutDrawReport;

void rebut_draw_report_clear(RebutDrawReport *self);

/* Appends the picture to OUT. REPORT may be NULL. FALSE with REBUT_DRAW_ERROR. */
gboolean rebut_draw(const RebutMap *map,
                    RebutPicture picture,
                    const RebutDrawOptions *options,
                    RebutDrawReport *report,
                    GString *out,
                    GError **error);

G_END_DECLS
