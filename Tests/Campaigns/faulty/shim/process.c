// The shim's beginning and end in a process.
#include "shim.h"
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
