// Processes and their files on Linux, as far as Swift cannot reach them: calls that glibc shows to _GNU_SOURCE alone,
// prctl, which is variadic, and a system call filter, which is an array of BPF instructions.
#ifndef CPROCESS_H
#define CPROCESS_H

#include <stdbool.h>
#include <sys/types.h>

#pragma clang assume_nonnull begin

/// A pipe whose ends close in every program that is started. Returns 0 or an error number.
int process_pipe(int *reading, int *writing);

/// A descriptor that becomes readable when 8 bytes are written to it, and blocks nobody; negative on failure.
int process_bell(void);

/// Starts `program` with `input` and `output` as its standard input and output, `errors` for its errors, which are
/// dropped where that is negative, no other descriptor, in the root folder, in a session of its own (no terminal, no signals from one) and with all signals as
/// a new program expects them. Returns 0 or an error number.
int process_start(
    const char *program, char *_Nullable const *_Nonnull arguments, char *_Nullable const *_Nonnull environment,
    int input, int output, int errors, pid_t *pid);

/// Sets room aside on the disk for the first `length` bytes of an open file, whose size stays as it is. Returns 0 or an
/// error number: EOPNOTSUPP where the file system cannot.
int process_reserve_room(int file, off_t length);

/// Lets the allocator have `count` arenas at most, however many threads there are. Before any thread is started.
void process_limit_arenas(int count);

/// The kernel ends this process with SIGKILL when the thread that started it ends.
bool confinement_end_with_parent(void);

/// From now on, for every thread and for good: no sockets, no programs or child processes, no look into or signal to
/// other processes, no typing into a terminal. They fail with EPERM. False where the kernel has no filters.
bool confinement_filter_calls(void);

#pragma clang assume_nonnull end

#endif
