#include "CPictureFixtures.h"

#include <string.h>
#include <vips/vips.h>

static VipsImage *quarters(int width, int height, bool has_alpha, bool is_clear) {
  int bands = has_alpha ? 4 : 3;
  size_t length = (size_t)width * (size_t)height * (size_t)bands;
  unsigned char *bytes = g_malloc(length);
  for (int y = 0; y < height; y++) {
    for (int x = 0; x < width; x++) {
      unsigned char *pixel = bytes + ((size_t)y * width + x) * bands;
      bool is_right = x * 2 >= width && width > 1, is_lower = y * 2 >= height && height > 1;
      pixel[0] = is_right == is_lower ? 255 : 0;
      pixel[1] = is_right ? 255 : 0;
      pixel[2] = is_lower ? 255 : 0;
      if (has_alpha) pixel[3] = is_clear || (is_right && is_lower) ? 0 : 255;
    }
  }
  VipsImage *raw = vips_image_new_from_memory_copy(bytes, length, width, height, bands, VIPS_FORMAT_UCHAR);
  g_free(bytes);
  VipsImage *image = NULL;
  if (raw != NULL) vips_copy(raw, &image, "interpretation", VIPS_INTERPRETATION_sRGB, NULL);
  if (raw != NULL) g_object_unref(raw);
  return image;
}

/// The quarters in inks.
static VipsImage *inks(int width, int height) {
  static const unsigned char quarter[4][4] = {{0, 255, 255, 0}, {255, 0, 255, 0}, {255, 255, 0, 0}, {0, 0, 0, 0}};
  size_t length = (size_t)width * (size_t)height * 4;
  unsigned char *bytes = g_malloc(length);
  for (int y = 0; y < height; y++) {
    for (int x = 0; x < width; x++) {
      memcpy(bytes + ((size_t)y * width + x) * 4, quarter[(y * 2 >= height) * 2 + (x * 2 >= width)], 4);
    }
  }
  VipsImage *raw = vips_image_new_from_memory_copy(bytes, length, width, height, 4, VIPS_FORMAT_UCHAR);
  g_free(bytes);
  VipsImage *image = NULL;
  if (raw != NULL) vips_copy(raw, &image, "interpretation", VIPS_INTERPRETATION_CMYK, NULL);
  if (raw != NULL) g_object_unref(raw);
  return image;
}

/// Takes over `image`.
static VipsImage *in_space(VipsImage *image, VipsInterpretation space) {
  VipsImage *out = NULL;
  vips_colourspace(image, &out, space, NULL);
  g_object_unref(image);
  return out;
}

static VipsImage *animated(int width, int height) {
  VipsImage *first = quarters(width, height, false, false), *second = NULL, *joined = NULL;
  vips_invert(first, &second, NULL);
  VipsImage *frames[3] = {first, second, first};
  vips_arrayjoin(frames, &joined, 3, "across", 1, NULL);
  vips_image_set_int(joined, "page-height", height);
  g_object_unref(first);
  g_object_unref(second);
  return joined;
}

static VipsImage *turned(int width, int height) {
  VipsImage *upright = quarters(width, height, false, false), *stored = NULL;
  vips_rot270(upright, &stored, NULL);
  vips_image_set_int(stored, VIPS_META_ORIENTATION, 6);
  g_object_unref(upright);
  return stored;
}

static VipsImage *tagged(int width, int height) {
  VipsImage *image = quarters(width, height, false, false), *profiled = NULL;
  vips_icc_transform(image, &profiled, "srgb", "input_profile", "srgb", NULL);
  g_object_unref(image);
  vips_image_set_string(profiled, "exif-ifd0-Artist", "SecretOwner (SecretOwner, ASCII, 12 components, 12 bytes)");
  vips_image_set_string(
      profiled, "exif-ifd3-GPSLatitude", "52/1 31/1 0/1 (52, 31,  0, Rational, 3 components, 24 bytes)");
  static const char xmp[] = "<x:xmpmeta xmlns:x='adobe:ns:meta/'>SecretOwner GPSLatitude</x:xmpmeta>";
  vips_image_set_blob_copy(profiled, VIPS_META_XMP_NAME, xmp, strlen(xmp));
  return profiled;
}

static VipsImage *made(FixtureKind kind, int width, int height) {
  switch (kind) {
    case FIXTURE_PNG_ALPHA: case FIXTURE_WEBP_ALPHA: return quarters(width, height, true, false);
    case FIXTURE_PNG_CLEAR: return quarters(width, height, true, true);
    case FIXTURE_PNG_16: case FIXTURE_TIFF_16:
      return in_space(quarters(width, height, false, false), VIPS_INTERPRETATION_RGB16);
    case FIXTURE_PNG_16_ALPHA: return in_space(quarters(width, height, true, false), VIPS_INTERPRETATION_RGB16);
    case FIXTURE_JPEG_GREY: case FIXTURE_PNG_GREY:
      return in_space(quarters(width, height, false, false), VIPS_INTERPRETATION_B_W);
    case FIXTURE_PNG_GREY_ALPHA: return in_space(quarters(width, height, true, false), VIPS_INTERPRETATION_B_W);
    case FIXTURE_JPEG_CMYK: case FIXTURE_TIFF_CMYK: return inks(width, height);
    case FIXTURE_TIFF_LAB: return in_space(quarters(width, height, false, false), VIPS_INTERPRETATION_LAB);
    case FIXTURE_TIFF_FLOAT: return in_space(quarters(width, height, false, false), VIPS_INTERPRETATION_scRGB);
    case FIXTURE_GIF_ANIMATED: return animated(width, height);
    case FIXTURE_JPEG_TURNED: return turned(width, height);
    case FIXTURE_JPEG_TAGGED: return tagged(width, height);
    default: return quarters(width, height, false, false);
  }
}

bool fixture_write(const char *path, FixtureKind kind, int width, int height) {
  if (vips_init("fixtures") != 0) return false;
  VipsImage *image = made(kind, width, height);
  if (image == NULL) return false;
  int status = -1;
  switch (kind) {
    case FIXTURE_JPEG: case FIXTURE_JPEG_GREY: case FIXTURE_JPEG_CMYK: case FIXTURE_JPEG_TURNED:
    case FIXTURE_JPEG_TAGGED:
      status = vips_jpegsave(image, path, "Q", 95, "subsample_mode", VIPS_FOREIGN_SUBSAMPLE_OFF, NULL);
      break;
    case FIXTURE_JPEG_PROGRESSIVE: status = vips_jpegsave(image, path, "interlace", TRUE, NULL); break;
    case FIXTURE_PNG_INTERLACED: status = vips_pngsave(image, path, "interlace", TRUE, NULL); break;
    case FIXTURE_PNG_PALETTE: status = vips_pngsave(image, path, "palette", TRUE, NULL); break;
    case FIXTURE_PNG: case FIXTURE_PNG_ALPHA: case FIXTURE_PNG_CLEAR: case FIXTURE_PNG_16:
    case FIXTURE_PNG_16_ALPHA: case FIXTURE_PNG_GREY: case FIXTURE_PNG_GREY_ALPHA:
      status = vips_pngsave(image, path, NULL);
      break;
    case FIXTURE_WEBP: case FIXTURE_WEBP_ALPHA:
      status = vips_webpsave(image, path, "lossless", TRUE, NULL);
      break;
    case FIXTURE_GIF: case FIXTURE_GIF_ANIMATED: status = vips_gifsave(image, path, NULL); break;
    case FIXTURE_TIFF: case FIXTURE_TIFF_16: case FIXTURE_TIFF_FLOAT: case FIXTURE_TIFF_CMYK: case FIXTURE_TIFF_LAB:
      status = vips_tiffsave(image, path, NULL);
      break;
    case FIXTURE_AVIF:
      status = vips_heifsave(image, path, "compression", VIPS_FOREIGN_HEIF_COMPRESSION_AV1, "Q", 90, NULL);
      break;
    case FIXTURE_HEIF:
      status = vips_heifsave(image, path, "compression", VIPS_FOREIGN_HEIF_COMPRESSION_HEVC, "Q", 90, NULL);
      break;
  }
  g_object_unref(image);
  vips_error_clear();
  return status == 0;
}
