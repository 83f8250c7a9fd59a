#define _GNU_SOURCE 1

#include "CTerminal.h"
#include "state.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

/// What is kept is bounded, so that a library that complains without end cannot fill the memory.
enum { kept_size = 64 * 1024 };

/// The real standard error and the memory that stands in for it; -1 while nothing is held.
static volatile int real_errors = -1;
static volatile int kept_errors = -1;

void cterminal_errors_hold(void) {
  if (real_errors >= 0 || !isatty(STDERR_FILENO)) return;
  int kept = memfd_create("reprise-errors", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (kept < 0) return;
  int real = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (real < 0 || ftruncate(kept, kept_size) != 0 || fcntl(kept, F_ADD_SEALS, F_SEAL_GROW) != 0) {
    if (real >= 0) close(real);
    close(kept);
    return;
  }
  kept_errors = kept;
  real_errors = real;
  dup2(kept, STDERR_FILENO);
}

void cterminal_errors_flush(void) {
  int real = real_errors;
  int kept = kept_errors;
  if (real < 0) return;
  real_errors = -1;
  dup2(real, STDERR_FILENO);
  char bytes[1024];
  off_t end = lseek(kept, 0, SEEK_CUR);
  for (off_t at = 0; at < end;) {
    size_t wanted = end - at < (off_t)sizeof bytes ? (size_t)(end - at) : sizeof bytes;
    ssize_t count = pread(kept, bytes, wanted, at);
    if (count <= 0 || write(real, bytes, (size_t)count) != count) return;
    at += count;
  }
}

void cterminal_errors_release(void) {
  int real = real_errors;
  if (real < 0) return;
  cterminal_errors_flush();
  close(real);
  close(kept_errors);
}
