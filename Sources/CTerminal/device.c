#define _GNU_SOURCE 1

#include "CTerminal.h"
#include "state.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

struct termios cterminal_saved_modes;

int cterminal_device_open(void) {
  const int flags = O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC;
  int device = open("/dev/tty", flags);
  if (device >= 0) return device;
  // Without a controlling terminal there is still the one behind standard output.
  char name[256];
  int error = ttyname_r(STDOUT_FILENO, name, sizeof name);
  if (error == 0) return open(name, flags);
  errno = error;
  return -1;
}

bool cterminal_device_size(int device, int *rows, int *columns, int *pixel_width, int *pixel_height) {
  struct winsize size;
  if (ioctl(device, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  *pixel_width = size.ws_xpixel;
  *pixel_height = size.ws_ypixel;
  return true;
}

static bool set_modes(int device, int when, const struct termios *modes) {
  int result;
  do {
    result = tcsetattr(device, when, modes);
  } while (result != 0 && errno == EINTR);
  return result == 0;
}

bool cterminal_device_save(int device) { return tcgetattr(device, &cterminal_saved_modes) == 0; }

bool cterminal_device_make_raw(int device) {
  struct termios modes = cterminal_saved_modes;
  cfmakeraw(&modes);
  modes.c_cc[VMIN] = 1;
  modes.c_cc[VTIME] = 0;
  // Without waiting for output that a slow terminal has still to take.
  return set_modes(device, TCSANOW, &modes);
}

void cterminal_device_restore(int device, bool discards_input) {
  set_modes(device, discards_input ? TCSAFLUSH : TCSADRAIN, &cterminal_saved_modes);
}

bool cterminal_device_is_ours(int device) {
  pid_t foreground = tcgetpgrp(device);
  // A terminal that is not the controlling one has no foreground group and may be used.
  return foreground < 0 ? errno == ENOTTY : foreground == getpgrp();
}
