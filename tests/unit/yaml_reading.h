/* yaml_reading.h - YAML as a value, and what is wrong with it. */
#pragma once

#include "json.h"
#include "yaml_reader.h"

#include <check.h>
#include <glib.h>
#include <string.h>

#define BASE 1000

static struct {
  RebutArena *arena;
  RebutDiagnostics *diagnostics;
} reading;

static inline void
set_up(void)
{
  reading.arena = rebut_arena_new();
  reading.diagnostics = rebut_diagnostics_new();
}

static inline void
tear_down(void)
{
  rebut_diagnostics_free(reading.diagnostics);
  rebut_arena_free(reading.arena);
}

static const RebutValue *
read_bytes(const char *yaml, gsize length)
{
  return rebut_yaml_read(reading.arena, yaml, length, BASE, reading.diagnostics);
}

static const RebutValue *
read_yaml(const char *yaml)
{
  return read_bytes(yaml, strlen(yaml));
}

static inline void
assert_json(const RebutValue *value, const char *expected)
{
  g_autoptr(GString) out = g_string_new(NULL);
  RebutJson json = {.out = out};

  rebut_json_value(&json, value);
  ck_assert_str_eq(out->str, expected);
}

static inline void
assert_reported(guint index, RebutCode code, guint32 offset)
{
  const RebutDiagnostic *diagnostic;

  ck_assert_uint_gt(rebut_diagnostics_count(reading.diagnostics), index);
  diagnostic = rebut_diagnostics_get(reading.diagnostics, index);
  ck_assert_int_eq(diagnostic->code, code);
  ck_assert_uint_eq(diagnostic->span.start, BASE + offset);
}
