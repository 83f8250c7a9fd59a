#define _GNU_SOURCE 1

#include "CTerminal.h"
#include "state.h"

#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int crash_signals[] = {SIGSEGV, SIGBUS, SIGABRT, SIGILL, SIGTRAP, SIGFPE, SIGSYS};
enum { crash_signal_count = sizeof crash_signals / sizeof crash_signals[0] };

/// What a crash restores. A new one is written beside the one in use and then exchanged, so that a crash in between
/// finds one of them whole.
typedef struct {
  int device;
  pid_t owner;
  size_t count;
  uint8_t bytes[1023];
} reset;

static reset resets[2];
static _Atomic(reset *) armed;
static struct sigaction actions_before[crash_signal_count];

void cterminal_crash_arm(int device, const uint8_t *bytes, size_t count) {
  reset *next = atomic_load(&armed) == &resets[0] ? &resets[1] : &resets[0];
  next->device = device;
  next->owner = getpid();
  next->count = count < sizeof next->bytes ? count : sizeof next->bytes;
  if (next->count > 0) memcpy(next->bytes, bytes, next->count);
  atomic_store(&armed, next);
}

/// Whether a thread is restoring the terminal: nothing may be drawn over that.
static atomic_bool is_crashing;

ptrdiff_t cterminal_device_write(int device, const uint8_t *bytes, size_t count) {
  while (atomic_load(&is_crashing)) pause();
  return write(device, bytes, count);
}

void cterminal_crash_disarm(void) { atomic_store(&armed, NULL); }

/// The device does not wait, but a terminal that still reads its last frame gets a moment to take the end as well.
static void write_reset(const reset *what) {
  size_t written = 0;
  for (int attempt = 0; attempt < 20 && written < what->count;) {
    ssize_t count = write(what->device, what->bytes + written, what->count - written);
    if (count > 0) {
      written += (size_t)count;
      continue;
    }
    struct pollfd wait = {.fd = what->device, .events = POLLOUT};
    poll(&wait, 1, 10);
    attempt++;
  }
}

/// Only async-signal-safe calls. Taking the reset out makes sure that one thread does this once.
static void restore_terminal(void) {
  reset *what = atomic_exchange(&armed, NULL);
  if (what == NULL || what->owner != getpid() || !cterminal_device_is_ours(what->device)) return;
  atomic_store(&is_crashing, true);
  write_reset(what);
  tcsetattr(what->device, TCSANOW, &cterminal_saved_modes);
  tcflush(what->device, TCIFLUSH);
  cterminal_errors_flush();
}

static void handle_crash(int number, siginfo_t *info, void *context) {
  (void)context;
  restore_terminal();
  for (int i = 0; i < crash_signal_count; i++) {
    if (crash_signals[i] == number) sigaction(number, &actions_before[i], NULL);
  }
  // A faulting instruction faults again on return, so that a core file or a debugger's handler sees where it happened.
  bool faults_again = number == SIGSEGV || number == SIGBUS || number == SIGILL || number == SIGFPE;
  if (!faults_again || info->si_code <= 0) raise(number);
}

void cterminal_crash_stack(void) {
  stack_t stack = {.ss_size = 64 * 1024};
  stack.ss_sp = malloc(stack.ss_size);
  if (stack.ss_sp != NULL && sigaltstack(&stack, NULL) != 0) free(stack.ss_sp);
}

void cterminal_crash_catch(void) {
  static bool is_done = false;
  if (is_done) return;
  is_done = true;
  cterminal_crash_stack();
  struct sigaction action = {.sa_sigaction = handle_crash, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
  sigemptyset(&action.sa_mask);
  // A process in the background that changes tty modes would be stopped instead of ending.
  sigaddset(&action.sa_mask, SIGTTOU);
  for (int i = 0; i < crash_signal_count; i++) sigaction(crash_signals[i], &action, &actions_before[i]);
}
