#include "claim.h"

#include <string.h>

/* Cuts TEXT's ranges to the first LENGTH bytes; those that lie behind them go. */
static void
cut_ranges(RebutArena *arena, RebutMarkedText *text, guint32 length)
{
  RebutRange *kept = rebut_arena_memdup(arena, text->ranges, text->n_ranges * sizeof *kept);
  guint32 n = 0;

  for (guint32 i = 0; i < text->n_ranges; i++) {
    if (kept[i].start >= length)
      continue;
    kept[n] = kept[i];
    kept[n].end = MIN(kept[n].end, length);
    n++;
  }
  text->ranges = kept;
  text->n_ranges = n;
}

RebutMarkedText
rebut_marked_text_without_tags(RebutArena *arena, const RebutMarkedText *text)
{
  gsize length = strlen(text->plain);
  RebutMarkedText result = *text;

  while (result.n_ranges > 0) {
    const RebutRange *last = &result.ranges[result.n_ranges - 1];

    if (last->type != REBUT_RANGE_TAG || last->end != length)
      break;
    length = last->start;
    while (length > 0 && text->plain[length - 1] == ' ')
      length--;
    result.n_ranges--;
  }
  if (length == 0 || result.n_ranges == text->n_ranges)
    return *text;
  result.plain = rebut_arena_strndup(arena, text->plain, length);
  cut_ranges(arena, &result, (guint32)length);
  return result;
}

const char *
rebut_verdict_name(RebutVerdict verdict)
{
  static const char *const NAMES[] = {NULL, "stands", "refuted", "unsupported", "contested"};

  return NAMES[verdict];
}
