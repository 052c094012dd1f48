/* fuzz_printer.c - any text, laid out anew, says the same, and laid out again it stays as it is. */
#include "printer.h"
#include "same.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
  g_autofree char *text = g_utf8_make_valid((const char *)data, (gssize)size);
  g_autoptr(GString) once = g_string_new(NULL);
  g_autoptr(GString) twice = g_string_new(NULL);

  /* Refused when it holds too many mistakes. */
  if (!rebut_argdown_format("fuzz", text, strlen(text), once, NULL))
    return 0;
  g_assert_true(rebut_same_argdown(text, strlen(text), once));
  g_assert_true(rebut_argdown_format("fuzz", once->str, once->len, twice, NULL));
  g_assert_true(g_string_equal(once, twice));
  return 0;
}
