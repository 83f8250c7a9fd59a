// Opening and closing. A descriptor is followed from the moment it is opened on a file or folder inside FAULTS_ROOTS.
#include "shim.h"

struct entry *tracked(int descriptor) {
  if (descriptor < 0 || descriptor >= ENTRIES || !entries[descriptor].tracked || !is_on()) return NULL;
  return &entries[descriptor];
}

static int opened(int at, const char *path, int flags, mode_t mode) {
  char *whole = is_on() ? absolute(at, path) : NULL;
  if (!whole || !is_inside(whole) || (flags & O_PATH)) {
    free(whole);
    return REAL(openat)(at, path, flags, mode);
  }
  pthread_mutex_lock(&lock);
  struct stat status;
  bool is_new = (flags & O_CREAT) && lstat(whole, &status);
  if (is_new) {
    int code = counted(SPACE, "create", whole, -1, -1);
    if (code) {
      pthread_mutex_unlock(&lock);
      free(whole);
      errno = code;
      return -1;
    }
  }
  int descriptor = REAL(openat)(at, path, flags & ~O_TRUNC, mode);
  if (descriptor >= 0 && descriptor < ENTRIES) {
    // SQLite's shared memory is mapped and made anew: its bytes are not ours to count or to take back.
    size_t length = strlen(whole);
    bool is_shared = length > 4 && !strcmp(whole + length - 4, "-shm");
    int inode = is_shared ? -1 : inode_of(descriptor);
    if (is_new) note_create(whole);
    if ((flags & O_TRUNC) && !is_new && (flags & O_ACCMODE) != O_RDONLY) {
      counted(NAME, "truncate", whole, inode, 0);
      note_truncate(inode, 0);
      syscall(SYS_ftruncate, descriptor, 0);
    }
    entries[descriptor] = (struct entry){.tracked = !is_shared, .inode = inode};
  }
  pthread_mutex_unlock(&lock);
  free(whole);
  return descriptor;
}

#define MODE(flags)                                          \
  mode_t mode = 0;                                           \
  if ((flags) & (O_CREAT | __O_TMPFILE)) {                   \
    va_list list;                                            \
    va_start(list, flags);                                   \
    mode = va_arg(list, int);                                \
    va_end(list);                                            \
  }

int open(const char *path, int flags, ...) { MODE(flags) return opened(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return opened(AT_FDCWD, path, flags | O_LARGEFILE, mode); }
int openat(int at, const char *path, int flags, ...) {
  MODE(flags)
  if (!is_on()) return syscall(SYS_openat, at, path, flags, mode);
  return opened(at, path, flags, mode);
}
int openat64(int at, const char *path, int flags, ...) { MODE(flags) return opened(at, path, flags, mode); }
int __open_2(const char *path, int flags) { return opened(AT_FDCWD, path, flags, 0); }
int __open64_2(const char *path, int flags) { return opened(AT_FDCWD, path, flags, 0); }
int __openat_2(int at, const char *path, int flags) { return opened(at, path, flags, 0); }
int __openat64_2(int at, const char *path, int flags) { return opened(at, path, flags, 0); }
int creat(const char *path, mode_t mode) { return opened(AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, mode); }

int close(int descriptor) {
  if (descriptor >= 0 && descriptor < ENTRIES && is_on()) {
    struct entry *entry = &entries[descriptor];
    if (entry->captured) syscall(SYS_close, entry->in), syscall(SYS_close, entry->out);
    *entry = (struct entry){0};
  }
  return syscall(SYS_close, descriptor);
}
