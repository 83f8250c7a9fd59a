// The calls that change files, as the program makes them. A descriptor is followed from the moment it is opened on a file
// or folder inside FAULTS_ROOTS.
#include "shim.h"
#include <sys/ioctl.h>
#include <sys/mman.h>

struct entry entries[ENTRIES];
struct state *state;
pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
char *folder, *roots;
bool drops_names, drops_syncs;
static pid_t owner;

bool is_on(void) { return owner && owner == syscall(SYS_getpid); }

__attribute__((constructor)) static void begin(void) {
  char program[4096];
  ssize_t length = readlink("/proc/self/exe", program, sizeof program - 1);
  const char *where = getenv("FAULTS_FOLDER"), *inside = getenv("FAULTS_ROOTS"), *defect = getenv("FAULTS_DEFECT");
  if (length < 0 || !where || !inside) return;
  program[length] = 0;
  const char *name = strrchr(program, '/');
  folder = strdup(where);
  roots = strdup(inside);
  char *path = NULL;
  if (asprintf(&path, "%s/%s", folder, name && strcmp(name, "/reprise") ? "inherited" : "state") < 0) return;
  int descriptor = syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  free(path);
  if (!name || strcmp(name, "/reprise")) return;
  syscall(SYS_ftruncate, descriptor, sizeof *state);
  state = mmap(NULL, sizeof *state, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
  if (state == MAP_FAILED) return;
  drops_names = defect && !strcmp(defect, "names");
  drops_syncs = defect && !strcmp(defect, "syncs");
  begin_undo();
  begin_plan();
  owner = syscall(SYS_getpid);
}

__attribute__((destructor)) static void end(void) {
  if (is_on()) end_plan();
}

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

static struct entry *tracked(int descriptor) {
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

int close(int descriptor) {
  if (descriptor >= 0 && descriptor < ENTRIES && is_on()) {
    struct entry *entry = &entries[descriptor];
    if (entry->captured) syscall(SYS_close, entry->in), syscall(SYS_close, entry->out);
    *entry = (struct entry){0};
  }
  return syscall(SYS_close, descriptor);
}
