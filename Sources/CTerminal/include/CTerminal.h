/// Everything that the terminal needs of C: ncursesw, tty modes, crash handlers, signals.
///
/// ncurses keeps its state in globals and is not reentrant, so everything here except `cterminal_event_*` and
/// `cterminal_signal_*` belongs to one thread, and there is one screen per process.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Takes the user's character set (LC_CTYPE only, so that numbers stay in C format) and returns its name. Where the
/// user has chosen no character set, UTF-8 is tried.
const char *cterminal_use_locale(void);

/// One position: what a cell shows and how. A scalar of 0 is the right half of the wide character on its left.
typedef struct {
  uint32_t scalar;
  uint32_t mark;
  uint32_t second_mark;
  /// Bits in the order bold, dim, italic, underline, reverse.
  uint32_t attributes;
  int32_t pair;
} cterminal_cell;

/// Whether terminfo has an entry `name`. Not while a screen is open.
bool cterminal_has_entry(const char *name);
/// Starts ncurses for the terminfo entry `name`, painting into memory, never to the terminal itself.
/// `folders` is TERMINFO_DIRS while the entry is read, or NULL for what the environment says.
/// Returns false where there is no such entry, or no memory, or a screen is open.
bool cterminal_open(const char *name, const char *folders, int rows, int columns);
/// Ends ncurses and frees what it used. Nothing is written.
void cterminal_close(void);

/// The colours and the pairs that the terminal has; 0 where it has none.
int cterminal_color_count(void);
int cterminal_pair_count(void);
/// Copies the string capability `name` without its padding and returns its length; 0 where there is none.
size_t cterminal_capability(const char *name, char *bytes, size_t capacity);

/// Defines a pair; -1 is the terminal's own colour.
bool cterminal_define_pair(int pair, int foreground, int background);
/// Makes every pair free again. Everything has to be put and painted anew.
void cterminal_forget_pairs(void);

/// Puts `count` cells from `row`, `column`. What the C library cannot measure as these cells do becomes a placeholder
/// of the same width.
void cterminal_put(int row, int column, const cterminal_cell *cells, int count);
/// Makes every cell blank.
void cterminal_erase(void);
/// Where the cursor stands after the next paint.
void cterminal_set_cursor(int row, int column, bool is_visible);
/// Has the next paint send every cell.
void cterminal_touch(void);
/// The size of the grid, at least 1 by 1.
void cterminal_resize(int rows, int columns);

/// Computes what has to be sent to show what was put; returns the number of bytes.
size_t cterminal_paint(void);
/// Moves up to `capacity` of the computed bytes to `bytes` and forgets the rest.
size_t cterminal_take_output(uint8_t *bytes, size_t capacity);
/// Has the next paint enter the screen mode and send every cell, as after another program had the terminal.
void cterminal_leave(void);

/// Opens the terminal with an open file description of its own, so that reading without waiting does not change the
/// shell's. Returns -1 and sets errno where there is none.
int cterminal_device_open(void);
/// The size in cells and pixels; false where the terminal does not say.
bool cterminal_device_size(int device, int *rows, int *columns, int *pixel_width, int *pixel_height);
/// Remembers how the terminal handles input and output, for `cterminal_device_restore` and for a crash.
bool cterminal_device_save(int device);
/// Has the terminal pass every byte as it is.
bool cterminal_device_make_raw(int device);
/// Handles input and output as was saved; `discards_input` drops what was typed and not read.
void cterminal_device_restore(int device, bool discards_input);
/// Writes what the terminal takes now; -1 and errno as write(2).
ptrdiff_t cterminal_device_write(int device, const uint8_t *bytes, size_t count);
/// Whether this process may use the terminal: it does not run in the background.
bool cterminal_device_is_ours(int device);

/// Keeps what is written to standard error in memory (the first 64 KiB) if it would be shown on the screen.
void cterminal_errors_hold(void);
/// Gives standard error back and writes what was kept.
void cterminal_errors_release(void);

/// Has SIGSEGV, SIGBUS, SIGABRT, SIGILL, SIGTRAP, SIGFPE and SIGSYS restore the terminal before they do what they did.
void cterminal_crash_catch(void);

/// Gives the calling thread a stack for that, which lives as long as the process: a stack that overflows is a crash too.
void cterminal_crash_stack(void);
/// What a crash writes to `device` from now on; at most 1023 bytes.
void cterminal_crash_arm(int device, const uint8_t *bytes, size_t count);
/// A crash leaves the terminal alone from now on.
void cterminal_crash_disarm(void);

/// A descriptor that reports SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT and SIGQUIT, which are blocked in
/// this thread and those it starts. SIGPIPE no longer kills. Returns -1 and sets errno on failure.
int cterminal_signal_open(void);
/// Unblocks in this thread what cterminal_signal_open has blocked.
void cterminal_signal_release(void);

/// The next signal, 0 if none is waiting.
int cterminal_signal_next(int descriptor);
/// Stops the process group as Ctrl-Z would and returns when it goes on. Where nobody could continue it (no shell with
/// job control), returns at once.
void cterminal_signal_stop(void);

/// A counter that a thread can wait for with poll; -1 and errno on failure.
int cterminal_event_open(void);
/// Makes it readable.
void cterminal_event_set(int descriptor);
/// Makes it unreadable.
void cterminal_event_clear(int descriptor);

/// Runs a program with the terminal as its own and waits for its end; `arguments` end in NULL. Returns 0 and the status
/// of waitpid(2), or the error number that kept it from starting.
int cterminal_program_run(char *const arguments[], int *status);
/// Runs the program at the path `arguments[0]` with `bytes` as its standard input and nothing else of this process, and
/// waits for its end; both lists end in NULL. One that takes longer than `milliseconds` is killed with all of its
/// group: ETIMEDOUT. Returns 0 and the status of waitpid(2), or an error number. From any thread.
int cterminal_program_feed(
    char *const arguments[], char *const environment[], const uint8_t *bytes, size_t count, int milliseconds,
    int *status);
/// Starts a program likewise, without input, and leaves it alone; one that ends within `milliseconds` has its status
/// told, others 0. From any thread.
int cterminal_program_leave(char *const arguments[], char *const environment[], int milliseconds, int *status);
/// Runs `tic -x -o folder source` for at most `milliseconds`; whether it succeeded.
bool cterminal_compile_terminfo(const char *source, const char *folder, int milliseconds);

#endif
