/* flow_sheet.h - the flow sheet of a debate: a column for each speech, an answer beside what it
 * answers.
 *
 * A row is a thread: a claim, what answers it, what answers that. A position of its own (a
 * disadvantage, a counterplan, a kritik, topicality, an advantage) has its own sheet, all else is
 * the case. The conventions are those of American policy debate; other formats share them. */
#pragma once

#include "map.h"

#include <glib.h>

G_BEGIN_DECLS

/* More speeches than these are not printed on a sheet. */
#define REBUT_FLOW_MOST_COLUMNS 64

typedef enum {
  REBUT_SHEET_CASE,
  REBUT_SHEET_ADVANTAGE,
  REBUT_SHEET_DISADVANTAGE,
  REBUT_SHEET_COUNTERPLAN,
  REBUT_SHEET_KRITIK,
  REBUT_SHEET_TOPICALITY,
  REBUT_SHEET_OFF_CASE /* begun by the other side, of no kind that is known */
} RebutSheetKind;

/* "case", "disadvantage", …: for output. */
const char *rebut_sheet_kind_name(RebutSheetKind kind);

/* Why something is written in a cell; in this order. */
typedef enum {
  REBUT_FLOW_SAID,     /* a claim, for the first time */
  REBUT_FLOW_SEEN,     /* a claim that stands in another row bears on this one, too */
  REBUT_FLOW_EXTENDED, /* said again by its own side */
  REBUT_FLOW_CONCEDED, /* granted */
  REBUT_FLOW_DROPPED   /* an answer to it was due here at the latest, and none ever came */
} RebutFlowMark;

/* How a claim bears on what it stands beside. */
typedef enum {
  REBUT_FLOW_HEAD, /* on nothing on this sheet */
  REBUT_FLOW_REASON,
  REBUT_FLOW_LINKED, /* a premise that counts only with the one before */
  REBUT_FLOW_ATTACK,
  REBUT_FLOW_UNDERCUT
} RebutFlowRole;

typedef struct {
  guint32 row;    /* on its sheet */
  guint32 column; /* of the flow */
  RebutFlowMark mark;
  RebutFlowRole role; /* of what is said or seen */
  guint32 claim;
} RebutFlowEntry;

typedef struct {
  const char *id;     /* of the speech */
  const char *side;   /* an id, or NULL when it is not known */
  const char *holder; /* who has the side, as it is shown; "" when it is not known */
} RebutFlowColumn;

typedef struct {
  RebutSheetKind kind;
  const char *title;
  guint32 first_column; /* before it the sheet is empty */
  guint32 n_rows;
  GArray *heads;   /* of guint32: the claims that the sheet is about */
  GArray *entries; /* of RebutFlowEntry, by row, column and mark */
} RebutSheet;

/* The stock issues of a policy debate: the affirmative classically loses when one falls. */
typedef enum {
  REBUT_STOCK_HARMS,
  REBUT_STOCK_INHERENCY,
  REBUT_STOCK_SOLVENCY,
  REBUT_STOCK_TOPICALITY,
  REBUT_N_STOCK
} RebutStockIssue;

typedef enum {
  REBUT_STOCK_UNRAISED, /* so far nothing is said about it */
  REBUT_STOCK_MET,
  REBUT_STOCK_OPEN,
  REBUT_STOCK_LOST
} RebutStockState;

/* "harms", …; "met", "open", "lost", and "" for what is not raised. */
const char *rebut_stock_issue_name(RebutStockIssue issue);
const char *rebut_stock_state_name(RebutStockState state);

typedef struct {
  const RebutMap *map;
  RebutFlowColumn *columns;
  guint32 n_columns;  /* those of the map's speeches */
  guint8 *verdicts;   /* by column and claim: RebutVerdict after that speech */
  guint32 *column_of; /* by claim: where it is said first */
  GPtrArray *sheets;  /* of RebutSheet: the case first, then in the order of the text */
  gboolean has_stock; /* some claim is tagged as a stock issue */
  guint8 *stock;      /* by column and issue: RebutStockState */
  guint counts[REBUT_FLOW_DROPPED + 1]; /* entries of each mark */
  RebutArena *arena;                    /* of titles */
} RebutFlow;

/* MAP must outlive the flow, which is the caller's. NULL when no claim of the map says its speech,
 * or there are more speeches than can be printed; PROBLEM is then a constant sentence. */
RebutFlow *rebut_flow_new(const RebutMap *map, const char **problem);
void rebut_flow_free(RebutFlow *self);

/* The title, with the kind where it does not say that; the caller frees it. */
char *rebut_sheet_label(const RebutSheet *self);

/* The verdict after a speech; REBUT_VERDICT_NONE before the claim is said. */
RebutVerdict rebut_flow_verdict(const RebutFlow *self, guint32 column, guint32 claim);

/* The title of a claim or, for one without a title, its text. */
const char *rebut_flow_label(const RebutFlow *self, guint32 claim);

typedef enum { REBUT_FLOW_TEXT, REBUT_FLOW_CSV, REBUT_FLOW_HTML } RebutFlowFormat;

/* Appends the sheets. Text has titles only. CSV (RFC 4180) has a row for each row, behind its sheet
 * and number; a cell that a spreadsheet would take for a formula begins with an apostrophe. HTML is
 * one page that needs nothing else, to be printed in landscape. */
void rebut_flow_print(const RebutFlow *self, RebutFlowFormat format, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutFlow, rebut_flow_free)

G_END_DECLS
