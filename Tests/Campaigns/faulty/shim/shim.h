// What the parts of the shim share. It is loaded before libc into the program that is tried, and stands between it and
// the calls that change files; everything happens under one lock, so that no other thread comes between.
#pragma once
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

// The function of libc behind one of the shim's own.
#define REAL(name)                                       \
  ({                                                     \
    static __typeof__(&name) real;                       \
    if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name); \
    real;                                                \
  })

// What the campaign reads when the program has ended, however it ended.
struct state {
  uint64_t calls;       // calls that change files
  uint64_t syncs;       // of these, fsync and fdatasync
  uint64_t fired;       // the call at which the fault happened; 0 for never
  uint64_t read_at;     // when the last bytes of a connection were read: nanoseconds, CLOCK_MONOTONIC
  uint64_t calls_read;  // the calls until then
  uint64_t undone;      // what a power cut took back
  uint64_t synced;      // replies that were made durable
};

enum kind { SPACE, NAME, SYNC };

struct entry {
  bool tracked, captured;
  int inode, in, out;
};

#define ENTRIES 1024
extern struct entry entries[ENTRIES];
extern struct state *state;
extern pthread_mutex_t lock;
extern char *folder, *roots;
extern bool drops_names, drops_syncs;

// process.c: whether the shim has anything to do in this process.
bool is_on(void);
// files.c: what is known of a descriptor that is followed; NULL for every other.
struct entry *tracked(int descriptor);
// bytes.c: writes to a descriptor that is followed; `is_file` is false, and nothing written, for every other.
ssize_t file_write(int descriptor, const struct iovec *pieces, int count, bool *is_file);
// plan.c: counts a call; what it has to fail with, or 0. May not return.
int counted(enum kind kind, const char *name, const char *path, int inode, off_t end);
// plan.c: whether the call just counted is to be done by half; 1 and then the end, 2 and then a full disk.
int half(void);
void begin_plan(void);
void end_plan(void);
__attribute__((noreturn)) void die(void);
// paths.c
char *absolute(int at, const char *path);
bool is_inside(const char *path);
// undo.c: what would be lost with the power.
int inode_of(int descriptor);
void note_write(int inode, off_t offset, size_t length);
void note_truncate(int inode, off_t length);
void note_create(const char *path);
void note_unlink(const char *path);
void note_rename(const char *from, const char *to);
void note_mkdir(const char *path);
void note_rmdir(const char *path);
void note_sync(int descriptor);
void reserve(int inode, off_t end);
off_t reserved(int inode);
void take_back(const char *which, unsigned seed);
void begin_undo(void);
