#define _GNU_SOURCE 1

#include "CTerminal.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/// Starts `arguments` with the standard descriptors and no other, and with signals as a new program expects them.
static int start(char *const arguments[], pid_t *child) {
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  int code = posix_spawn_file_actions_init(&files);
  if (code != 0) return code;
  code = posix_spawnattr_init(&attributes);
  if (code == 0) {
    posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    code = posix_spawnp(child, arguments[0], &files, &attributes, arguments, environ);
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_destroy(&files);
  return code;
}

int cterminal_program_run(char *const arguments[], int *status) {
  pid_t child = -1;
  int code = start(arguments, &child);
  if (code != 0) return code;
  for (;;) {
    pid_t changed = waitpid(child, status, WUNTRACED);
    if (changed < 0 && errno == EINTR) continue;
    if (changed < 0) return errno;
    if (!WIFSTOPPED(*status)) return 0;
    // The user went to the shell from inside the program: the shell has to see this process stopped as well. Its `fg`
    // continues the whole group.
    raise(SIGSTOP);
  }
}
