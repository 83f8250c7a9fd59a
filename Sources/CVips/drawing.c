#include "CVips.h"

#include <vips/vips.h>

#include "late.h"

typedef struct Drawing {
  CVipsDraw draw;
  void *context;
  void (*release)(void *context);
  int reach;
} Drawing;

static void discard(void *data) {
  Drawing *drawing = data;
  drawing->release(drawing->context);
  g_free(drawing);
}

static CVipsTile tile(VipsRegion *region, VipsRect area) {
  return (CVipsTile){
      area.left, area.top, area.width, area.height, region->im->Bands, (ptrdiff_t)VIPS_REGION_LSKIP(region),
      VIPS_REGION_ADDR(region, area.left, area.top)};
}

static int generate(VipsRegion *out, void *sequence, void *image, void *data, gboolean *is_done) {
  (void)is_done;
  const Drawing *drawing = data;
  CVipsTile to = tile(out, out->valid);
  if (image == NULL) {
    drawing->draw(drawing->context, NULL, &to);
    return 0;
  }
  VipsRegion *in = sequence;
  VipsRect all = {0, 0, in->im->Xsize, in->im->Ysize};
  VipsRect area = out->valid;
  vips_rect_marginadjust(&area, drawing->reach);
  vips_rect_intersectrect(&area, &all, &area);
  if (vips_region_prepare(in, &area) != 0) return -1;
  CVipsTile from = tile(in, area);
  drawing->draw(drawing->context, &from, &to);
  return 0;
}

VipsImage *cvips_drawn(
    VipsImage *image, int width, int height, int bands, int reach, CVipsDraw draw, void *context,
    void (*release)(void *context)) {
  VipsImage *out = vips_image_new();
  Drawing *drawing = g_new(Drawing, 1);
  *drawing = (Drawing){draw, context, release, reach};
  // The drawing must outlive all that is drawn with it.
  g_object_set_data_full(G_OBJECT(out), "drawing", drawing, discard);
  bool fits = image == NULL
      || (vips_image_get_format(image) == VIPS_FORMAT_UCHAR && image->Xsize == width && image->Ysize == height);
  if (!fits) vips_error("draw", "%s", "the two do not fit each other");
  if (!fits || vips_image_pipelinev(out, VIPS_DEMAND_STYLE_FATSTRIP, image, NULL) != 0) {
    g_object_unref(out);
    return NULL;
  }
  VipsInterpretation space = bands < 3 ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB;
  vips_image_init_fields(out, width, height, bands, VIPS_FORMAT_UCHAR, VIPS_CODING_NONE, space, 1, 1);
  if (image != NULL) g_object_set_data_full(G_OBJECT(out), "image", g_object_ref(image), g_object_unref);
  int status = image == NULL ? vips_image_generate(out, NULL, generate, NULL, NULL, drawing)
                             : vips_image_generate(out, vips_start_one, generate, vips_stop_one, image, drawing);
  if (status == 0) return out;
  g_object_unref(out);
  return NULL;
}
