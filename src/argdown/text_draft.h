/* text_draft.h - a marked text in the making: its plain text, the ranges of its marks, its tags. */
#pragma once

#include "arena.h"
#include "claim.h"

#include <glib.h>

G_BEGIN_DECLS

/* Its buffers serve many texts, one after the other. */
typedef struct {
  RebutArena *arena; /* what is finished is kept there; borrowed */
  GString *plain;
  GArray *ranges; /* of RebutRange; offsets in PLAIN */
  GArray *tags;   /* of guint32 */
} RebutTextDraft;

void rebut_text_draft_init(RebutTextDraft *self, RebutArena *arena);
void rebut_text_draft_clear(RebutTextDraft *self);

/* Begins a text. */
void rebut_text_draft_begin(RebutTextDraft *self);

/* A blank, unless the text is empty or ends with one. */
void rebut_text_draft_append_blank(RebutTextDraft *self);

/* From START to the end of what is there; VALUE of LENGTH bytes may be NULL. */
void rebut_text_draft_add_range(
  RebutTextDraft *self, RebutRangeType type, guint32 start, const char *value, gsize length);

/* The text without blanks at its end, its ranges sorted by where they start. */
RebutMarkedText rebut_text_draft_finish(RebutTextDraft *self);

/* The tags without repetition, in their order. */
RebutIds rebut_text_draft_tags(const RebutTextDraft *self);

G_END_DECLS
