#include "CVips.h"

#include <vips/vips.h>

#include "late.h"

VipsImage *cvips_sum(VipsImage *left, VipsImage *right) {
  VipsImage *out = NULL;
  return vips_add(left, right, &out, NULL) == 0 ? out : NULL;
}

VipsImage *cvips_difference(VipsImage *left, VipsImage *right) {
  VipsImage *out = NULL;
  return vips_subtract(left, right, &out, NULL) == 0 ? out : NULL;
}

VipsImage *cvips_product(VipsImage *left, VipsImage *right) {
  VipsImage *out = NULL;
  return vips_multiply(left, right, &out, NULL) == 0 ? out : NULL;
}

VipsImage *cvips_quotient(VipsImage *left, VipsImage *right) {
  VipsImage *out = NULL;
  return vips_divide(left, right, &out, NULL) == 0 ? out : NULL;
}

VipsImage *cvips_scaled(VipsImage *image, const double *factors, const double *offsets, int count) {
  VipsImage *out = NULL;
  return vips_linear(image, &out, factors, offsets, count, NULL) == 0 ? out : NULL;
}

VipsImage *cvips_clamped(VipsImage *image, double lowest, double highest) {
  // Casting clips: 16 bits are fine enough for everything that ends as 8.
  double factor = 65535 / (highest - lowest);
  VipsImage *spread = NULL, *clipped = NULL, *out = NULL;
  if (vips_linear1(image, &spread, factor, -lowest * factor, NULL) != 0) return NULL;
  int status = vips_cast(spread, &clipped, VIPS_FORMAT_USHORT, NULL);
  g_object_unref(spread);
  if (status != 0) return NULL;
  status = vips_linear1(clipped, &out, 1 / factor, lowest, NULL);
  g_object_unref(clipped);
  return status == 0 ? out : NULL;
}

VipsImage *cvips_power(VipsImage *image, double exponent) {
  VipsImage *out = NULL;
  return vips_math2_const1(image, &out, VIPS_OPERATION_MATH2_POW, exponent, NULL) == 0 ? out : NULL;
}

VipsImage *cvips_sine(VipsImage *image) {
  VipsImage *degrees = NULL, *out = NULL;
  if (vips_linear1(image, &degrees, 360, 0, NULL) != 0) return NULL;
  int status = vips_math(degrees, &out, VIPS_OPERATION_MATH_SIN, NULL);
  g_object_unref(degrees);
  return status == 0 ? out : NULL;
}

VipsImage *cvips_mapped(VipsImage *image, const float *table, int bands) {
  size_t length = sizeof(float) * 256 * (size_t)bands;
  VipsImage *lookup = vips_image_new_from_memory_copy(table, length, 256, 1, bands, VIPS_FORMAT_FLOAT);
  if (lookup == NULL) return NULL;
  VipsImage *out = NULL;
  int status = vips_maplut(image, &out, lookup, NULL);
  g_object_unref(lookup);
  return status == 0 ? out : NULL;
}

VipsImage *cvips_chosen(VipsImage *condition, VipsImage *yes, VipsImage *no) {
  VipsImage *out = NULL;
  return vips_ifthenelse(condition, yes, no, &out, "blend", TRUE, NULL) == 0 ? out : NULL;
}

VipsImage *cvips_band(VipsImage *image, int first, int count) {
  VipsImage *out = NULL;
  return vips_extract_band(image, &out, first, "n", count, NULL) == 0 ? out : NULL;
}

VipsImage *cvips_joined(VipsImage *first, VipsImage *second) {
  VipsImage *out = NULL;
  return vips_bandjoin2(first, second, &out, NULL) == 0 ? out : NULL;
}
