#include "enlarging.h"

#include <math.h>
#include <stdint.h>

/// Where the samples of a row come from.
typedef struct Enlarging {
  double across, down;
  /// For every column of the result the column at its left, and how far it is from there to the next.
  int *left;
  float *part;
} Enlarging;

/// The pixel before a place, and how far the place is from its middle to that of the next.
static int before(int place, double factor, int edge, float *part) {
  double source = (place + 0.5) / factor - 0.5;
  double least = source < 0 ? 0 : source > edge - 1 ? edge - 1 : source;
  int pixel = (int)least;
  *part = (float)(least - pixel);
  return pixel;
}

/// `row` between two rows of `count` samples.
static void mix(const void *upper, const void *lower, VipsBandFormat format, float part, int count, float *row) {
  if (format == VIPS_FORMAT_UCHAR) {
    const uint8_t *first = upper, *second = lower;
    for (int index = 0; index < count; index++) row[index] = first[index] + (second[index] - first[index]) * part;
  } else {
    const float *first = upper, *second = lower;
    for (int index = 0; index < count; index++) row[index] = first[index] + (second[index] - first[index]) * part;
  }
}

static int generate(VipsRegion *out, void *sequence, void *image, void *data, gboolean *is_done) {
  (void)is_done;
  VipsImage *source = image;
  VipsRegion *in = sequence;
  const Enlarging *enlarging = data;
  const VipsRect *area = &out->valid;
  const int bands = source->Bands;
  float part;
  VipsRect needed = {enlarging->left[area->left], before(area->top, enlarging->down, source->Ysize, &part), 0, 0};
  int last_column = VIPS_MIN(enlarging->left[area->left + area->width - 1] + 1, source->Xsize - 1);
  int last_row = VIPS_MIN(
      before(area->top + area->height - 1, enlarging->down, source->Ysize, &part) + 1, source->Ysize - 1);
  needed.width = last_column - needed.left + 1;
  needed.height = last_row - needed.top + 1;
  if (vips_region_prepare(in, &needed) != 0) return -1;
  float *row = VIPS_ARRAY(NULL, (size_t)needed.width * (size_t)bands, float);
  if (row == NULL) return -1;
  for (int y = area->top; y < area->top + area->height; y++) {
    int upper = before(y, enlarging->down, source->Ysize, &part);
    int lower = VIPS_MIN(upper + 1, source->Ysize - 1);
    mix(VIPS_REGION_ADDR(in, needed.left, upper), VIPS_REGION_ADDR(in, needed.left, lower), source->BandFmt, part,
        needed.width * bands, row);
    uint8_t *bytes = VIPS_REGION_ADDR(out, area->left, y);
    float *floats = (float *)(void *)bytes;
    for (int x = 0; x < area->width; x++) {
      int column = enlarging->left[area->left + x] - needed.left;
      const float *left = row + (size_t)column * (size_t)bands;
      const float *right = column + 1 < needed.width ? left + bands : left;
      float across = enlarging->part[area->left + x];
      if (source->BandFmt == VIPS_FORMAT_UCHAR) {
        for (int band = 0; band < bands; band++) {
          *bytes++ = (uint8_t)(left[band] + (right[band] - left[band]) * across + 0.5f);
        }
      } else {
        for (int band = 0; band < bands; band++) *floats++ = left[band] + (right[band] - left[band]) * across;
      }
    }
  }
  g_free(row);
  return 0;
}

bool cvips_can_enlarge(VipsImage *image, double across, double down) {
  VipsBandFormat format = vips_image_get_format(image);
  bool fits = format == VIPS_FORMAT_UCHAR || format == VIPS_FORMAT_FLOAT;
  return fits && across >= 1 && down >= 1 && vips_image_get_coding(image) == VIPS_CODING_NONE
      && rint(image->Xsize * across) < VIPS_MAX_COORD && rint(image->Ysize * down) < VIPS_MAX_COORD;
}

VipsImage *cvips_enlarged(VipsImage *image, double across, double down) {
  int width = (int)rint(image->Xsize * across), height = (int)rint(image->Ysize * down);
  VipsImage *out = vips_image_new();
  Enlarging *enlarging = VIPS_NEW(out, Enlarging);
  int *left = VIPS_ARRAY(out, width, int);
  float *part = VIPS_ARRAY(out, width, float);
  if (enlarging == NULL || left == NULL || part == NULL
      || vips_image_pipelinev(out, VIPS_DEMAND_STYLE_THINSTRIP, image, NULL) != 0) {
    g_object_unref(out);
    return NULL;
  }
  for (int column = 0; column < width; column++) left[column] = before(column, across, image->Xsize, part + column);
  *enlarging = (Enlarging){across, down, left, part};
  out->Xsize = width;
  out->Ysize = height;
  // The input must outlive the output, which only borrows it.
  g_object_set_data_full(G_OBJECT(out), "input", g_object_ref(image), g_object_unref);
  if (vips_image_generate(out, vips_start_one, generate, vips_stop_one, image, enlarging) != 0) {
    g_object_unref(out);
    return NULL;
  }
  return out;
}
