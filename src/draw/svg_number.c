#include "svg_number.h"

#include <math.h>

/* Printing doubles would take longer than all other work on an SVG. */
void
rebut_svg_append_number(GString *out, gdouble value)
{
  char text[24];
  char *at = text + sizeof text;
  gint64 tenths = (gint64)round(value * 10);
  guint64 left = (guint64)ABS(tenths);

  if (left % 10 != 0) {
    *--at = (char)('0' + left % 10);
    *--at = '.';
  }
  left /= 10;
  do {
    *--at = (char)('0' + left % 10);
    left /= 10;
  } while (left > 0);
  if (tenths < 0)
    *--at = '-';
  g_string_append_len(out, at, text + sizeof text - at);
}

void
rebut_svg_append_attribute(GString *out, const char *name, gdouble value)
{
  g_string_append_c(out, ' ');
  g_string_append(out, name);
  g_string_append(out, "=\"");
  rebut_svg_append_number(out, value);
  g_string_append_c(out, '"');
}

void
rebut_svg_append_point(GString *out, char command, RebutPoint point)
{
  if (command != '\0')
    g_string_append_c(out, command);
  rebut_svg_append_number(out, point.x);
  g_string_append_c(out, ' ');
  rebut_svg_append_number(out, point.y);
}

/* A piece from FROM over two control points to TO; along an axis in few letters. */
static void
append_piece(GString *out, RebutPoint from, const RebutPoint *piece)
{
  gboolean upright = piece[0].x == from.x && piece[1].x == from.x && piece[2].x == from.x;
  gboolean flat = piece[0].y == from.y && piece[1].y == from.y && piece[2].y == from.y;

  if (upright || flat) {
    g_string_append_c(out, upright ? 'V' : 'H');
    rebut_svg_append_number(out, upright ? piece[2].y : piece[2].x);
    return;
  }
  rebut_svg_append_point(out, 'C', piece[0]);
  rebut_svg_append_point(out, ' ', piece[1]);
  rebut_svg_append_point(out, ' ', piece[2]);
}

void
rebut_svg_append_path(GString *out, const RebutCurve *curve)
{
  const RebutPoint *points = curve->points;
  guint32 last = curve->n_points - 1;
  gboolean turned = curve->kind == REBUT_CURVE_SHARED;

  rebut_svg_append_point(out, 'M', points[turned ? last : 0]);
  for (guint32 j = 0; j + 3 < curve->n_points; j += 3) {
    guint32 at = last - j;

    if (turned)
      append_piece(out, points[at], (RebutPoint[]){points[at - 1], points[at - 2], points[at - 3]});
    else
      append_piece(out, points[j], &points[j + 1]);
  }
}
