#include "CVips.h"

#include <vips/vips.h>

#include "late.h"

void cvips_release(VipsImage *image) { g_object_unref(image); }

void cvips_free(void *memory) { g_free(memory); }

VipsImage *cvips_retain(VipsImage *image) { return g_object_ref(image); }

VipsImage *cvips_rendered(VipsImage *image) { return vips_image_copy_memory(image); }

void *cvips_bytes(VipsImage *image, size_t *length) { return vips_image_write_to_memory(image, length); }

VipsImage *cvips_from_bytes(const void *bytes, size_t length, int width, int height, int bands) {
  VipsImage *raw = vips_image_new_from_memory_copy(bytes, length, width, height, bands, VIPS_FORMAT_UCHAR);
  if (raw == NULL) return NULL;
  VipsImage *tagged = NULL;
  VipsInterpretation space = bands < 3 ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB;
  int status = vips_copy(raw, &tagged, "interpretation", space, NULL);
  g_object_unref(raw);
  return status == 0 ? tagged : NULL;
}
