/// What the C files share: everything here may be read by a crash handler.
#ifndef CTERMINAL_STATE_H
#define CTERMINAL_STATE_H

#include <termios.h>

/// How the terminal handled input and output before the program changed it.
extern struct termios cterminal_saved_modes;

/// Gives standard error back and writes what was kept, with async-signal-safe calls only.
void cterminal_errors_flush(void);

#endif
