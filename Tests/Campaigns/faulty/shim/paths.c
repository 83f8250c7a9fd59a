// Which files the shim is there for.
#include "shim.h"

// The path from the root; the caller frees it.
char *absolute(int at, const char *path) {
  if (!path) return NULL;
  if (path[0] == '/') return strdup(path);
  char base[4096], link[64], *whole = NULL;
  ssize_t length = -1;
  if (at == AT_FDCWD) {
    length = getcwd(base, sizeof base) ? (ssize_t)strlen(base) : -1;
  } else {
    snprintf(link, sizeof link, "/proc/self/fd/%d", at);
    length = readlink(link, base, sizeof base - 1);
  }
  if (length < 0) return strdup(path);
  base[length] = 0;
  return asprintf(&whole, "%s/%s", base, path) < 0 ? NULL : whole;
}

// Whether it lies in one of the folders of FAULTS_ROOTS, or is one.
bool is_inside(const char *path) {
  const char *root = roots;
  while (path && root && *root) {
    size_t length = strcspn(root, ":");
    if (!strncmp(path, root, length) && (path[length] == '/' || !path[length])) return true;
    root += length + (root[length] == ':');
  }
  return false;
}
