#include "CVips.h"

#include "modules.h"

#include <errno.h>
#include <unistd.h>
#include <vips/vips.h>

#include "late.h"

VipsSource *cvips_source(int descriptor) { return vips_source_new_from_descriptor(descriptor); }

void cvips_source_release(VipsSource *source) { g_object_unref(source); }

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
      cvips_need_heif();
      status = vips_heifload_source(source, &image, "access", access, "fail_on", fail, NULL);
      break;
  }
  return status == 0 ? image : NULL;
}

/// Where the bytes of a file go, and why they did not.
typedef struct Sink {
  /// Below 0 they are only counted.
  int descriptor;
  int problem;
  size_t length;
} Sink;

static gint64 write_whole(VipsTargetCustom *target, const void *bytes, gint64 length, Sink *sink) {
  (void)target;
  gint64 done = 0;
  sink->length += (size_t)length;
  if (sink->descriptor < 0) return length;
  while (done < length) {
    ssize_t count = write(sink->descriptor, (const char *)bytes + done, (size_t)(length - done));
    if (count >= 0) {
      done += count;
    } else if (errno != EINTR) {
      sink->problem = errno;
      return -1;
    }
  }
  return length;
}

static bool save_png(VipsImage *image, Sink *sink) {
  VipsTargetCustom *target = vips_target_custom_new();
  g_signal_connect(target, "write", G_CALLBACK(write_whole), sink);
  int status = vips_pngsave_target(
      image, VIPS_TARGET(target), "compression", 1, "filter", VIPS_FOREIGN_PNG_FILTER_PAETH, "strip", TRUE, NULL);
  g_object_unref(target);
  return status == 0;
}

bool cvips_weigh_png(VipsImage *image, size_t *length) {
  Sink sink = {-1, 0, 0};
  bool is_done = save_png(image, &sink);
  *length = sink.length;
  return is_done;
}

bool cvips_save_png(VipsImage *image, int descriptor, int *problem) {
  Sink sink = {descriptor, 0, 0};
  bool is_done = save_png(image, &sink);
  *problem = sink.problem;
  // The number says more than what libvips makes of it.
  if (sink.problem != 0) cvips_forget_error();
  return is_done && sink.problem == 0;
}

/// The best codes of a JPEG file are known when all of it has been seen, which takes 6 bytes for every pixel.
static gboolean can_look_twice(VipsImage *image) {
  return (int64_t)image->Xsize * image->Ysize <= 32000000;
}

void *cvips_encode(VipsImage *image, CVipsFormat format, int quality, size_t *length) {
  void *bytes = NULL;
  int status = -1;
  switch (format) {
    case CVIPS_JPEG:
      status = vips_jpegsave_buffer(
          image, &bytes, length, "Q", quality, "strip", TRUE, "optimize_coding", can_look_twice(image), NULL);
      break;
    case CVIPS_WEBP:
      status = vips_webpsave_buffer(image, &bytes, length, "Q", quality, "strip", TRUE, "effort", 3, NULL);
      break;
    case CVIPS_PNG:
      // Up to 4 the bytes of a photograph become fewer; 6 takes twice as long for a two-hundredth.
      status = vips_pngsave_buffer(
          image, &bytes, length, "compression", 4, "filter", VIPS_FOREIGN_PNG_FILTER_ALL, "strip", TRUE, NULL);
      break;
    case CVIPS_GIF: case CVIPS_TIFF: case CVIPS_HEIF:
      vips_error("imager", "%s", "pictures are written as JPEG, PNG or WebP only");
      break;
  }
  return status == 0 ? bytes : NULL;
}
