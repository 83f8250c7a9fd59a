#include "CVips.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>
#include <vips/vips.h>

#include "late.h"

/// One of red, green, blue and alpha within a pixel of 16 or 32 bits.
typedef struct Channel {
  uint32_t mask, most;
  int shift;
} Channel;

typedef struct Reader {
  CVipsBitmap layout;
  int64_t stride;
  int bands;
  bool is_whole;
  Channel channels[4];
  uint8_t palette[768];
} Reader;

static void release(void *data) {
  Reader *reader = data;
  if (reader->layout.descriptor >= 0) close(reader->layout.descriptor);
  g_free(reader);
}

/// Fills `bytes` from the file. What lies behind its end is an error where the whole picture is wanted, else blank.
static bool fetch(const Reader *reader, uint8_t *bytes, size_t count, int64_t place) {
  size_t done = 0;
  while (done < count) {
    ssize_t got = pread(reader->layout.descriptor, bytes + done, count - done, place + (int64_t)done);
    if (got > 0) {
      done += (size_t)got;
    } else if (got == 0) {
      memset(bytes + done, 0, count - done);
      if (reader->is_whole) vips_error("bitmap", "%s", "the file breaks off");
      return !reader->is_whole;
    } else if (errno != EINTR) {
      vips_error("bitmap", "%s", g_strerror(errno));
      return false;
    }
  }
  return true;
}

static uint8_t sample(uint32_t pixel, const Channel *channel) {
  uint32_t value = (pixel & channel->mask) >> channel->shift;
  return channel->most == 255 ? (uint8_t)value : (uint8_t)(((uint64_t)value * 255 + channel->most / 2) / channel->most);
}

/// Writes `count` pixels that begin `first` pixels behind the start of `bytes`.
static void unpack(const Reader *reader, const uint8_t *bytes, int first, int count, uint8_t *out) {
  int bits = reader->layout.bits;
  for (int column = first; column < first + count; column++, out += reader->bands) {
    if (bits == 24) {
      out[0] = bytes[column * 3 + 2];
      out[1] = bytes[column * 3 + 1];
      out[2] = bytes[column * 3];
    } else if (bits > 8) {
      uint32_t pixel = bits == 16 ? bytes[column * 2] | (uint32_t)bytes[column * 2 + 1] << 8
                                  : bytes[column * 4] | (uint32_t)bytes[column * 4 + 1] << 8
              | (uint32_t)bytes[column * 4 + 2] << 16 | (uint32_t)bytes[column * 4 + 3] << 24;
      for (int band = 0; band < reader->bands; band++) out[band] = sample(pixel, &reader->channels[band]);
    } else {
      int each = 8 / bits;
      int index = bytes[column / each] >> (8 - bits - column % each * bits) & ((1 << bits) - 1);
      memcpy(out, reader->palette + index * 3, 3);
    }
  }
}

static void *start(VipsImage *image, void *a, void *unused) {
  (void)image;
  (void)unused;
  return g_try_malloc((gsize)((Reader *)a)->stride);
}

static int stop(void *row, void *a, void *unused) {
  (void)a;
  (void)unused;
  g_free(row);
  return 0;
}

static int generate(VipsRegion *region, void *row, void *a, void *unused, gboolean *is_done) {
  (void)unused;
  (void)is_done;
  const Reader *reader = a;
  const CVipsBitmap *layout = &reader->layout;
  // Eight pixels end a byte, whatever their bits: the columns before are left out of what is read.
  int skipped = region->valid.left / 8 * 8;
  int64_t from = (int64_t)skipped * layout->bits / 8;
  int64_t end = ((int64_t)(region->valid.left + region->valid.width) * layout->bits + 7) / 8;
  for (int line = 0; line < region->valid.height; line++) {
    int y = region->valid.top + line;
    int64_t stored = layout->is_top_down ? y : layout->height - 1 - y;
    int64_t place = layout->offset + stored * reader->stride + from;
    if (!fetch(reader, row, (size_t)(end - from), place)) return -1;
    unpack(
        reader, row, region->valid.left - skipped, region->valid.width,
        VIPS_REGION_ADDR(region, region->valid.left, y));
  }
  return 0;
}

VipsImage *cvips_bitmap(CVipsBitmap layout, const uint32_t *masks, const uint8_t *palette, bool whole) {
  Reader *reader = g_new0(Reader, 1);
  reader->layout = layout;
  reader->layout.descriptor = fcntl(layout.descriptor, F_DUPFD_CLOEXEC, 3);
  reader->stride = ((int64_t)layout.width * layout.bits + 31) / 32 * 4;
  reader->is_whole = whole;
  reader->bands = layout.bits >= 16 && layout.bits != 24 && masks[3] != 0 ? 4 : 3;
  for (int band = 0; band < 4; band++) {
    Channel *channel = &reader->channels[band];
    channel->mask = masks[band];
    channel->shift = masks[band] == 0 ? 0 : __builtin_ctz(masks[band]);
    channel->most = masks[band] == 0 ? 1 : masks[band] >> channel->shift;
  }
  memcpy(reader->palette, palette, sizeof reader->palette);
  VipsImage *image = vips_image_new();
  g_object_set_data_full(G_OBJECT(image), "reader", reader, release);
  if (reader->layout.descriptor < 0) {
    vips_error("bitmap", "%s", g_strerror(errno));
    g_object_unref(image);
    return NULL;
  }
  vips_image_init_fields(
      image, layout.width, layout.height, reader->bands, VIPS_FORMAT_UCHAR, VIPS_CODING_NONE,
      VIPS_INTERPRETATION_sRGB, 1, 1);
  // Rows could be read in any order, but each is to be read once: what scales it keeps the rows that it needs again.
  vips_image_set_int(image, VIPS_META_SEQUENTIAL, 1);
  VipsImage *out = NULL;
  int status = vips_image_pipelinev(image, VIPS_DEMAND_STYLE_THINSTRIP, NULL);
  if (status == 0) status = vips_image_generate(image, start, generate, stop, reader, NULL);
  if (status == 0) status = vips_sequential(image, &out, "tile_height", 8, NULL);
  g_object_unref(image);
  return status == 0 ? out : NULL;
}
