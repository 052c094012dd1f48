#include "module.h"

REBUT_MODULE_EXPORT const RebutDriver rebut_driver = {
  .version = REBUT_DRIVER_VERSION,
  .pen_new = rebut_pen_new,
  .pen_free = rebut_pen_free,
  .measure = rebut_pen_measure,
  .find_breaks = rebut_pen_find_breaks,
  .layout = rebut_layout_graphviz,
  .write_dot = rebut_dot_write,
  .page_asset = rebut_page_asset,
};
