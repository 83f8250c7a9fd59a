#define _GNU_SOURCE 1

#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static pid_t start_tic(const char *source, const char *folder) {
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  if (posix_spawn_file_actions_init(&files) != 0) return -1;
  if (posix_spawnattr_init(&attributes) != 0) {
    posix_spawn_file_actions_destroy(&files);
    return -1;
  }
  for (int i = STDIN_FILENO; i <= STDERR_FILENO; i++) {
    posix_spawn_file_actions_addopen(&files, i, "/dev/null", O_RDWR, 0);
  }
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  char *arguments[] = {"tic", "-x", "-o", (char *)folder, (char *)source, NULL};
  pid_t child = -1;
  if (posix_spawnp(&child, "tic", &files, &attributes, arguments, environ) != 0) child = -1;
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  return child;
}

/// Waits until the child has ended; false if the time passed first.
static bool ends_within(pid_t child, int milliseconds) {
  int handle = (int)syscall(SYS_pidfd_open, child, 0);
  if (handle < 0) return true;
  struct pollfd wait = {.fd = handle, .events = POLLIN};
  int ready = poll(&wait, 1, milliseconds);
  close(handle);
  return ready > 0;
}

bool cterminal_compile_terminfo(const char *source, const char *folder, int milliseconds) {
  pid_t child = start_tic(source, folder);
  if (child < 0) return false;
  if (!ends_within(child, milliseconds)) kill(child, SIGKILL);
  int status = 0;
  pid_t ended;
  do {
    ended = waitpid(child, &status, 0);
  } while (ended < 0 && errno == EINTR);
  return ended == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}
