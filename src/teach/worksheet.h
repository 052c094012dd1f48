/* worksheet.h - a map as it is written, to be changed and written again: what exercises are made
 * of.
 *
 * An item is a claim or an argument; relations and structures point at items by number. It is laid
 * out as lines, which are printed as Argdown or as a page. */
#pragma once

#include "map.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  char *title; /* without brackets */
  char *text;
  char *data; /* "{speaker: anna}", or "" */
  gboolean is_argument;
} RebutItem;

/* What a relation bears on. */
typedef enum { REBUT_ONTO_ITEM, REBUT_ONTO_RELATION, REBUT_ONTO_STEP } RebutOnto;

typedef struct {
  const char *sign; /* "+", "-", "_", "><" */
  guint32 from;     /* item */
  RebutOnto onto;
  guint32 to; /* item, relation or step */
  gboolean gone;
} RebutDrawnRelation;

/* A numbered line of a structure. */
typedef struct {
  guint32 item;
  guint32 step; /* that leads to it, or REBUT_NONE for a premise */
  char *rule;   /* of the step: "----", or with its data */
} RebutWorkLine;

typedef struct {
  guint32 argument; /* item, or REBUT_NONE */
  GArray *lines;    /* of RebutWorkLine */
} RebutWorkStructure;

typedef struct {
  char *head;            /* the front matter with its fences; "" for none */
  char *task;            /* what to do, a sentence or more; "" for none */
  char *passage;         /* the text to read; "" for none */
  GArray *items;         /* of RebutItem */
  GArray *relations;     /* of RebutDrawnRelation */
  GPtrArray *structures; /* of RebutWorkStructure */
} RebutWorksheet;

/* One line of a worksheet. */
typedef struct {
  guint32 depth;
  const char *sign; /* of a relation, or NULL */
  guint32 number;   /* in a structure, or 0 */
  const char *rule; /* an inference line of a structure; nothing else is set then */
  guint32 item;
  gboolean defines; /* the text of the item stands here */
  gboolean begins;  /* a block */
} RebutPrintedLine;

#define rebut_worksheet_item(self, i) (&g_array_index((self)->items, RebutItem, (i)))
#define rebut_worksheet_relation(self, i) \
  (&g_array_index((self)->relations, RebutDrawnRelation, (i)))

/* All of MAP but its tags, sources and expectations. A claim without a title gets one. The caller
 * owns it. */
RebutWorksheet *rebut_worksheet_new(const RebutMap *map);
void rebut_worksheet_free(RebutWorksheet *self);

/* A new item; strings are copied. */
guint32 rebut_worksheet_add_item(RebutWorksheet *self, const char *title, const char *text);

/* A new relation between items. */
void rebut_worksheet_add_relation(RebutWorksheet *self, const char *sign, guint32 from, guint32 to);

/* Takes all relations and structures away. */
void rebut_worksheet_clear_relations(RebutWorksheet *self);

/* Its lines, of RebutPrintedLine; the caller frees the array. Each item is defined once. */
GArray *rebut_worksheet_lines(const RebutWorksheet *self);

/* Appends it as Argdown in canonical form. FALSE with REBUT_PARSE_ERROR when that fails. */
gboolean rebut_worksheet_print(const RebutWorksheet *self, GString *out, GError **error);

typedef enum {
  REBUT_PAGE_PLAIN,
  REBUT_PAGE_SIGNS,   /* a box in the place of each sign */
  REBUT_PAGE_VERDICTS /* a box for a verdict before each item */
} RebutPageMode;

/* Appends it as a page to be printed, below TITLE and TASK. */
void rebut_worksheet_print_html(const RebutWorksheet *self,
                                const char *title,
                                const char *task,
                                RebutPageMode mode,
                                GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RebutWorksheet, rebut_worksheet_free)

G_END_DECLS
