#include "CVips.h"

#include <vips/vips.h>

#include "late.h"

int cvips_width(VipsImage *image) { return vips_image_get_width(image); }

int cvips_height(VipsImage *image) { return vips_image_get_height(image); }

int cvips_bands(VipsImage *image) { return vips_image_get_bands(image); }

CVipsSamples cvips_samples(VipsImage *image) {
  switch (vips_image_get_format(image)) {
    case VIPS_FORMAT_UCHAR: case VIPS_FORMAT_CHAR: return CVIPS_SAMPLES_8;
    case VIPS_FORMAT_USHORT: case VIPS_FORMAT_SHORT: return CVIPS_SAMPLES_16;
    default: return CVIPS_SAMPLES_FLOAT;
  }
}

CVipsSpace cvips_space(VipsImage *image) {
  switch (vips_image_guess_interpretation(image)) {
    case VIPS_INTERPRETATION_B_W: case VIPS_INTERPRETATION_GREY16: return CVIPS_GREY;
    case VIPS_INTERPRETATION_sRGB: case VIPS_INTERPRETATION_RGB: case VIPS_INTERPRETATION_RGB16:
    case VIPS_INTERPRETATION_scRGB: return CVIPS_RGB;
    case VIPS_INTERPRETATION_CMYK: return CVIPS_CMYK;
    case VIPS_INTERPRETATION_LAB: case VIPS_INTERPRETATION_LABS: case VIPS_INTERPRETATION_LABQ: return CVIPS_LAB;
    default: return CVIPS_OTHER;
  }
}

bool cvips_has_alpha(VipsImage *image) { return vips_image_hasalpha(image); }

bool cvips_is_opaque(VipsImage *image) {
  VipsImage *alpha = NULL;
  if (!vips_image_hasalpha(image)) return true;
  if (vips_extract_band(image, &alpha, vips_image_get_bands(image) - 1, NULL) != 0) return false;
  double least = 0;
  int status = vips_min(alpha, &least, NULL);
  g_object_unref(alpha);
  return status == 0 && least >= 255;
}

static void *collect_name(VipsImage *image, const char *name, GValue *value, void *names) {
  (void)image;
  (void)value;
  g_ptr_array_add(names, g_strdup(name));
  return NULL;
}

VipsImage *cvips_bare(VipsImage *image) {
  VipsImage *out = NULL;
  if (vips_copy(image, &out, NULL) != 0) return NULL;
  GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
  vips_image_map(out, collect_name, names);
  // The fields that make an image cannot be removed, and need not.
  for (guint index = 0; index < names->len; index++) vips_image_remove(out, g_ptr_array_index(names, index));
  g_ptr_array_unref(names);
  return out;
}

int cvips_orientation(VipsImage *image) { return vips_image_get_orientation(image); }

int cvips_pages(VipsImage *image) { return vips_image_get_n_pages(image); }

const void *cvips_profile(VipsImage *image, size_t *length) {
  const void *bytes = NULL;
  if (vips_image_get_typeof(image, VIPS_META_ICC_NAME) == 0) return NULL;
  return vips_image_get_blob(image, VIPS_META_ICC_NAME, &bytes, length) == 0 ? bytes : NULL;
}

size_t cvips_profile_length(VipsImage *image) {
  size_t length = 0;
  return cvips_profile(image, &length) == NULL ? 0 : length;
}

bool cvips_has_field(VipsImage *image, const char *name) { return vips_image_get_typeof(image, name) != 0; }

bool cvips_field(VipsImage *image, const char *name, char *buffer, size_t size) {
  const char *text = NULL;
  if (size == 0 || !cvips_has_field(image, name) || vips_image_get_string(image, name, &text) != 0) return false;
  g_strlcpy(buffer, text, size);
  return true;
}
