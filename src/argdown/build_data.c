/* build_data.c - the {key: value} blocks of the text. */
#include "build_state.h"
#include "chars.h"
#include "flow.h"
#include "vocabulary.h"
#include "yaml_reader.h"

#include <string.h>

/* In block form, the brace ends its line and the closing one begins its own: what is between is
 * YAML of its own; else the braces belong to it. */
static gboolean
is_block_data(const RebutBuilder *self, const RebutNode *node)
{
  const char *open = rebut_chars_skip_blanks(rebut_text_at(self->text, node->data.start) + 1);
  const char *close = rebut_text_at(self->text, node->data.end) - 1;
  const char *line_end;

  if (*open != '\n')
    return FALSE;
  /* A line that ends with a comma is JSON's way, which is flow style. */
  line_end = rebut_chars_trim(open, strchrnul(open + 1, '\n'));
  if (line_end[-1] == ',')
    return FALSE;
  while (rebut_char_is_blank(close[-1]))
    close--;
  return close[-1] == '\n';
}

const RebutValue *
rebut_build_data(RebutBuilder *self, const RebutNode *node)
{
  RebutSpan span = node->data;
  const RebutValue *value;

  if (span.end <= span.start)
    return NULL;
  if (is_block_data(self, node)) {
    span.start++;
    span.end--;
  }
  value = rebut_flow_read(self->draft->map->arena, rebut_text_at(self->text, span.start),
                          span.end - span.start, span.start);
  if (value == NULL)
    value = rebut_yaml_read(self->draft->map->arena, rebut_text_at(self->text, span.start),
                            span.end - span.start, span.start, self->diagnostics);
  if (value != NULL && value->type != REBUT_VALUE_MAPPING) {
    rebut_diagnostics_add(self->diagnostics, REBUT_CODE_WRONG_VALUE, node->data, NULL,
                          "data must be written {key: value}");
    return NULL;
  }
  rebut_vocabulary_check_keys(node->type == REBUT_NODE_INFERENCE ? REBUT_KEYS_INFERENCE
                                                                 : REBUT_KEYS_ELEMENT,
                              value, self->diagnostics);
  return value;
}
