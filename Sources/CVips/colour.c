#include "CVips.h"

#include <string.h>
#include <vips/vips.h>

#include "late.h"

static VipsImage *colourspace(VipsImage *image, VipsInterpretation space) {
  VipsImage *out = NULL;
  return vips_colourspace(image, &out, space, NULL) == 0 ? out : NULL;
}

/// Whether the embedded profile is the sRGB that nearly every camera writes, so that nothing is to be converted: making
/// a transform takes longer than drawing a mosaic.
static bool has_plain_srgb_profile(VipsImage *image) {
  static const char name[] = "sRGB IEC61966-2.1";
  const void *bytes = NULL;
  size_t length = 0;
  if (vips_image_get_blob(image, VIPS_META_ICC_NAME, &bytes, &length) != 0 || length > 4096) return false;
  for (size_t place = 0; place + sizeof name <= length; place++) {
    if (memcmp((const char *)bytes + place, name, sizeof name - 1) == 0) return true;
  }
  return false;
}

VipsImage *cvips_srgb(VipsImage *image) {
  bool is_cmyk = vips_image_guess_interpretation(image) == VIPS_INTERPRETATION_CMYK;
  bool has_profile = vips_image_get_typeof(image, VIPS_META_ICC_NAME) != 0;
  if (is_cmyk || (has_profile && !has_plain_srgb_profile(image))) {
    VipsImage *out = NULL;
    int status = vips_icc_transform(
        image, &out, "srgb", "embedded", TRUE, "input_profile", is_cmyk ? "cmyk" : "srgb", "intent",
        VIPS_INTENT_RELATIVE, "black_point_compensation", TRUE, "depth", 8, NULL);
    if (status == 0) return out;
    // A profile that does not fit its picture is no reason to show nothing.
    vips_error_clear();
  }
  if (vips_image_guess_interpretation(image) == VIPS_INTERPRETATION_sRGB
      && vips_image_get_format(image) == VIPS_FORMAT_UCHAR && vips_image_get_bands(image) >= 3) {
    return g_object_ref(image);
  }
  return colourspace(image, VIPS_INTERPRETATION_sRGB);
}

VipsImage *cvips_grey(VipsImage *image) { return colourspace(image, VIPS_INTERPRETATION_B_W); }

VipsImage *cvips_lab(VipsImage *image) { return colourspace(image, VIPS_INTERPRETATION_LAB); }

VipsImage *cvips_srgb_from_lab(VipsImage *image) {
  VipsImage *lab = NULL;
  if (vips_copy(image, &lab, "interpretation", VIPS_INTERPRETATION_LAB, NULL) != 0) return NULL;
  VipsImage *out = colourspace(lab, VIPS_INTERPRETATION_sRGB);
  g_object_unref(lab);
  return out;
}

VipsImage *cvips_flattened(VipsImage *image, double red, double green, double blue) {
  VipsArrayDouble *background = vips_array_double_newv(3, red, green, blue);
  VipsImage *out = NULL;
  int status = vips_flatten(image, &out, "background", background, NULL);
  vips_area_unref(VIPS_AREA(background));
  return status == 0 ? out : NULL;
}

VipsImage *cvips_filled(int width, int height, double red, double green, double blue) {
  VipsImage *black = NULL, *filled = NULL, *out = NULL;
  double factors[3] = {0, 0, 0}, samples[3] = {red, green, blue};
  if (vips_black(&black, width, height, "bands", 3, NULL) != 0) return NULL;
  int status = vips_linear(black, &filled, factors, samples, 3, "uchar", TRUE, NULL);
  g_object_unref(black);
  if (status != 0) return NULL;
  status = vips_copy(filled, &out, "interpretation", VIPS_INTERPRETATION_sRGB, NULL);
  g_object_unref(filled);
  return status == 0 ? out : NULL;
}

VipsImage *cvips_premultiplied(VipsImage *image) {
  VipsImage *out = NULL;
  return vips_premultiply(image, &out, NULL) == 0 ? out : NULL;
}

VipsImage *cvips_unpremultiplied(VipsImage *image) {
  VipsImage *out = NULL;
  return vips_unpremultiply(image, &out, NULL) == 0 ? out : NULL;
}

VipsImage *cvips_8bit(VipsImage *image) {
  VipsImage *clipped = NULL, *out = NULL;
  if (vips_image_get_format(image) == VIPS_FORMAT_UCHAR) {
    clipped = g_object_ref(image);
  } else if (vips_linear1(image, &clipped, 1, 0.5, "uchar", TRUE, NULL) != 0) {
    return NULL;
  }
  VipsInterpretation space = vips_image_get_bands(clipped) < 3 ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB;
  int status = vips_copy(clipped, &out, "interpretation", space, NULL);
  g_object_unref(clipped);
  return status == 0 ? out : NULL;
}

VipsImage *cvips_float(VipsImage *image) {
  VipsImage *out = NULL;
  return vips_cast(image, &out, VIPS_FORMAT_FLOAT, NULL) == 0 ? out : NULL;
}

VipsImage *cvips_restored(VipsImage *image, CVipsSamples samples) {
  if (samples == CVIPS_SAMPLES_FLOAT) return g_object_ref(image);
  VipsImage *out = NULL;
  VipsBandFormat format = samples == CVIPS_SAMPLES_8 ? VIPS_FORMAT_UCHAR : VIPS_FORMAT_USHORT;
  return vips_cast(image, &out, format, NULL) == 0 ? out : NULL;
}
