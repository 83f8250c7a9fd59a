// The calls that change what is in a file, and those that make it durable.
#include "shim.h"
#include <sys/ioctl.h>

// Counts a call, and returns from the caller with the error that was chosen for it.
#define COUNT(...)                                  \
  do {                                              \
    int code = counted(__VA_ARGS__);                \
    if (code) {                                     \
      pthread_mutex_unlock(&lock);                  \
      errno = code;                                 \
      return -1;                                    \
    }                                               \
  } while (0)

// Writes to a followed file; `offset` is -1 for where it stands.
static ssize_t written(int descriptor, const struct iovec *pieces, int count, off_t offset, const char *name) {
  struct entry *entry = &entries[descriptor];
  size_t length = 0;
  for (int index = 0; index < count; index++) length += pieces[index].iov_len;
  pthread_mutex_lock(&lock);
  off_t start = offset;
  if (start < 0) {
    struct stat status;
    bool appends = fcntl(descriptor, F_GETFL) & O_APPEND;
    start = appends && !fstat(descriptor, &status) ? status.st_size : lseek(descriptor, 0, SEEK_CUR);
  }
  char link[64], path[4096] = "";
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t got = readlink(link, path, sizeof path - 1);
  if (got > 0) path[got] = 0;
  COUNT(SPACE, name, path, entry->inode, start + length);
  int by_half = half();
  note_write(entry->inode, start, length);
  ssize_t result;
  if (by_half) {
    result = pieces[0].iov_len > 1 ? (ssize_t)(pieces[0].iov_len / 2) : (ssize_t)pieces[0].iov_len;
    result = offset < 0 ? syscall(SYS_write, descriptor, pieces[0].iov_base, result)
                        : syscall(SYS_pwrite64, descriptor, pieces[0].iov_base, result, offset);
    if (by_half == 1) die();
  } else {
    result = offset < 0 ? syscall(SYS_writev, descriptor, pieces, count)
                        : syscall(SYS_pwritev, descriptor, pieces, count, offset, 0);
  }
  pthread_mutex_unlock(&lock);
  return result;
}

ssize_t file_write(int descriptor, const struct iovec *pieces, int count, bool *is_file) {
  *is_file = tracked(descriptor) != NULL;
  return *is_file ? written(descriptor, pieces, count, -1, "write") : 0;
}

ssize_t pwrite(int descriptor, const void *bytes, size_t length, off_t offset) {
  if (!tracked(descriptor)) return syscall(SYS_pwrite64, descriptor, bytes, length, offset);
  return written(descriptor, &(struct iovec){(void *)bytes, length}, 1, offset, "pwrite");
}
ssize_t pwrite64(int descriptor, const void *bytes, size_t length, off_t offset) {
  return pwrite(descriptor, bytes, length, offset);
}
ssize_t pwritev(int descriptor, const struct iovec *pieces, int count, off_t offset) {
  if (!tracked(descriptor)) return syscall(SYS_pwritev, descriptor, pieces, count, offset, 0);
  return written(descriptor, pieces, count, offset, "pwritev");
}
ssize_t pwritev64(int descriptor, const struct iovec *pieces, int count, off_t offset) {
  return pwritev(descriptor, pieces, count, offset);
}

int ftruncate(int descriptor, off_t length) {
  struct entry *entry = tracked(descriptor);
  if (!entry) return syscall(SYS_ftruncate, descriptor, length);
  pthread_mutex_lock(&lock);
  COUNT(NAME, "ftruncate", NULL, entry->inode, length);
  note_truncate(entry->inode, length);
  int result = syscall(SYS_ftruncate, descriptor, length);
  pthread_mutex_unlock(&lock);
  return result;
}
int ftruncate64(int descriptor, off_t length) { return ftruncate(descriptor, length); }

int fallocate(int descriptor, int mode, off_t offset, off_t length) {
  struct entry *entry = tracked(descriptor);
  if (!entry) return syscall(SYS_fallocate, descriptor, mode, offset, length);
  pthread_mutex_lock(&lock);
  COUNT(SPACE, "fallocate", NULL, entry->inode, -1);
  note_truncate(entry->inode, INT64_MAX);
  int result = syscall(SYS_fallocate, descriptor, mode, offset, length);
  if (!result) reserve(entry->inode, offset + length);
  pthread_mutex_unlock(&lock);
  return result;
}
int fallocate64(int descriptor, int mode, off_t offset, off_t length) {
  return fallocate(descriptor, mode, offset, length);
}
int posix_fallocate(int descriptor, off_t offset, off_t length) {
  if (!tracked(descriptor)) return REAL(posix_fallocate)(descriptor, offset, length);
  return fallocate(descriptor, 0, offset, length) ? errno : 0;
}
int posix_fallocate64(int descriptor, off_t offset, off_t length) { return posix_fallocate(descriptor, offset, length); }

static int synced(int descriptor, long number, const char *name) {
  if (!tracked(descriptor)) return syscall(number, descriptor);
  char link[64], path[4096] = "";
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t got = readlink(link, path, sizeof path - 1);
  if (got > 0) path[got] = 0;
  pthread_mutex_lock(&lock);
  COUNT(SYNC, name, path, entries[descriptor].inode, -1);
  // The disk under test is the undo log; the real one need not be waited for.
  note_sync(descriptor);
  if (got > 6 && !strcmp(path + got - 6, ".reply")) state->synced++;
  pthread_mutex_unlock(&lock);
  return 0;
}
int fsync(int descriptor) { return synced(descriptor, SYS_fsync, "fsync"); }
int fdatasync(int descriptor) { return synced(descriptor, SYS_fdatasync, "fdatasync"); }

// Sharing blocks is not counted as writing: it is refused, so that copies are made of writes.
int ioctl(int descriptor, unsigned long request, ...) {
  va_list list;
  va_start(list, request);
  void *argument = va_arg(list, void *);
  va_end(list);
  if (request == 0x40049409 && tracked(descriptor)) {
    errno = EOPNOTSUPP;
    return -1;
  }
  return syscall(SYS_ioctl, descriptor, request, argument);
}
ssize_t copy_file_range(int from, off64_t *start, int to, off64_t *target, size_t length, unsigned flags) {
  if (tracked(to)) {
    errno = EXDEV;
    return -1;
  }
  return syscall(SYS_copy_file_range, from, start, to, target, length, flags);
}
