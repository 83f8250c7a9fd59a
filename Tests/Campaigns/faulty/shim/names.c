// The calls that change names.
#include "shim.h"

// One call that changes the names at one or two paths.
static int changed(
    enum kind kind, const char *name, int at, const char *path, int other, const char *target,
    void (*note)(const char *, const char *), int (*act)(int, const char *, int, const char *, int), int flags) {
  char *whole = is_on() ? absolute(at, path) : NULL;
  char *second = whole && target ? absolute(other, target) : NULL;
  if (!whole || !(is_inside(whole) || (second && is_inside(second)))) {
    free(whole), free(second);
    return act(at, path, other, target, flags);
  }
  pthread_mutex_lock(&lock);
  int code = counted(kind, name, second ? second : whole, -1, -1), result = -1;
  if (!code && drops_names && (!strcmp(name, "rename") || !strcmp(name, "link"))) {
    result = 0;
  } else if (!code) {
    // What is lost by the call is kept before it; what it makes is noted when it has worked.
    bool early = !strcmp(name, "unlink") || !strcmp(name, "rename");
    if (early) note(whole, second);
    result = act(at, path, other, target, flags);
    code = errno;
    if (!early && !result) note(whole, second);
  }
  pthread_mutex_unlock(&lock);
  free(whole), free(second);
  if (result) errno = code;
  return result;
}

static int rename_now(int at, const char *path, int other, const char *target, int flags) {
  return syscall(SYS_renameat2, at, path, other, target, flags);
}
static int link_now(int at, const char *path, int other, const char *target, int flags) {
  return syscall(SYS_linkat, at, path, other, target, flags);
}
static int unlink_now(int at, const char *path, int other, const char *target, int flags) {
  return syscall(SYS_unlinkat, at, path, flags);
}
static int mkdir_now(int at, const char *path, int other, const char *target, int mode) {
  return syscall(SYS_mkdirat, at, path, mode);
}
static void note_linked(const char *path, const char *target) { note_create(target); }
static void note_gone(const char *path, const char *target) { note_unlink(path); }
static void note_made(const char *path, const char *target) { note_mkdir(path); }
static void note_removed(const char *path, const char *target) { note_rmdir(path); }

int renameat2(int at, const char *path, int other, const char *target, unsigned flags) {
  return changed(NAME, "rename", at, path, other, target, note_rename, rename_now, flags);
}
int renameat(int at, const char *path, int other, const char *target) { return renameat2(at, path, other, target, 0); }
int rename(const char *path, const char *target) { return renameat2(AT_FDCWD, path, AT_FDCWD, target, 0); }
int linkat(int at, const char *path, int other, const char *target, int flags) {
  return changed(SPACE, "link", at, path, other, target, note_linked, link_now, flags);
}
int link(const char *path, const char *target) { return linkat(AT_FDCWD, path, AT_FDCWD, target, 0); }
int unlinkat(int at, const char *path, int flags) {
  bool is_folder = flags & AT_REMOVEDIR;
  return changed(
      NAME, is_folder ? "rmdir" : "unlink", at, path, 0, NULL, is_folder ? note_removed : note_gone, unlink_now, flags);
}
int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }
int remove(const char *path) {
  int result = unlink(path);
  return result && errno == EISDIR ? rmdir(path) : result;
}
int mkdirat(int at, const char *path, mode_t mode) {
  return changed(SPACE, "mkdir", at, path, 0, NULL, note_made, mkdir_now, mode);
}
int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }
