#include "CVips.h"

#include <string.h>
#include <vips/vips.h>

#include "late.h"

VipsImage *cvips_blurred(VipsImage *image, double sigma) {
  VipsImage *out = NULL;
  return vips_gaussblur(image, &out, sigma, "min_ampl", 0.1, "precision", VIPS_PRECISION_INTEGER, NULL) == 0 ? out
                                                                                                            : NULL;
}

VipsImage *cvips_convolved(VipsImage *image, const double *mask, int width, int height, double divisor) {
  VipsImage *matrix = vips_image_new_matrix_from_array(width, height, mask, width * height);
  if (matrix == NULL) return NULL;
  vips_image_set_double(matrix, "scale", divisor);
  VipsImage *out = NULL;
  int status = vips_conv(image, &out, matrix, "precision", VIPS_PRECISION_FLOAT, NULL);
  g_object_unref(matrix);
  return status == 0 ? out : NULL;
}

VipsImage *cvips_median(VipsImage *image, int size) {
  VipsImage *out = NULL;
  return vips_median(image, &out, size, NULL) == 0 ? out : NULL;
}

VipsImage *cvips_noise(int width, int height, int seed) {
  VipsImage *out = NULL;
  return vips_gaussnoise(&out, width, height, "mean", 0.0, "sigma", 1.0, "seed", seed, NULL) == 0 ? out : NULL;
}

VipsImage *cvips_perlin(int width, int height, int cell, int seed) {
  VipsImage *out = NULL;
  return vips_perlin(&out, width, height, "cell_size", cell, "seed", seed, NULL) == 0 ? out : NULL;
}
