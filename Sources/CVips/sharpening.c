#include "CVips.h"

#include <math.h>
#include <stdint.h>
#include <string.h>
#include <vips/vips.h>

#include "late.h"

enum { most_reach = 12 };

typedef struct Sharpening {
  /// A bell from its middle outwards; all of it, both ways, makes 1.
  float bell[most_reach + 1];
  int reach;
  float amount, threshold, most;
} Sharpening;

static float light(const uint8_t *pixel) { return 0.299f * pixel[0] + 0.587f * pixel[1] + 0.114f * pixel[2]; }

/// What is added to a pixel whose lightness is `difference` away from its surroundings: nothing near 0, where there is
/// only noise, and never so much that an edge gets a halo.
static float gain(const Sharpening *sharpening, float difference) {
  float size = fabsf(difference) - sharpening->threshold;
  if (size <= 0) return 0;
  float added = size * sharpening->amount;
  added = added / (1 + added / sharpening->most);
  return difference < 0 ? -added : added;
}

/// Lighter or darker by the same amount in all bands, as far as all of them can be: so the hue stays.
static void lift(const uint8_t *from, float added, uint8_t *to) {
  float least = VIPS_MIN(from[0], VIPS_MIN(from[1], from[2])), most = VIPS_MAX(from[0], VIPS_MAX(from[1], from[2]));
  float whole = rintf(added > 0 ? VIPS_MIN(added, 255 - most) : VIPS_MAX(added, -least));
  for (int band = 0; band < 3; band++) to[band] = (uint8_t)((float)from[band] + whole);
}

static int generate(VipsRegion *out, void *sequence, void *image, void *data, gboolean *is_done) {
  (void)image;
  (void)is_done;
  VipsRegion *in = sequence;
  const Sharpening *sharpening = data;
  const VipsRect *to = &out->valid;
  const int reach = sharpening->reach;
  // The input has been drawn out by as much on all sides.
  VipsRect area = {to->left, to->top, to->width + 2 * reach, to->height + 2 * reach};
  if (vips_region_prepare(in, &area) != 0) return -1;
  const size_t width = (size_t)area.width;
  float *memory = g_try_malloc((width * (size_t)area.height + width) * sizeof(float));
  if (memory == NULL) {
    vips_error("sharpen", "%s", "out of memory");
    return -1;
  }
  float *restrict sums = memory + width * (size_t)area.height;
  for (int row = 0; row < area.height; row++) {
    const uint8_t *from = VIPS_REGION_ADDR(in, area.left, area.top + row);
    float *plane = memory + (size_t)row * width;
    for (int column = 0; column < area.width; column++) plane[column] = light(from + column * 3);
  }
  for (int row = 0; row < to->height; row++) {
    const float *middle = memory + (size_t)(row + reach) * width;
    for (size_t column = 0; column < width; column++) sums[column] = middle[column] * sharpening->bell[0];
    for (int step = 1; step <= reach; step++) {
      const float *restrict above = middle - (size_t)step * width, *restrict below = middle + (size_t)step * width;
      const float part = sharpening->bell[step];
      for (size_t column = 0; column < width; column++) sums[column] += (above[column] + below[column]) * part;
    }
    const uint8_t *from = VIPS_REGION_ADDR(in, area.left + reach, area.top + row + reach);
    uint8_t *pixel = VIPS_REGION_ADDR(out, to->left, to->top + row);
    for (int column = 0; column < to->width; column++, from += 3, pixel += 3) {
      const float *place = sums + column + reach;
      float blurred = place[0] * sharpening->bell[0];
      for (int step = 1; step <= reach; step++) blurred += (place[-step] + place[step]) * sharpening->bell[step];
      lift(from, gain(sharpening, middle[column + reach] - blurred), pixel);
    }
  }
  g_free(memory);
  return 0;
}

static void shape(Sharpening *sharpening, double sigma) {
  double sum = 1;
  int reach = VIPS_CLIP(1, (int)ceil(sigma * 2.5), most_reach);
  for (int step = 1; step <= reach; step++) sum += 2 * exp(-step * step / (2 * sigma * sigma));
  for (int step = 0; step <= reach; step++) {
    sharpening->bell[step] = (float)(exp(-step * step / (2 * sigma * sigma)) / sum);
  }
  sharpening->reach = reach;
}

VipsImage *cvips_sharpened(VipsImage *image, double sigma, double amount, double threshold, double most) {
  if (vips_image_get_format(image) != VIPS_FORMAT_UCHAR || image->Bands != 3 || sigma <= 0 || most <= 0) {
    vips_error("sharpen", "%s", "not three bands of 8 bits");
    return NULL;
  }
  VipsImage *out = vips_image_new(), *drawn_out = NULL;
  Sharpening *sharpening = VIPS_NEW(out, Sharpening);
  if (sharpening != NULL) {
    memset(sharpening, 0, sizeof *sharpening);
    sharpening->amount = (float)amount;
    sharpening->threshold = (float)threshold;
    sharpening->most = (float)most;
    shape(sharpening, sigma);
    int reach = sharpening->reach;
    vips_embed(
        image, &drawn_out, reach, reach, image->Xsize + 2 * reach, image->Ysize + 2 * reach, "extend", VIPS_EXTEND_COPY,
        NULL);
  }
  if (drawn_out == NULL || vips_image_pipelinev(out, VIPS_DEMAND_STYLE_FATSTRIP, image, NULL) != 0) {
    if (drawn_out != NULL) g_object_unref(drawn_out);
    g_object_unref(out);
    return NULL;
  }
  // The input must outlive the output, which only borrows it.
  g_object_set_data_full(G_OBJECT(out), "input", drawn_out, g_object_unref);
  if (vips_image_generate(out, vips_start_one, generate, vips_stop_one, drawn_out, sharpening) != 0) {
    g_object_unref(out);
    return NULL;
  }
  return out;
}
