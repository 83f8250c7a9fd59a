#define _GNU_SOURCE 1

#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/// Starts a program far from the terminal: in a session of its own and the root folder, its output dropped, no other
/// descriptor, and with signals as a new program expects them. `input` is its standard input; nothing if it is negative.
static int start(char *const arguments[], char *const environment[], int input, pid_t *child) {
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  int code = posix_spawn_file_actions_init(&files);
  if (code != 0) return code;
  code = posix_spawnattr_init(&attributes);
  if (code == 0) {
    if (input >= 0) {
      posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
    } else {
      posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    }
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
    posix_spawn_file_actions_addchdir_np(&files, "/");
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSID);
    code = posix_spawn(child, arguments[0], &files, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_destroy(&files);
  return code;
}

/// A file without a name that holds `bytes`: a program reads it at its own pace, and one that does not read holds up
/// nobody. Returns -1 and sets errno on failure.
static int file_of(const uint8_t *bytes, size_t count) {
  int file = memfd_create("reprise", MFD_CLOEXEC);
  if (file < 0) return -1;
  for (size_t written = 0; written < count;) {
    ssize_t more = write(file, bytes + written, count - written);
    if (more < 0 && errno == EINTR) continue;
    if (more <= 0) {
      int code = errno;
      close(file);
      errno = code;
      return -1;
    }
    written += (size_t)more;
  }
  lseek(file, 0, SEEK_SET);
  return file;
}

static long milliseconds_now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/// Waits for the end of `child` for at most `milliseconds` and takes its status; false if the time passed first.
static bool ends_within(pid_t child, int milliseconds, int *status) {
  long deadline = milliseconds_now() + milliseconds;
  int handle = (int)syscall(SYS_pidfd_open, child, 0);
  pid_t ended;
  for (;;) {
    ended = waitpid(child, status, WNOHANG);
    long left = deadline - milliseconds_now();
    if (ended == child || (ended < 0 && errno != EINTR) || left <= 0) break;
    struct pollfd wait = {.fd = handle, .events = POLLIN};
    // Without a handle the child is asked every few milliseconds.
    poll(&wait, 1, handle >= 0 ? (int)left : 5);
  }
  if (handle >= 0) close(handle);
  return ended != 0;
}

int cterminal_program_feed(
    char *const arguments[], char *const environment[], const uint8_t *bytes, size_t count, int milliseconds,
    int *status) {
  int input = file_of(bytes, count);
  if (input < 0) return errno;
  pid_t child = -1;
  int code = start(arguments, environment, input, &child);
  close(input);
  if (code != 0) return code;
  if (ends_within(child, milliseconds, status)) return 0;
  // What it has started meanwhile as well: the group is its own.
  kill(-child, SIGKILL);
  while (waitpid(child, status, 0) < 0 && errno == EINTR) continue;
  return ETIMEDOUT;
}

static void *wait_for_end(void *child) {
  int status;
  while (waitpid((pid_t)(intptr_t)child, &status, 0) < 0 && errno == EINTR) continue;
  return NULL;
}

/// Has a thread of its own wait for `child`, so that it is no zombie when it ends.
static void leave(pid_t child) {
  pthread_attr_t attributes;
  pthread_t thread;
  if (pthread_attr_init(&attributes) != 0) return;
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  pthread_attr_setstacksize(&attributes, 256 * 1024);
  pthread_create(&thread, &attributes, wait_for_end, (void *)(intptr_t)child);
  pthread_attr_destroy(&attributes);
}

int cterminal_program_leave(char *const arguments[], char *const environment[], int milliseconds, int *status) {
  pid_t child = -1;
  int code = start(arguments, environment, -1, &child);
  if (code != 0) return code;
  if (ends_within(child, milliseconds, status)) return 0;
  leave(child);
  *status = 0;
  return 0;
}
