#define _GNU_SOURCE 1
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1

#include "CTerminal.h"
#include "state.h"

#include <ncursesw/curses.h>
#include <ncursesw/term.h>
// term.h has macros for capabilities that are words of ours.
#undef columns
#undef lines

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/// ncurses writes into a file in memory rather than to the terminal. So a frame can be sent in one piece, a terminal
/// that does not read cannot stop the program inside ncurses, and ncurses neither changes tty modes nor asks for the
/// size, which exported LINES and COLUMNS would freeze.
static FILE *output;
static SCREEN *screen;

static void ignore_signal(int number) { (void)number; }

/// ncurses installs handlers of its own for these where nobody else has; ours arrive through a descriptor.
static const int curses_signals[] = {SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
enum { curses_signal_count = sizeof curses_signals / sizeof curses_signals[0] };

/// A variable of the environment that is changed for a moment: programs that this one starts must not inherit it.
typedef struct {
  const char *name;
  char *before;
} variable;

static variable set_variable(const char *name, const char *value) {
  const char *before = getenv(name);
  variable changed = {.name = name, .before = before == NULL ? NULL : strdup(before)};
  setenv(name, value, 1);
  return changed;
}

static void restore_variable(variable changed) {
  if (changed.before == NULL) {
    unsetenv(changed.name);
  } else {
    setenv(changed.name, changed.before, 1);
  }
  free(changed.before);
}

/// `newterm` for a screen of that size. Some entries say none, that of the Linux console for one, and ncurses opens no
/// screen without.
static SCREEN *new_screen(const char *name, int rows, int columns) {
  struct sigaction before[curses_signal_count];
  struct sigaction ours = {.sa_handler = ignore_signal};
  for (int i = 0; i < curses_signal_count; i++) sigaction(curses_signals[i], &ours, &before[i]);
  char row_count[16], column_count[16];
  snprintf(row_count, sizeof row_count, "%d", rows);
  snprintf(column_count, sizeof column_count, "%d", columns);
  variable rows_before = set_variable("LINES", row_count);
  variable columns_before = set_variable("COLUMNS", column_count);
  use_env(TRUE);
  use_tioctl(FALSE);
  SCREEN *made = newterm(name, output, output);
  restore_variable(columns_before);
  restore_variable(rows_before);
  for (int i = 0; i < curses_signal_count; i++) sigaction(curses_signals[i], &before[i], NULL);
  return made;
}

/// The same with TERMINFO_DIRS changed for its duration.
static SCREEN *new_screen_in(const char *name, const char *folders, int rows, int columns) {
  if (folders == NULL) return new_screen(name, rows, columns);
  variable dirs = set_variable("TERMINFO_DIRS", folders);
  SCREEN *made = new_screen(name, rows, columns);
  restore_variable(dirs);
  return made;
}

bool cterminal_has_entry(const char *name) {
  int result = 0;
  if (screen != NULL || setupterm(name, STDOUT_FILENO, &result) == ERR) return false;
  del_curterm(set_curterm(NULL));
  return true;
}

static bool open_output(void) {
  int descriptor = memfd_create("reprise-screen", MFD_CLOEXEC);
  if (descriptor < 0) return false;
  output = fdopen(descriptor, "r+");
  if (output == NULL) close(descriptor);
  return output != NULL;
}

static void discard_output(void) { lseek(fileno(output), 0, SEEK_SET); }

bool cterminal_open(const char *name, const char *folders, int rows, int columns) {
  if (screen != NULL || !cterminal_make_line(columns) || !open_output()) return false;
  screen = new_screen_in(name, folders, rows, columns);
  if (screen == NULL) {
    fclose(output);
    output = NULL;
    return false;
  }
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  nonl();
  keypad(stdscr, FALSE);
  leaveok(stdscr, FALSE);
  idlok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  typeahead(-1);
  cterminal_resize(rows, columns);
  // Leaving and entering again says everything once the screen is set up.
  cterminal_leave();
  return true;
}

void cterminal_close(void) {
  if (screen == NULL) return;
  cterminal_leave();
  delscreen(screen);
  fclose(output);
  screen = NULL;
  output = NULL;
}

int cterminal_color_count(void) { return has_colors() ? COLORS : 0; }
int cterminal_pair_count(void) { return has_colors() ? COLOR_PAIRS : 0; }

size_t cterminal_capability(const char *name, char *bytes, size_t capacity) {
  const char *value = tigetstr(name);
  if (value == NULL || value == (const char *)-1) return 0;
  size_t count = 0;
  while (*value != 0 && count < capacity) {
    const char *end = strncmp(value, "$<", 2) == 0 ? strchr(value, '>') : NULL;
    if (end != NULL) {
      value = end + 1;
    } else {
      bytes[count++] = *value++;
    }
  }
  return count;
}

void cterminal_erase(void) { werase(stdscr); }

void cterminal_set_cursor(int row, int column, bool is_visible) {
  wmove(stdscr, row, column);
  curs_set(is_visible ? 1 : 0);
}

void cterminal_touch(void) { clearok(curscr, TRUE); }

void cterminal_resize(int rows, int columns) {
  if (rows < 1) rows = 1;
  if (columns < 1) columns = 1;
  if (cterminal_make_line(columns)) resize_term(rows, columns);
}

size_t cterminal_paint(void) {
  wnoutrefresh(stdscr);
  doupdate();
  off_t end = lseek(fileno(output), 0, SEEK_CUR);
  return end < 0 ? 0 : (size_t)end;
}

size_t cterminal_take_output(uint8_t *bytes, size_t capacity) {
  size_t count = 0;
  while (count < capacity) {
    ssize_t part = pread(fileno(output), bytes + count, capacity - count, (off_t)count);
    if (part <= 0) break;
    count += (size_t)part;
  }
  discard_output();
  return count;
}

void cterminal_leave(void) {
  endwin();
  discard_output();
}
