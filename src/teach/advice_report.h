/* advice_report.h - reports what concerns a claim or an inference, unless it asks to be spared. */
#pragma once

#include "diagnostic.h"
#include "map.h"

#include <glib.h>

G_BEGIN_DECLS

/* HINT may be NULL. The claim may bear {ignore: [...]} with the code. */
void rebut_advise_claim(const RebutMap *map,
                        RebutDiagnostics *diagnostics,
                        RebutCode code,
                        guint32 claim,
                        const char *hint,
                        const char *format,
                        ...) G_GNUC_PRINTF(6, 7);

/* As above, at the line that draws the inference; it, or its conclusion or the one premise of a
 * sketched inference, may bear the code. */
void rebut_advise_inference(const RebutMap *map,
                            RebutDiagnostics *diagnostics,
                            RebutCode code,
                            guint32 inference,
                            const char *hint,
                            const char *format,
                            ...) G_GNUC_PRINTF(6, 7);

G_END_DECLS
