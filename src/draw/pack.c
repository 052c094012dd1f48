#include "pack.h"

#include <math.h>

#define ASPECT     1.5    /* of a page: width to height */
#define FIRST_PAGE 1600.0 /* width */
#define PAGE_STEP  1.4142 /* from one width to the next */

static gdouble
choose_width(const RebutBox *sizes, guint32 n)
{
  gdouble width = FIRST_PAGE;
  gdouble widest = 0;
  gdouble area = 0;

  for (guint32 i = 0; i < n; i++) {
    widest = MAX(widest, sizes[i].width);
    area += (sizes[i].width + REBUT_PAGE_GAP) * (sizes[i].height + REBUT_PAGE_GAP);
  }
  while (width < sqrt(area * ASPECT))
    width *= PAGE_STEP;
  return MAX(width, widest);
}

void
rebut_pack(const RebutBox *sizes, guint32 n, RebutPoint *corners)
{
  gdouble width = choose_width(sizes, n);
  RebutPoint at = {0, 0};
  gdouble shelf = 0; /* height */

  for (guint32 i = 0; i < n; i++) {
    if (at.x > 0 && at.x + sizes[i].width > width) {
      at = (RebutPoint){0, at.y + shelf + REBUT_PAGE_GAP};
      shelf = 0;
    }
    corners[i] = at;
    at.x += sizes[i].width + REBUT_PAGE_GAP;
    shelf = MAX(shelf, sizes[i].height);
  }
}
