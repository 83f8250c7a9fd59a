#include "CVips.h"

#include <vips/vips.h>

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

VipsImage *cvips_sampled(VipsImage *image, VipsImage *positions) {
  VipsImage *out = NULL;
  return vips_mapim(image, &out, positions, NULL) == 0 ? out : NULL;
}

VipsImage *cvips_positions(int width, int height) {
  VipsImage *out = NULL;
  return vips_xyz(&out, width, height, NULL) == 0 ? out : NULL;
}
