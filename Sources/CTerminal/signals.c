#define _GNU_SOURCE 1

#include "CTerminal.h"

#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <time.h>
#include <unistd.h>

static const int reported_signals[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT, SIGQUIT};
enum { reported_signal_count = sizeof reported_signals / sizeof reported_signals[0] };

static void ignore_signal(int number) { (void)number; }

int cterminal_signal_open(void) {
  sigset_t set;
  sigemptyset(&set);
  for (int i = 0; i < reported_signal_count; i++) sigaddset(&set, reported_signals[i]);
  int descriptor = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
  if (descriptor < 0) return -1;
  pthread_sigmask(SIG_BLOCK, &set, NULL);
  // A handler rather than SIG_IGN: programs that this one starts begin with the default again.
  struct sigaction action = {.sa_handler = ignore_signal, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(SIGPIPE, &action, NULL);
  return descriptor;
}

void cterminal_signal_release(void) {
  // A terminal that goes away often says so twice; that must not cut short what is still being kept.
  signal(SIGHUP, SIG_IGN);
  sigset_t set;
  sigemptyset(&set);
  for (int i = 0; i < reported_signal_count; i++) sigaddset(&set, reported_signals[i]);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

int cterminal_signal_next(int descriptor) {
  struct signalfd_siginfo info;
  return read(descriptor, &info, sizeof info) == sizeof info ? (int)info.ssi_signo : 0;
}

void cterminal_signal_stop(void) {
  sigset_t stop;
  sigset_t before;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  // The default action of SIGTSTP is the one stop that the kernel leaves out where no shell could continue the group;
  // SIGSTOP would end `xterm -e` or a login without job control for good.
  kill(0, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &before);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  // What was just lived through is no news.
  sigset_t over;
  sigemptyset(&over);
  sigaddset(&over, SIGCONT);
  sigaddset(&over, SIGTSTP);
  const struct timespec now = {0};
  while (sigtimedwait(&over, NULL, &now) > 0) continue;
}

int cterminal_event_open(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

void cterminal_event_set(int descriptor) {
  const uint64_t one = 1;
  // A full counter is readable already.
  ssize_t ignored = write(descriptor, &one, sizeof one);
  (void)ignored;
}

void cterminal_event_clear(int descriptor) {
  uint64_t count;
  ssize_t ignored = read(descriptor, &count, sizeof count);
  (void)ignored;
}
