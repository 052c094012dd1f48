#include "chars.h"

#define BRACE  REBUT_CHARS_BRACE
#define LINE   REBUT_CHARS_LINE
#define INLINE REBUT_CHARS_INLINE
#define BLANK  REBUT_CHARS_BLANK

const guint8 rebut_char_sets[256] = {
  ['\0'] = BRACE | LINE | INLINE,
  ['\n'] = LINE | INLINE,
  ['\r'] = INLINE | BLANK,
  ['\t'] = INLINE | BLANK,
  [' '] = INLINE | BLANK,
  ['\\'] = BRACE | LINE | INLINE,
  ['{'] = BRACE | LINE,
  ['}'] = BRACE,
  ['"'] = BRACE,
  ['\''] = BRACE,
  ['/'] = LINE | INLINE,
  ['<'] = LINE | INLINE,
  ['@'] = INLINE,
  ['#'] = INLINE,
  ['*'] = INLINE,
  ['_'] = INLINE,
  ['['] = INLINE,
  ['.'] = INLINE,
  [':'] = INLINE,
};
