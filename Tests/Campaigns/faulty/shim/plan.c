// Counts the calls that change files, and lets the one that was chosen go wrong.
#include "shim.h"

static char fault[32];
static uint64_t chosen;
static unsigned seed;
static int halving;
static bool is_full;
static int trace = -1;

void die(void) {
  for (;;) syscall(SYS_kill, syscall(SYS_getpid), SIGKILL);
}

// FAULTS_PLAN is KIND:NUMBER:SEED.
void begin_plan(void) {
  const char *plan = getenv("FAULTS_PLAN");
  if (plan) {
    unsigned long number = 0;
    sscanf(plan, "%31[^:]:%lu:%u", fault, &number, &seed);
    chosen = number;
  }
  if (getenv("FAULTS_TRACE")) {
    char *path = NULL;
    if (asprintf(&path, "%s/calls", folder) > 0) {
      int low = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
      trace = fcntl(low, F_DUPFD_CLOEXEC, 800);
      syscall(SYS_close, low);
    }
    free(path);
  }
}

// The power may also go when the program has done everything: that is number 0.
void end_plan(void) {
  if (strncmp(fault, "power-", 6) || chosen) return;
  pthread_mutex_lock(&lock);
  state->fired = state->calls + 1;
  take_back(fault + 6, seed);
  die();
}

static bool is(const char *kind) { return !strcmp(fault, kind); }

int half(void) {
  int was = halving;
  halving = 0;
  return was;
}

int counted(enum kind kind, const char *name, const char *path, int inode, off_t end) {
  uint64_t call = ++state->calls;
  uint64_t sync = kind == SYNC ? ++state->syncs : 0;
  if (trace >= 0) {
    char line[4200];
    int length = snprintf(line, sizeof line, "%lu %s %s\n", (unsigned long)call, name, path ? path : "");
    syscall(SYS_write, trace, line, length);
  }
  // What was reserved before is there on a full disk too.
  bool needs_space = kind == SPACE && !(inode >= 0 && end >= 0 && end <= reserved(inode));
  if (is_full && needs_space) return ENOSPC;
  if (is("eio") || is("eio-on")) {
    if (!sync || sync < chosen || (is("eio") && sync > chosen)) return 0;
    state->fired = call;
    return EIO;
  }
  if (!chosen || call < chosen) return 0;
  if (is("enospc-once") || is("enospc") || is("short")) {
    // The first call from there on that needs room.
    if (state->fired || !needs_space) return 0;
    state->fired = call;
    is_full = !is("enospc-once");
    if (!is("short") || inode < 0) return ENOSPC;
    halving = 2;
    return 0;
  }
  if (call > chosen) return 0;
  if (is("torn") && inode >= 0 && kind == SPACE) {
    state->fired = call;
    halving = 1;
    return 0;
  }
  if (is("kill") || is("torn")) {
    state->fired = call;
    die();
  }
  if (!strncmp(fault, "power-", 6)) {
    state->fired = call;
    take_back(fault + 6, seed);
    die();
  }
  return 0;
}
