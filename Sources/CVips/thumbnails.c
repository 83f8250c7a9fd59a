#include "CVips.h"

#include <string.h>
#include <vips/vips.h>

#include "late.h"

char *cvips_file_uri(const char *path) { return g_filename_to_uri(path, NULL, NULL); }

bool cvips_md5(const char *text, char *digits) {
  gchar *sum = g_compute_checksum_for_string(G_CHECKSUM_MD5, text, -1);
  if (sum == NULL) return false;
  g_strlcpy(digits, sum, 33);
  g_free(sum);
  return true;
}

/// A key of PNG text that is looked for.
typedef struct Search {
  const char *key;
  const char *text;
} Search;

/// libvips calls such texts `png-comment-0-Thumb::URI`, numbered as they come.
static void *match_text(VipsImage *image, const char *name, GValue *value, void *data) {
  static const char prefix[] = "png-comment-";
  Search *search = data;
  (void)value;
  if (strncmp(name, prefix, sizeof prefix - 1) != 0) return NULL;
  const char *key = strchr(name + sizeof prefix - 1, '-');
  if (key == NULL || strcmp(key + 1, search->key) != 0) return NULL;
  return vips_image_get_string(image, name, &search->text) == 0 ? search : NULL;
}

bool cvips_png_text(VipsImage *image, const char *key, char *buffer, size_t size) {
  Search search = {key, NULL};
  vips_image_map(image, match_text, &search);
  if (size == 0 || search.text == NULL || strlen(search.text) >= size) return false;
  g_strlcpy(buffer, search.text, size);
  return true;
}

void *cvips_encode_quickly(VipsImage *image, size_t *length) {
  void *bytes = NULL;
  int status = vips_pngsave_buffer(
      image, &bytes, length, "compression", 1, "filter", VIPS_FOREIGN_PNG_FILTER_PAETH, "strip", TRUE, NULL);
  return status == 0 ? bytes : NULL;
}
