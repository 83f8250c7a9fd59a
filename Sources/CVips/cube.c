#include "CVips.h"

#include <string.h>
#include <vips/vips.h>

#include "late.h"

/// A colour cube, and for every 8-bit sample the node below it and how far it is from there to the next.
typedef struct Cube {
  const float *nodes;
  int edge;
  int below[256];
  float part[256];
} Cube;

static const float *node(const Cube *cube, int red, int green, int blue) {
  return cube->nodes + ((size_t)(red * cube->edge + green) * (size_t)cube->edge + (size_t)blue) * 3;
}

/// Between the four nodes of the tetrahedron that a colour lies in.
static void grade(const Cube *cube, const uint8_t *in, uint8_t *out) {
  const int r = cube->below[in[0]], g = cube->below[in[1]], b = cube->below[in[2]];
  const float x = cube->part[in[0]], y = cube->part[in[1]], z = cube->part[in[2]];
  const float *near = node(cube, r, g, b), *far = node(cube, r + 1, g + 1, b + 1), *one, *two;
  float most, middle, least;
  if (x >= y) {
    if (y >= z) {
      one = node(cube, r + 1, g, b), two = node(cube, r + 1, g + 1, b), most = x, middle = y, least = z;
    } else if (x >= z) {
      one = node(cube, r + 1, g, b), two = node(cube, r + 1, g, b + 1), most = x, middle = z, least = y;
    } else {
      one = node(cube, r, g, b + 1), two = node(cube, r + 1, g, b + 1), most = z, middle = x, least = y;
    }
  } else if (z >= y) {
    one = node(cube, r, g, b + 1), two = node(cube, r, g + 1, b + 1), most = z, middle = y, least = x;
  } else if (z >= x) {
    one = node(cube, r, g + 1, b), two = node(cube, r, g + 1, b + 1), most = y, middle = z, least = x;
  } else {
    one = node(cube, r, g + 1, b), two = node(cube, r + 1, g + 1, b), most = y, middle = x, least = z;
  }
  for (int band = 0; band < 3; band++) {
    float value = near[band] * (1 - most) + one[band] * (most - middle) + two[band] * (middle - least)
        + far[band] * least;
    out[band] = (uint8_t)(value + 0.5f);
  }
}

static int generate(VipsRegion *out, void *sequence, void *image, void *data, gboolean *is_done) {
  (void)image;
  (void)is_done;
  VipsRegion *in = sequence;
  const VipsRect *area = &out->valid;
  if (vips_region_prepare(in, area) != 0) return -1;
  for (int row = area->top; row < area->top + area->height; row++) {
    const uint8_t *from = VIPS_REGION_ADDR(in, area->left, row);
    uint8_t *to = VIPS_REGION_ADDR(out, area->left, row);
    for (int column = 0; column < area->width; column++) grade(data, from + column * 3, to + column * 3);
  }
  return 0;
}

VipsImage *cvips_graded(VipsImage *image, const float *nodes, int edge) {
  if (vips_image_get_format(image) != VIPS_FORMAT_UCHAR || image->Bands != 3 || edge < 2) {
    vips_error("grade", "%s", "not three bands of 8 bits");
    return NULL;
  }
  size_t count = (size_t)edge * (size_t)edge * (size_t)edge * 3;
  VipsImage *out = vips_image_new();
  Cube *cube = VIPS_NEW(out, Cube);
  float *kept = VIPS_ARRAY(out, count, float);
  if (cube == NULL || kept == NULL || vips_image_pipelinev(out, VIPS_DEMAND_STYLE_THINSTRIP, image, NULL) != 0) {
    g_object_unref(out);
    return NULL;
  }
  // Within 8 bits, so that nothing between two nodes leaves them.
  for (size_t index = 0; index < count; index++) kept[index] = nodes[index] > 0 ? VIPS_MIN(nodes[index], 255) : 0;
  cube->nodes = kept;
  cube->edge = edge;
  for (int sample = 0; sample < 256; sample++) {
    float place = (float)sample / 255 * (float)(edge - 1);
    cube->below[sample] = VIPS_MIN((int)place, edge - 2);
    cube->part[sample] = place - (float)cube->below[sample];
  }
  out->Type = VIPS_INTERPRETATION_sRGB;
  // The input must outlive the output, which only borrows it.
  g_object_set_data_full(G_OBJECT(out), "input", g_object_ref(image), g_object_unref);
  if (vips_image_generate(out, vips_start_one, generate, vips_stop_one, image, cube) != 0) {
    g_object_unref(out);
    return NULL;
  }
  return out;
}
