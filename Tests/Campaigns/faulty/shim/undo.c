// The memory of everything that the disk may not have yet: the bytes of a file until it is synced, names until their
// folder is. A power cut takes it back, the latest first.
#include "shim.h"

struct inode {
  dev_t device;
  ino_t number;
  int descriptor;
  off_t reserved;
};

enum what { WRITTEN, CREATED, UNLINKED, RENAMED, MADE, REMOVED };

struct record {
  enum what what;
  bool is_durable;
  int inode;
  off_t offset, size;
  size_t length;
  char *bytes;
  dev_t device;
  ino_t parent;
  char *path, *from, *kept;
};

static struct inode inodes[4096];
static int inode_count;
static struct record *records;
static size_t count, room;
static unsigned kept_count;

void begin_undo(void) {
  char *path = NULL;
  if (asprintf(&path, "%s/kept", folder) > 0) syscall(SYS_mkdirat, AT_FDCWD, path, 0700);
  free(path);
}

// A descriptor of our own keeps the file alive, so that its number is never another's. None is ever closed: that would
// let go SQLite's locks.
int inode_of(int descriptor) {
  struct stat status;
  if (fstat(descriptor, &status)) return -1;
  for (int index = 0; index < inode_count; index++) {
    if (inodes[index].device == status.st_dev && inodes[index].number == status.st_ino) return index;
  }
  if (inode_count == 4096) return -1;
  char path[64];
  snprintf(path, sizeof path, "/proc/self/fd/%d", descriptor);
  int flags = S_ISDIR(status.st_mode) ? O_RDONLY : O_RDWR;
  int low = syscall(SYS_openat, AT_FDCWD, path, flags | O_CLOEXEC, 0);
  if (low < 0) return -1;
  int high = fcntl(low, F_DUPFD_CLOEXEC, 600);
  syscall(SYS_close, low);
  inodes[inode_count] = (struct inode){status.st_dev, status.st_ino, high, 0};
  return inode_count++;
}

static struct record *add(enum what what, const char *path) {
  if (count == room) {
    room = room ? room * 2 : 256;
    records = realloc(records, room * sizeof *records);
  }
  struct record *record = &records[count++];
  memset(record, 0, sizeof *record);
  record->what = what;
  record->inode = -1;
  if (!path) return record;
  record->path = strdup(path);
  char *parent = strdup(path), *slash = strrchr(parent, '/');
  if (slash) *(slash == parent ? slash + 1 : slash) = 0;
  struct stat status;
  if (!stat(parent, &status)) record->device = status.st_dev, record->parent = status.st_ino;
  free(parent);
  return record;
}

static void remember(int inode, off_t offset, off_t end) {
  if (inode < 0) return;
  struct stat status;
  int descriptor = inodes[inode].descriptor;
  if (fstat(descriptor, &status)) return;
  struct record *record = add(WRITTEN, NULL);
  record->inode = inode;
  record->offset = offset;
  record->size = status.st_size;
  off_t last = end < status.st_size ? end : status.st_size;
  if (last <= offset) return;
  record->bytes = malloc(last - offset);
  ssize_t got = syscall(SYS_pread64, descriptor, record->bytes, last - offset, offset);
  record->length = got > 0 ? got : 0;
}

void note_write(int inode, off_t offset, size_t length) { remember(inode, offset, offset + length); }
void note_truncate(int inode, off_t length) { remember(inode, length, INT64_MAX); }
void note_create(const char *path) { add(CREATED, path); }
void note_mkdir(const char *path) { add(MADE, path); }
void note_rmdir(const char *path) { add(REMOVED, path); }

// A second name elsewhere for what is about to lose its own.
static char *keep(const char *path) {
  char *kept = NULL;
  if (asprintf(&kept, "%s/kept/%u", folder, kept_count++) < 0) return NULL;
  if (!syscall(SYS_linkat, AT_FDCWD, path, AT_FDCWD, kept, 0)) return kept;
  free(kept);
  return NULL;
}

void note_unlink(const char *path) {
  struct stat status;
  if (lstat(path, &status)) return;
  char *kept = keep(path);
  add(UNLINKED, path)->kept = kept;
}

void note_rename(const char *from, const char *to) {
  struct stat status;
  if (lstat(from, &status)) return;
  char *kept = keep(to);
  struct record *record = add(RENAMED, to);
  record->from = strdup(from);
  record->kept = kept;
}

void note_sync(int descriptor) {
  struct stat status;
  if (drops_syncs || fstat(descriptor, &status)) return;
  for (size_t index = 0; index < count; index++) {
    struct record *record = &records[index];
    if (record->what == WRITTEN) {
      struct inode *inode = &inodes[record->inode];
      if (inode->device == status.st_dev && inode->number == status.st_ino) record->is_durable = true;
    } else if (record->device == status.st_dev && record->parent == status.st_ino) {
      record->is_durable = true;
    }
  }
}

void reserve(int inode, off_t end) {
  if (inode >= 0 && inodes[inode].reserved < end) inodes[inode].reserved = end;
}

off_t reserved(int inode) { return inode < 0 ? 0 : inodes[inode].reserved; }

static void undo(struct record *record) {
  state->undone++;
  switch (record->what) {
    case WRITTEN: {
      int descriptor = inodes[record->inode].descriptor;
      if (record->length) syscall(SYS_pwrite64, descriptor, record->bytes, record->length, record->offset);
      syscall(SYS_ftruncate, descriptor, record->size);
      break;
    }
    case CREATED: syscall(SYS_unlinkat, AT_FDCWD, record->path, 0); break;
    case UNLINKED:
      if (record->kept) syscall(SYS_linkat, AT_FDCWD, record->kept, AT_FDCWD, record->path, 0);
      break;
    case RENAMED:
      syscall(SYS_renameat2, AT_FDCWD, record->path, AT_FDCWD, record->from, 0);
      if (record->kept) syscall(SYS_linkat, AT_FDCWD, record->kept, AT_FDCWD, record->path, 0);
      break;
    case MADE: syscall(SYS_unlinkat, AT_FDCWD, record->path, AT_REMOVEDIR); break;
    case REMOVED: syscall(SYS_mkdirat, AT_FDCWD, record->path, 0777); break;
  }
}

// all: bytes and names. data: the names are there, the bytes are not. names: the other way round. some: the bytes of one
// file in two, and the names from some moment on, as a journal loses them.
void take_back(const char *which, unsigned seed) {
  bool some = !strcmp(which, "some"), data = strcmp(which, "names"), names = strcmp(which, "data");
  size_t open = 0;
  for (size_t index = 0; index < count; index++) open += records[index].what != WRITTEN && !records[index].is_durable;
  size_t survive = some ? rand_r(&seed) % (open + 1) : 0;
  unsigned salt = rand_r(&seed);
  for (size_t index = count; index-- > 0;) {
    struct record *record = &records[index];
    if (record->is_durable) continue;
    if (record->what == WRITTEN) {
      unsigned coin = salt ^ (record->inode * 2654435761u);
      if (data && !(some && rand_r(&coin) & 1)) undo(record);
    } else if (names && open-- > survive) {
      undo(record);
    }
  }
}
