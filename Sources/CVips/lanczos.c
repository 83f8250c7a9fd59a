#include "CVips.h"

#include <math.h>
#include <stdint.h>
#include <vips/vips.h>

#include "late.h"

// libvips 8.14 enlarges by cubic curves whatever kernel it is asked for.

enum { lobes = 3, tap_count = 2 * lobes };

/// The pixels around a place and how much each of them counts.
typedef struct Place {
  int first;
  float weights[tap_count];
} Place;

typedef struct Enlarging {
  Place *columns, *rows;
} Enlarging;

static double lanczos(double distance) {
  double turns = G_PI * fabs(distance);
  if (turns < 1e-9) return 1;
  return turns >= G_PI * lobes ? 0 : lobes * sin(turns) * sin(turns / lobes) / (turns * turns);
}

static void weigh(Place *places, int count, int edge) {
  for (int index = 0; index < count; index++) {
    double source = (index + 0.5) * edge / count - 0.5, sum = 0;
    places[index].first = (int)floor(source) - lobes + 1;
    for (int tap = 0; tap < tap_count; tap++) sum += lanczos(source - places[index].first - tap);
    for (int tap = 0; tap < tap_count; tap++) {
      places[index].weights[tap] = (float)(lanczos(source - places[index].first - tap) / sum);
    }
  }
}

static void add(const void *samples, VipsBandFormat format, float weight, int count, float *restrict row) {
  if (format == VIPS_FORMAT_UCHAR) {
    const uint8_t *restrict bytes = samples;
    for (int index = 0; index < count; index++) row[index] += bytes[index] * weight;
  } else {
    const float *restrict floats = samples;
    for (int index = 0; index < count; index++) row[index] += floats[index] * weight;
  }
}

static uint8_t rounded(float value) { return value > 0 ? value < 255 ? (uint8_t)(value + 0.5f) : 255 : 0; }

static int generate(VipsRegion *out, void *sequence, void *image, void *data, gboolean *is_done) {
  (void)is_done;
  VipsImage *source = image;
  VipsRegion *in = sequence;
  const Enlarging *enlarging = data;
  const VipsRect *area = &out->valid;
  const int bands = source->Bands;
  const Place *columns = enlarging->columns + area->left, *rows = enlarging->rows + area->top;
  // Outside of the picture its edge goes on.
  VipsRect all = {0, 0, source->Xsize, source->Ysize};
  VipsRect needed = {columns[0].first, rows[0].first, 0, 0};
  needed.width = columns[area->width - 1].first + tap_count - needed.left;
  needed.height = rows[area->height - 1].first + tap_count - needed.top;
  vips_rect_intersectrect(&needed, &all, &needed);
  if (vips_region_prepare(in, &needed) != 0) return -1;
  const int samples = needed.width * bands;
  float *row = g_try_malloc((size_t)samples * sizeof(float));
  if (row == NULL) {
    vips_error("enlarge", "%s", "out of memory");
    return -1;
  }
  for (int y = 0; y < area->height; y++) {
    for (int index = 0; index < samples; index++) row[index] = 0;
    for (int tap = 0; tap < tap_count; tap++) {
      int line = VIPS_CLIP(0, rows[y].first + tap, source->Ysize - 1);
      add(VIPS_REGION_ADDR(in, needed.left, line), source->BandFmt, rows[y].weights[tap], samples, row);
    }
    uint8_t *bytes = VIPS_REGION_ADDR(out, area->left, area->top + y);
    float *floats = (float *)(void *)bytes;
    for (int x = 0; x < area->width; x++) {
      const float *taps[tap_count];
      for (int tap = 0; tap < tap_count; tap++) {
        taps[tap] = row + (VIPS_CLIP(0, columns[x].first + tap, source->Xsize - 1) - needed.left) * bands;
      }
      for (int band = 0; band < bands; band++) {
        float value = 0;
        for (int tap = 0; tap < tap_count; tap++) value += taps[tap][band] * columns[x].weights[tap];
        if (source->BandFmt == VIPS_FORMAT_UCHAR) *bytes++ = rounded(value);
        else *floats++ = value;
      }
    }
  }
  g_free(row);
  return 0;
}

VipsImage *cvips_enlarged_finely(VipsImage *image, int width, int height) {
  VipsBandFormat format = vips_image_get_format(image);
  bool fits = (format == VIPS_FORMAT_UCHAR || format == VIPS_FORMAT_FLOAT) && width >= image->Xsize
      && height >= image->Ysize && width < VIPS_MAX_COORD && height < VIPS_MAX_COORD;
  if (!fits) {
    vips_error("enlarge", "%s", "not larger, or samples of another kind");
    return NULL;
  }
  VipsImage *out = vips_image_new();
  Enlarging *enlarging = VIPS_NEW(out, Enlarging);
  Place *columns = VIPS_ARRAY(out, width, Place), *rows = VIPS_ARRAY(out, height, Place);
  if (enlarging == NULL || columns == NULL || rows == NULL
      || vips_image_pipelinev(out, VIPS_DEMAND_STYLE_FATSTRIP, image, NULL) != 0) {
    g_object_unref(out);
    return NULL;
  }
  weigh(columns, width, image->Xsize);
  weigh(rows, height, image->Ysize);
  *enlarging = (Enlarging){columns, rows};
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
