#define _GNU_SOURCE

#include "CProcess.h"

#include <errno.h>
#include <fcntl.h>

int process_reserve_room(int file, off_t length) {
  while (fallocate(file, FALLOC_FL_KEEP_SIZE, 0, length) != 0) {
    if (errno != EINTR) return errno;
  }
  return 0;
}
