#include "driver.h"

G_DEFINE_QUARK(rebut_draw_error, rebut_draw_error)
