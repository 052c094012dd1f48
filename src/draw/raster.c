/* raster.c - the raster module: SVG through librsvg and Cairo. */
#include "driver.h"

#include <cairo-pdf.h>
#include <librsvg/rsvg.h>
#include <math.h>

#define PT_PER_PX 0.75

static RsvgHandle *
load(const char *svg, gsize length, gdouble *width, gdouble *height, GError **error)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data(svg, (gssize)length, NULL);
  g_autoptr(GError) reason = NULL;
  /* Unlimited: our own documents are large when the map is, and there is no outside text in their
   * markup. */
  RsvgHandle *handle =
    rsvg_handle_new_from_stream_sync(stream, NULL, RSVG_HANDLE_FLAG_UNLIMITED, NULL, &reason);

  if (handle == NULL || !rsvg_handle_get_intrinsic_size_in_pixels(handle, width, height)) {
    g_set_error(error, REBUT_DRAW_ERROR, REBUT_DRAW_ERROR_RENDER,
                "librsvg cannot read the picture: %s",
                reason == NULL ? "it has no size" : reason->message);
    g_clear_object(&handle);
  }
  return handle;
}

static gboolean
paint(RsvgHandle *handle, cairo_t *cairo, gdouble width, gdouble height, GError **error)
{
  RsvgRectangle viewport = {0, 0, width, height};
  g_autoptr(GError) reason = NULL;

  if (!rsvg_handle_render_document(handle, cairo, &viewport, &reason)) {
    g_set_error(error, REBUT_DRAW_ERROR, REBUT_DRAW_ERROR_RENDER, "librsvg cannot paint: %s",
                reason->message);
    return FALSE;
  }
  return TRUE;
}

static cairo_status_t
put(void *out, const unsigned char *data, unsigned int length)
{
  g_string_append_len(out, (const char *)data, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check(cairo_status_t status, gdouble width, gdouble height, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error(error, REBUT_DRAW_ERROR, REBUT_DRAW_ERROR_RENDER,
              "a picture of %.0f x %.0f cannot be painted: %s", width, height,
              cairo_status_to_string(status));
  return FALSE;
}

static gboolean
write_png(const char *svg, gsize length, gdouble scale, GString *out, GError **error)
{
  gdouble width;
  gdouble height;
  RsvgHandle *handle = load(svg, length, &width, &height, error);
  cairo_surface_t *surface;
  cairo_t *cairo;
  gboolean done;

  if (handle == NULL)
    return FALSE;
  width = ceil(width * scale);
  height = ceil(height * scale);
  surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, (int)MIN(width, G_MAXINT),
                                       (int)MIN(height, G_MAXINT));
  cairo = cairo_create(surface);
  done = check(cairo_status(cairo), width, height, error) &&
         paint(handle, cairo, width, height, error) &&
         check(cairo_surface_write_to_png_stream(surface, put, out), width, height, error);
  cairo_destroy(cairo);
  cairo_surface_destroy(surface);
  g_object_unref(handle);
  return done;
}

static gboolean
write_pdf(const char *svg, gsize length, gdouble scale, GString *out, GError **error)
{
  gdouble width;
  gdouble height;
  RsvgHandle *handle = load(svg, length, &width, &height, error);
  cairo_surface_t *surface;
  cairo_t *cairo;
  gboolean done;

  if (handle == NULL)
    return FALSE;
  width *= scale * PT_PER_PX;
  height *= scale * PT_PER_PX;
  surface = cairo_pdf_surface_create_for_stream(put, out, width, height);
  /* The same bytes for the same map. */
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
  cairo = cairo_create(surface);
  done =
    check(cairo_status(cairo), width, height, error) && paint(handle, cairo, width, height, error);
  cairo_destroy(cairo);
  cairo_surface_finish(surface);
  done = done && check(cairo_surface_status(surface), width, height, error);
  cairo_surface_destroy(surface);
  g_object_unref(handle);
  return done;
}

extern const RebutRasterDriver rebut_raster_driver;

REBUT_MODULE_EXPORT const RebutRasterDriver rebut_raster_driver = {
  .version = REBUT_DRIVER_VERSION,
  .write_png = write_png,
  .write_pdf = write_pdf,
};
