#include "CVips.h"

#include <vips/vips.h>

VipsSource *cvips_source(int descriptor) { return vips_source_new_from_descriptor(descriptor); }

void cvips_source_release(VipsSource *source) { g_object_unref(source); }

static void release_source(void *data, VipsArea *area) {
  (void)data;
  g_object_unref(area->client);
}

/// ImageMagick reads memory only: the file is mapped, and the source lives as long as the pixels do.
static VipsImage *open_bmp(VipsSource *source) {
  size_t length = 0;
  const void *bytes = vips_source_map(source, &length);
  if (bytes == NULL) return NULL;
  VipsArea *area = vips_area_new((VipsCallbackFn)release_source, (void *)bytes);
  area->length = length;
  area->client = g_object_ref(source);
  VipsBlob *blob = (VipsBlob *)area;
  VipsImage *image = NULL;
  int status = vips_call("magickload_buffer", blob, &image, "access", VIPS_ACCESS_SEQUENTIAL, NULL);
  vips_area_unref(area);
  return status == 0 ? image : NULL;
}

VipsImage *cvips_open(VipsSource *source, CVipsFormat format, int shrink, bool whole) {
  VipsImage *image = NULL;
  VipsAccess access = VIPS_ACCESS_SEQUENTIAL;
  VipsFailOn fail = whole ? VIPS_FAIL_ON_TRUNCATED : VIPS_FAIL_ON_NONE;
  int status = -1;
  switch (format) {
    case CVIPS_JPEG:
      status = vips_jpegload_source(source, &image, "access", access, "fail_on", fail, "shrink", shrink, NULL);
      break;
    case CVIPS_PNG:
      status = vips_pngload_source(source, &image, "access", access, "fail_on", fail, NULL);
      break;
    case CVIPS_WEBP:
      status = vips_webpload_source(
          source, &image, "access", access, "fail_on", fail, "scale", 1.0 / shrink, NULL);
      break;
    case CVIPS_GIF:
      status = vips_gifload_source(source, &image, "access", access, "fail_on", fail, NULL);
      break;
    case CVIPS_TIFF:
      status = vips_tiffload_source(source, &image, "access", access, "fail_on", fail, NULL);
      break;
    case CVIPS_HEIF:
      status = vips_heifload_source(source, &image, "access", access, "fail_on", fail, NULL);
      break;
    case CVIPS_BMP:
      return open_bmp(source);
  }
  return status == 0 ? image : NULL;
}

bool cvips_save(VipsImage *image, CVipsFormat format, int quality, int descriptor) {
  VipsTarget *target = vips_target_new_to_descriptor(descriptor);
  if (target == NULL) return false;
  int status = -1;
  switch (format) {
    case CVIPS_JPEG:
      status = vips_jpegsave_target(image, target, "Q", quality, "strip", TRUE, "optimize_coding", TRUE, NULL);
      break;
    case CVIPS_WEBP:
      status = vips_webpsave_target(image, target, "Q", quality, "strip", TRUE, "effort", 3, NULL);
      break;
    case CVIPS_PNG:
      status = vips_pngsave_target(
          image, target, "compression", 1, "filter", VIPS_FOREIGN_PNG_FILTER_PAETH, "strip", TRUE, NULL);
      break;
    case CVIPS_GIF: case CVIPS_TIFF: case CVIPS_HEIF: case CVIPS_BMP:
      vips_error("imager", "%s", "pictures are written as JPEG, PNG or WebP only");
      break;
  }
  g_object_unref(target);
  return status == 0;
}

void *cvips_encode(VipsImage *image, CVipsFormat format, int quality, size_t *length) {
  void *bytes = NULL;
  int status = -1;
  switch (format) {
    case CVIPS_JPEG:
      status = vips_jpegsave_buffer(image, &bytes, length, "Q", quality, "strip", TRUE, "optimize_coding", TRUE, NULL);
      break;
    case CVIPS_WEBP:
      status = vips_webpsave_buffer(image, &bytes, length, "Q", quality, "strip", TRUE, "effort", 3, NULL);
      break;
    case CVIPS_PNG:
      status = vips_pngsave_buffer(
          image, &bytes, length, "compression", 6, "filter", VIPS_FOREIGN_PNG_FILTER_ALL, "strip", TRUE, NULL);
      break;
    case CVIPS_GIF: case CVIPS_TIFF: case CVIPS_HEIF: case CVIPS_BMP:
      vips_error("imager", "%s", "pictures are written as JPEG, PNG or WebP only");
      break;
  }
  return status == 0 ? bytes : NULL;
}
