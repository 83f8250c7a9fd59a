#include "CVips.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <vips/vips.h>

#include "late.h"

/// The most neighbours that are looked at, and how far the guide looks for its own.
enum { most_taps = 128, guide_reach = 1 };

typedef struct Tap {
  int across, down;
  float weight;
} Tap;

typedef struct Smoothing {
  Tap taps[most_taps];
  int count, reach;
  /// 1 over the square of the distance at which a colour is no longer the same.
  float closeness;
} Smoothing;

/// Planes of float samples: lightness and two differences of colour, of the picture and of its guide.
enum { lightness, blueness, redness, guide_lightness, guide_blueness, guide_redness, plane_count };

static void split(VipsRegion *in, const VipsRect *area, float *planes[plane_count], int width) {
  for (int row = 0; row < area->height; row++) {
    const uint8_t *restrict from = VIPS_REGION_ADDR(in, area->left, area->top + row);
    size_t place = (size_t)row * (size_t)width;
    float *restrict light = planes[lightness] + place, *restrict blue = planes[blueness] + place,
          *restrict red = planes[redness] + place;
    for (int column = 0; column < area->width; column++) {
      float r = from[column * 3], g = from[column * 3 + 1], b = from[column * 3 + 2];
      float y = 0.299f * r + 0.587f * g + 0.114f * b;
      light[column] = y;
      blue[column] = b - y;
      red[column] = r - y;
    }
  }
}

/// A light blur (1 2 1), so that a grain of noise does not take itself for an edge.
static void guide(const float *restrict plane, float *restrict out, int width, int height, float *restrict sums) {
  for (int row = 0; row < height; row++) {
    const float *above = plane + (size_t)VIPS_MAX(row - 1, 0) * (size_t)width;
    const float *here = plane + (size_t)row * (size_t)width;
    const float *below = plane + (size_t)VIPS_MIN(row + 1, height - 1) * (size_t)width;
    float *to = out + (size_t)row * (size_t)width;
    for (int column = 0; column < width; column++) sums[column] = above[column] + 2 * here[column] + below[column];
    to[0] = (3 * sums[0] + sums[VIPS_MIN(1, width - 1)]) / 16;
    for (int column = 1; column < width - 1; column++) {
      to[column] = (sums[column - 1] + 2 * sums[column] + sums[column + 1]) / 16;
    }
    to[width - 1] = (3 * sums[width - 1] + sums[VIPS_MAX(width - 2, 0)]) / 16;
  }
}

static uint8_t rounded(float value) { return value > 0 ? value < 255 ? (uint8_t)(value + 0.5f) : 255 : 0; }

/// Adds the neighbours in one direction, each the more the more its guide is like the pixel's own.
static void gather(
    const Smoothing *smoothing, const Tap *tap, float *planes[plane_count], size_t from, size_t to, int count,
    float *restrict weights, float *restrict light, float *restrict blue, float *restrict red) {
  const float *restrict near_light = planes[guide_lightness] + to, *restrict far_light = planes[guide_lightness] + from;
  const float *restrict near_blue = planes[guide_blueness] + to, *restrict far_blue = planes[guide_blueness] + from;
  const float *restrict near_red = planes[guide_redness] + to, *restrict far_red = planes[guide_redness] + from;
  const float *restrict own_light = planes[lightness] + from, *restrict own_blue = planes[blueness] + from,
              *restrict own_red = planes[redness] + from;
  const float closeness = smoothing->closeness, share = tap->weight;
  for (int index = 0; index < count; index++) {
    float l = near_light[index] - far_light[index], b = near_blue[index] - far_blue[index],
          r = near_red[index] - far_red[index];
    float part = 1 - (l * l + 0.5f * (b * b + r * r)) * closeness;
    part = part > 0 ? part : 0;
    float weight = part * part * share;
    weights[index] += weight;
    light[index] += own_light[index] * weight;
    blue[index] += own_blue[index] * weight;
    red[index] += own_red[index] * weight;
  }
}

static int generate(VipsRegion *out, void *sequence, void *image, void *data, gboolean *is_done) {
  (void)image;
  (void)is_done;
  VipsRegion *in = sequence;
  const Smoothing *smoothing = data;
  const VipsRect *to = &out->valid;
  // The input has been drawn out by as much on all sides.
  const int reach = smoothing->reach;
  VipsRect area = {to->left, to->top, to->width + 2 * reach, to->height + 2 * reach};
  if (vips_region_prepare(in, &area) != 0) return -1;
  const size_t count = (size_t)area.width * (size_t)area.height;
  float *memory = g_try_malloc((count * plane_count + (size_t)area.width * 5) * sizeof(float));
  if (memory == NULL) {
    vips_error("smooth", "%s", "out of memory");
    return -1;
  }
  float *planes[plane_count];
  for (int plane = 0; plane < plane_count; plane++) planes[plane] = memory + count * (size_t)plane;
  float *weights = memory + count * plane_count, *light = weights + area.width, *blue = light + area.width,
        *red = blue + area.width, *sums = red + area.width;
  split(in, &area, planes, area.width);
  for (int plane = 0; plane < 3; plane++) guide(planes[plane], planes[plane + 3], area.width, area.height, sums);
  for (int row = 0; row < to->height; row++) {
    size_t here = (size_t)(row + reach) * (size_t)area.width + (size_t)reach;
    for (int column = 0; column < to->width; column++) {
      weights[column] = 1;
      light[column] = planes[lightness][here + (size_t)column];
      blue[column] = planes[blueness][here + (size_t)column];
      red[column] = planes[redness][here + (size_t)column];
    }
    for (int index = 0; index < smoothing->count; index++) {
      const Tap *tap = &smoothing->taps[index];
      size_t there = (size_t)((ptrdiff_t)here + (ptrdiff_t)tap->down * area.width + tap->across);
      gather(smoothing, tap, planes, there, here, to->width, weights, light, blue, red);
    }
    uint8_t *restrict pixel = VIPS_REGION_ADDR(out, to->left, to->top + row);
    for (int column = 0; column < to->width; column++) {
      float y = light[column] / weights[column], b = blue[column] / weights[column] + y,
            r = red[column] / weights[column] + y;
      pixel[column * 3] = rounded(r);
      pixel[column * 3 + 1] = rounded((y - 0.299f * r - 0.114f * b) / 0.587f);
      pixel[column * 3 + 2] = rounded(b);
    }
  }
  g_free(memory);
  return 0;
}

/// The neighbours within the reach of a bell of width `sigma`.
static void collect(Smoothing *smoothing, double sigma) {
  int farthest = VIPS_MIN((int)ceil(sigma * 2), 5);
  for (int down = -farthest; down <= farthest; down++) {
    for (int across = -farthest; across <= farthest; across++) {
      int square = across * across + down * down;
      double weight = exp(-square / (2 * sigma * sigma));
      if (square == 0 || square > 4.05 * sigma * sigma || smoothing->count == most_taps) continue;
      smoothing->taps[smoothing->count++] = (Tap){across, down, (float)weight};
      smoothing->reach = VIPS_MAX(smoothing->reach, VIPS_MAX(abs(across), abs(down)));
    }
  }
  smoothing->reach += guide_reach;
}

VipsImage *cvips_smoothed(VipsImage *image, double sigma, double threshold) {
  if (vips_image_get_format(image) != VIPS_FORMAT_UCHAR || image->Bands != 3 || threshold <= 0) {
    vips_error("smooth", "%s", "not three bands of 8 bits");
    return NULL;
  }
  VipsImage *out = vips_image_new(), *drawn_out = NULL;
  Smoothing *smoothing = VIPS_NEW(out, Smoothing);
  if (smoothing != NULL) {
    memset(smoothing, 0, sizeof *smoothing);
    smoothing->closeness = (float)(1 / (threshold * threshold));
    collect(smoothing, sigma);
    int reach = smoothing->reach;
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
  if (vips_image_generate(out, vips_start_one, generate, vips_stop_one, drawn_out, smoothing) != 0) {
    g_object_unref(out);
    return NULL;
  }
  return out;
}
