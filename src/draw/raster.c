/* raster.c - the raster module: SVG through librsvg and Cairo. */
#include "driver.h"

#include <cairo-pdf.h>
#include <librsvg/rsvg.h>
#include <math.h>

#define PT_PER_PX 0.75

typedef struct {
  RsvgHandle *handle;
  cairo_surface_t *surface;
  gdouble width; /* of the surface, in its own units */
  gdouble height;
} Picture;

static void
picture_clear(Picture *self)
{
  g_clear_object(&self->handle);
  g_clear_pointer(&self->surface, cairo_surface_destroy);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Picture, picture_clear)

/* The document, SCALE times its size. */
static gboolean
load(Picture *self, const char *svg, gsize length, gdouble scale, GError **error)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data(svg, (gssize)length, NULL);
  g_autoptr(GError) reason = NULL;

  /* Unlimited: our own documents are large when the map is, and there is no outside text in their
   * markup. */
  self->handle =
    rsvg_handle_new_from_stream_sync(stream, NULL, RSVG_HANDLE_FLAG_UNLIMITED, NULL, &reason);
  if (self->handle == NULL ||
      !rsvg_handle_get_intrinsic_size_in_pixels(self->handle, &self->width, &self->height)) {
    g_set_error(error, REBUT_DRAW_ERROR, REBUT_DRAW_ERROR_RENDER,
                "librsvg cannot read the picture: %s",
                reason == NULL ? "it has no size" : reason->message);
    return FALSE;
  }
  self->width *= scale;
  self->height *= scale;
  return TRUE;
}

static cairo_status_t
put(void *out, const unsigned char *data, unsigned int length)
{
  g_string_append_len(out, (const char *)data, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check(const Picture *self, cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error(error, REBUT_DRAW_ERROR, REBUT_DRAW_ERROR_RENDER,
              "a picture of %.0f x %.0f cannot be painted: %s", self->width, self->height,
              cairo_status_to_string(status));
  return FALSE;
}

static gboolean
render(const Picture *self, cairo_t *cairo, GError **error)
{
  RsvgRectangle viewport = {0, 0, self->width, self->height};
  g_autoptr(GError) reason = NULL;

  if (!rsvg_handle_render_document(self->handle, cairo, &viewport, &reason)) {
    g_set_error(error, REBUT_DRAW_ERROR, REBUT_DRAW_ERROR_RENDER, "librsvg cannot paint: %s",
                reason->message);
    return FALSE;
  }
  return TRUE;
}

static gboolean
paint(const Picture *self, GError **error)
{
  cairo_t *cairo = cairo_create(self->surface);
  gboolean done = check(self, cairo_status(cairo), error) && render(self, cairo, error);

  cairo_destroy(cairo);
  return done;
}

static gboolean
write_png(const char *svg, gsize length, gdouble scale, GString *out, GError **error)
{
  g_auto(Picture) picture = {0};

  if (!load(&picture, svg, length, scale, error))
    return FALSE;
  picture.width = ceil(picture.width);
  picture.height = ceil(picture.height);
  picture.surface = cairo_image_surface_create(
    CAIRO_FORMAT_ARGB32, (int)MIN(picture.width, G_MAXINT), (int)MIN(picture.height, G_MAXINT));
  return paint(&picture, error) &&
         check(&picture, cairo_surface_write_to_png_stream(picture.surface, put, out), error);
}

static gboolean
write_pdf(const char *svg, gsize length, gdouble scale, GString *out, GError **error)
{
  g_auto(Picture) picture = {0};

  if (!load(&picture, svg, length, scale * PT_PER_PX, error))
    return FALSE;
  picture.surface = cairo_pdf_surface_create_for_stream(put, out, picture.width, picture.height);
  /* The same bytes for the same map. */
  cairo_pdf_surface_set_metadata(picture.surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                 "2000-01-01T00:00:00Z");
  if (!paint(&picture, error))
    return FALSE;
  cairo_surface_finish(picture.surface);
  return check(&picture, cairo_surface_status(picture.surface), error);
}

extern const RebutRasterDriver rebut_raster_driver;

REBUT_MODULE_EXPORT const RebutRasterDriver rebut_raster_driver = {
  .version = REBUT_DRIVER_VERSION,
  .write_png = write_png,
  .write_pdf = write_pdf,
};
