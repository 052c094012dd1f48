/* live.h - a page over one file, kept up to date while the file is edited.
 *
 * A small server at a loopback address shows the page and tells open pages when it has changed
 * (server-sent events). It reaches no other file, answers only requests that name it by a loopback
 * name (so a foreign site cannot read it by pointing its own name at this machine: DNS rebinding),
 * and runs until SIGINT or SIGTERM.
 *
 * What the page shows is the caller's: the room sees bytes. The page listens at events?revision=N,
 * where N is its own revision. All events carry the report as data: "map" says that the page is to
 * be fetched again, "stale" that it stays though the file is another, "report" that it is of
 * today. A report with the member "failure" says that the file could not be read at all. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define REBUT_LIVE_ERROR (rebut_live_error_quark())

typedef enum {
  REBUT_LIVE_ERROR_MODULE, /* the server's library is missing */
  REBUT_LIVE_ERROR_LISTEN, /* the port is taken, or not allowed */
  REBUT_LIVE_ERROR_WATCH   /* the file cannot be watched */
} RebutLiveError;

GQuark rebut_live_error_quark(void);

/* One state of the file. */
typedef struct {
  GString *page;    /* HTML; left empty when there is nothing to be shown */
  GString *report;  /* what is wrong with the file, as JSON: an object without a "failure" */
  GPtrArray *files; /* of char *: the paths to watch, the file itself among them */
  gboolean broken;  /* the file has errors; a page of before stays, if there is one */
} RebutFrame;

/* Reads the file and fills FRAME, which comes empty. REVISION is for the page to say which it is:
 * it counts the frames, from a number that is another in each run, as a page may outlive its
 * server. FALSE with an error when the file cannot be read: what was shown stays. */
typedef gboolean (*RebutRenderFunc)(gpointer data,
                                    guint revision,
                                    RebutFrame *frame,
                                    GError **error);

typedef struct {
  RebutRenderFunc render;
  void (*ready)(gpointer data, const char *url);       /* the first page can be visited */
  void (*changed)(gpointer data, const char *trouble); /* after a save; TROUBLE: why the page stays
                                                        * as it was, or NULL */
  gpointer data;
  guint16 port;  /* 0: one that is free */
  gboolean open; /* also visit the page with the user's browser */
} RebutLive;

/* Serves until a signal ends it. FALSE when it cannot begin: with REBUT_LIVE_ERROR, or the error of
 * the first rendering. */
gboolean rebut_live_run(const RebutLive *live, GError **error);

G_END_DECLS
