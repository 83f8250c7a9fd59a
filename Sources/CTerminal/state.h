/// What the C files share.
#ifndef CTERMINAL_STATE_H
#define CTERMINAL_STATE_H

#include <stdbool.h>
#include <termios.h>

/// Makes room for a row of `columns` cells on their way to ncurses; false where there is no memory.
bool cterminal_make_line(int columns);

/// How the terminal handled input and output before the program changed it. A crash handler reads it.
extern struct termios cterminal_saved_modes;

/// Gives standard error back and writes what was kept, with async-signal-safe calls only.
void cterminal_errors_flush(void);

#endif
