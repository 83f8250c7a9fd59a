#include "CVips.h"

#include <string.h>
#include <vips/vips.h>

#include "late.h"

static GMutex warning_lock;
static char last_warning[512];

/// GLib prints to the standard error output, which is a screen or somebody's log. The last warning is kept instead: it
/// may be the only reason there is.
static void keep_warning(const char *domain, GLogLevelFlags level, const char *message, void *unused) {
  (void)domain;
  (void)unused;
  if (message == NULL || (level & G_LOG_LEVEL_MASK) > G_LOG_LEVEL_WARNING) return;
  g_mutex_lock(&warning_lock);
  g_strlcpy(last_warning, message, sizeof last_warning);
  g_mutex_unlock(&warning_lock);
}

bool cvips_start(int threads) {
  g_log_set_default_handler(keep_warning, NULL);
  if (cvips_library() == NULL || vips_init("imager") != 0) return false;
  vips_concurrency_set(threads);
  vips_cache_set_max(0);
  vips_cache_set_max_mem(0);
  vips_cache_set_max_files(0);
  vips_block_untrusted_set(TRUE);
  return true;
}

const char *cvips_version(void) { return vips_version_string(); }

void cvips_take_error(char *buffer, size_t size) {
  if (size == 0) return;
  g_strlcpy(buffer, vips_error_buffer(), size);
  vips_error_clear();
  g_mutex_lock(&warning_lock);
  if (buffer[0] == '\0') g_strlcpy(buffer, last_warning, size);
  last_warning[0] = '\0';
  g_mutex_unlock(&warning_lock);
}

void cvips_forget_error(void) {
  char words[1];
  cvips_take_error(words, sizeof words);
}
