#include "CVips.h"

#include <vips/vips.h>

#include "late.h"

typedef struct Pairing {
  CVipsPairing kind;
  float first, second, third;
} Pairing;

/// `count` samples of 8 bits or float, as float, each of them `times` times.
static const float *as_float(const void *samples, VipsBandFormat format, int count, int times, float *buffer) {
  const float *floats = samples;
  const uint8_t *bytes = samples;
  if (format == VIPS_FORMAT_FLOAT && times == 1) return floats;
  if (times == 1) {
    for (int index = 0; index < count; index++) buffer[index] = bytes[index];
  } else {
    for (int index = 0; index < count; index++) {
      float sample = format == VIPS_FORMAT_FLOAT ? floats[index] : bytes[index];
      for (int band = 0; band < times; band++) buffer[index * times + band] = sample;
    }
  }
  return buffer;
}

static uint8_t rounded(float value) {
  // Also for what is no number.
  return value > 0 ? value < 255 ? (uint8_t)(value + 0.5f) : 255 : 0;
}

static void pair(const Pairing *pairing, const float *left, const float *right, int count, uint8_t *out) {
  float first = pairing->first, second = pairing->second, third = pairing->third;
  switch (pairing->kind) {
    case CVIPS_WEIGHTED_SUM:
      for (int index = 0; index < count; index++) {
        out[index] = rounded(left[index] * first + right[index] * second + third);
      }
      break;
    case CVIPS_RATIO:
      for (int index = 0; index < count; index++) {
        out[index] = rounded((left[index] + first) / (right[index] + second) * third);
      }
      break;
    case CVIPS_WEIGHTED_PRODUCT:
      for (int index = 0; index < count; index++) out[index] = rounded(left[index] * right[index] * first);
      break;
    case CVIPS_SCREEN:
      for (int index = 0; index < count; index++) {
        out[index] = rounded(255 - (255 - left[index]) * (255 - right[index] * first) * (1 / 255.0f));
      }
      break;
  }
}

static int generate(VipsRegion *out, void *sequence, void *images, void *data, gboolean *is_done) {
  (void)images;
  (void)is_done;
  VipsRegion **in = sequence;
  const VipsRect *area = &out->valid;
  if (vips_region_prepare(in[0], area) != 0 || vips_region_prepare(in[1], area) != 0) return -1;
  int count = area->width * out->im->Bands;
  int times = out->im->Bands / in[1]->im->Bands;
  float *buffers = VIPS_ARRAY(NULL, 2 * (size_t)count, float);
  if (buffers == NULL) return -1;
  for (int row = area->top; row < area->top + area->height; row++) {
    const float *left = as_float(
        VIPS_REGION_ADDR(in[0], area->left, row), in[0]->im->BandFmt, count, 1, buffers);
    const float *right = as_float(
        VIPS_REGION_ADDR(in[1], area->left, row), in[1]->im->BandFmt, count / times, times, buffers + count);
    pair(data, left, right, count, VIPS_REGION_ADDR(out, area->left, row));
  }
  g_free(buffers);
  return 0;
}

static bool fits(VipsImage *image) {
  VipsBandFormat format = vips_image_get_format(image);
  return format == VIPS_FORMAT_UCHAR || format == VIPS_FORMAT_FLOAT;
}

VipsImage *cvips_paired(
    VipsImage *left, VipsImage *right, CVipsPairing kind, double first, double second, double third) {
  if (!fits(left) || !fits(right) || left->Xsize != right->Xsize || left->Ysize != right->Ysize
      || (left->Bands != right->Bands && right->Bands != 1)) {
    vips_error("pair", "%s", "the two do not fit each other");
    return NULL;
  }
  VipsImage *out = vips_image_new();
  Pairing *pairing = VIPS_NEW(out, Pairing);
  VipsImage **in = vips_allocate_input_array(out, left, right, NULL);
  if (pairing == NULL || in == NULL || vips_image_pipeline_array(out, VIPS_DEMAND_STYLE_THINSTRIP, in) != 0) {
    g_object_unref(out);
    return NULL;
  }
  *pairing = (Pairing){kind, (float)first, (float)second, (float)third};
  out->BandFmt = VIPS_FORMAT_UCHAR;
  out->Type = out->Bands < 3 ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB;
  // The inputs must outlive the output, which only borrows them.
  g_object_set_data_full(G_OBJECT(out), "left", g_object_ref(left), g_object_unref);
  g_object_set_data_full(G_OBJECT(out), "right", g_object_ref(right), g_object_unref);
  if (vips_image_generate(out, vips_start_many, generate, vips_stop_many, in, pairing) != 0) {
    g_object_unref(out);
    return NULL;
  }
  return out;
}
