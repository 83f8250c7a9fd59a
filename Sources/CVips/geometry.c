#include "CVips.h"

#include <math.h>
#include <vips/vips.h>

#include "late.h"

#include "enlarging.h"

VipsImage *cvips_resized(VipsImage *image, double across, double down, CVipsKernel kernel) {
  if (kernel == CVIPS_LINEAR && cvips_can_enlarge(image, across, down)) return cvips_enlarged(image, across, down);
  VipsKernel chosen = kernel == CVIPS_NEAREST ? VIPS_KERNEL_NEAREST
      : kernel == CVIPS_LINEAR                ? VIPS_KERNEL_LINEAR
                                              : VIPS_KERNEL_LANCZOS3;
  VipsImage *out = NULL;
  return vips_resize(image, &out, across, "vscale", down, "kernel", chosen, NULL) == 0 ? out : NULL;
}

VipsImage *cvips_framed(VipsImage *image, int width, int height) { return cvips_placed(image, 0, 0, width, height); }

VipsImage *cvips_placed(VipsImage *image, int left, int top, int width, int height) {
  VipsImage *out = NULL;
  return vips_embed(image, &out, left, top, width, height, "extend", VIPS_EXTEND_COPY, NULL) == 0 ? out : NULL;
}

VipsImage *cvips_part(VipsImage *image, int left, int top, int width, int height) {
  VipsImage *out = NULL;
  return vips_extract_area(image, &out, left, top, width, height, NULL) == 0 ? out : NULL;
}

VipsImage *cvips_upright(VipsImage *image) {
  VipsImage *out = NULL;
  return vips_autorot(image, &out, NULL) == 0 ? out : NULL;
}

VipsImage *cvips_turned(VipsImage *image, int quarters) {
  VipsImage *out = NULL;
  return vips_rot(image, &out, (VipsAngle)(quarters & 3), NULL) == 0 ? out : NULL;
}

VipsImage *cvips_flipped(VipsImage *image, bool upside_down) {
  VipsImage *out = NULL;
  VipsDirection direction = upside_down ? VIPS_DIRECTION_VERTICAL : VIPS_DIRECTION_HORIZONTAL;
  return vips_flip(image, &out, direction, NULL) == 0 ? out : NULL;
}

VipsImage *cvips_straightened(VipsImage *image, double degrees, int width, int height, bool quick) {
  double sine = sin(degrees * G_PI / 180), cosine = cos(degrees * G_PI / 180);
  VipsInterpolate *between = vips_interpolate_new(quick ? "bilinear" : "bicubic");
  if (between == NULL) return NULL;
  VipsArrayInt *area = vips_array_int_newv(4, 0, 0, width, height);
  VipsImage *out = NULL;
  // Middle on middle.
  int status = vips_affine(
      image, &out, cosine, -sine, sine, cosine, "interpolate", between, "oarea", area, "idx", -(image->Xsize - 1) / 2.0,
      "idy", -(image->Ysize - 1) / 2.0, "odx", (width - 1) / 2.0, "ody", (height - 1) / 2.0, "extend",
      VIPS_EXTEND_COPY, NULL);
  vips_area_unref(VIPS_AREA(area));
  g_object_unref(between);
  return status == 0 ? out : NULL;
}

VipsImage *cvips_sampled(VipsImage *image, VipsImage *positions) {
  VipsImage *out = NULL;
  return vips_mapim(image, &out, positions, NULL) == 0 ? out : NULL;
}

VipsImage *cvips_positions(int width, int height) {
  VipsImage *out = NULL;
  return vips_xyz(&out, width, height, NULL) == 0 ? out : NULL;
}
