#include "CVips.h"

#include <string.h>
#include <vips/vips.h>

bool cvips_start(int threads) {
  if (vips_init("imager") != 0) return false;
  vips_concurrency_set(threads);
  vips_cache_set_max(0);
  vips_cache_set_max_mem(0);
  vips_cache_set_max_files(0);
  vips_block_untrusted_set(TRUE);
  // libvips reads BMP through ImageMagick alone. cvips_open takes that way for the BMP format and no other.
  vips_operation_block_set("VipsForeignLoadMagick", FALSE);
  return true;
}

void cvips_take_error(char *buffer, size_t size) {
  if (size == 0) return;
  strncpy(buffer, vips_error_buffer(), size - 1);
  buffer[size - 1] = '\0';
  vips_error_clear();
}
