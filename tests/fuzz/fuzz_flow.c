/* fuzz_flow.c - what the plain reader of data blocks takes, libyaml reads alike. */
#include "flow.h"
#include "yaml_reader.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
compare(const RebutValue *a, const RebutValue *b)
{
  g_assert_nonnull(b);
  g_assert_cmpint(a->type, ==, b->type);
  g_assert_cmpuint(a->count, ==, b->count);
  g_assert_cmpstr(a->string, ==, b->string);
  g_assert_true(a->number >= b->number ? a->number <= b->number
                                       : isnan(a->number) && isnan(b->number));
  g_assert_cmpuint(a->span.start, ==, b->span.start);
  g_assert_cmpuint(a->span.end, ==, b->span.end);
  for (guint i = 0; i < a->count; i++) {
    if (a->type == REBUT_VALUE_LIST) {
      compare(a->items[i], b->items[i]);
    } else {
      g_assert_cmpstr(a->members[i].key, ==, b->members[i].key);
      g_assert_cmpuint(a->members[i].span.start, ==, b->members[i].span.start);
      g_assert_cmpuint(a->members[i].span.end, ==, b->members[i].span.end);
      compare(a->members[i].value, b->members[i].value);
    }
  }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  g_autoptr(RebutArena) arena = rebut_arena_new();
  g_autoptr(RebutDiagnostics) diagnostics = rebut_diagnostics_new();
  g_autofree char *text = g_utf8_make_valid((const char *)data, (gssize)size);
  const RebutValue *plain = rebut_flow_read(arena, text, strlen(text), 7);

  if (plain == NULL)
    return 0;
  compare(plain, rebut_yaml_read(arena, text, strlen(text), 7, diagnostics));
  g_assert_cmpuint(rebut_diagnostics_count(diagnostics), ==, 0);
  return 0;
}
