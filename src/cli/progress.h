/* progress.h - one line on standard error that says what takes so long.
 *
 * It appears when a step has taken a second, counts the seconds, and goes away when the work is
 * done. Nothing is shown when standard error is no terminal. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RebutProgress RebutProgress;

RebutProgress *rebut_progress_new(void);

/* Takes the line away. NULL is fine. */
void rebut_progress_free(RebutProgress *self);

/* A step begins; NAME ("laying out") must outlive the progress. DATA is the RebutProgress, so that
 * this can be given as a RebutStepFunc. */
void rebut_progress_step(gpointer data, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutProgress, rebut_progress_free)

G_END_DECLS
