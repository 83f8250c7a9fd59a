// Keeps what the program reads from its connections, and what it writes to them, in files outside of its library: the only
// proof of what had reached it when it ended.
#include "shim.h"
#include <sys/socket.h>

static struct entry *captured(int descriptor) {
  if (descriptor < 0 || descriptor >= ENTRIES || !entries[descriptor].captured || !is_on()) return NULL;
  return &entries[descriptor];
}

static int capture(const char *name, unsigned serial) {
  char path[4200];
  snprintf(path, sizeof path, "%s/%03u.%s", folder, serial, name);
  int low = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  int high = fcntl(low, F_DUPFD_CLOEXEC, 512);
  syscall(SYS_close, low);
  return high;
}

int connect(int descriptor, const struct sockaddr *address, socklen_t length) {
  bool is_network = address->sa_family == AF_INET || address->sa_family == AF_INET6;
  if (is_network && descriptor >= 0 && descriptor < ENTRIES && is_on()) {
    static unsigned serial;
    pthread_mutex_lock(&lock);
    unsigned number = serial++;
    entries[descriptor] = (struct entry){.captured = true, .in = capture("in", number), .out = capture("out", number)};
    pthread_mutex_unlock(&lock);
  }
  return syscall(SYS_connect, descriptor, address, length);
}

static ssize_t kept(int descriptor, const struct iovec *pieces, int count, ssize_t length) {
  struct entry *entry = length > 0 ? captured(descriptor) : NULL;
  if (!entry) return length;
  int code = errno;
  ssize_t rest = length;
  for (int index = 0; index < count && rest > 0; index++) {
    ssize_t part = (ssize_t)pieces[index].iov_len < rest ? (ssize_t)pieces[index].iov_len : rest;
    syscall(SYS_write, entry->in, pieces[index].iov_base, part);
    rest -= part;
  }
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  state->read_at = now.tv_sec * 1000000000ull + now.tv_nsec;
  state->calls_read = state->calls;
  errno = code;
  return length;
}

static ssize_t left(int descriptor, const struct iovec *pieces, int count, ssize_t length) {
  struct entry *entry = length > 0 ? captured(descriptor) : NULL;
  if (!entry) return length;
  int code = errno;
  ssize_t rest = length;
  for (int index = 0; index < count && rest > 0; index++) {
    ssize_t part = (ssize_t)pieces[index].iov_len < rest ? (ssize_t)pieces[index].iov_len : rest;
    syscall(SYS_write, entry->out, pieces[index].iov_base, part);
    rest -= part;
  }
  errno = code;
  return length;
}

#define ONE(bytes, length) (&(struct iovec){(void *)(bytes), (length)}), 1

ssize_t read(int descriptor, void *bytes, size_t length) {
  return kept(descriptor, ONE(bytes, length), syscall(SYS_read, descriptor, bytes, length));
}
ssize_t __read_chk(int descriptor, void *bytes, size_t length, size_t room) { return read(descriptor, bytes, length); }
ssize_t readv(int descriptor, const struct iovec *pieces, int count) {
  return kept(descriptor, pieces, count, syscall(SYS_readv, descriptor, pieces, count));
}
ssize_t recvfrom(int descriptor, void *bytes, size_t length, int flags, struct sockaddr *from, socklen_t *room) {
  return kept(
      descriptor, ONE(bytes, length), syscall(SYS_recvfrom, descriptor, bytes, length, flags, from, room));
}
ssize_t recv(int descriptor, void *bytes, size_t length, int flags) {
  return recvfrom(descriptor, bytes, length, flags, NULL, NULL);
}
ssize_t recvmsg(int descriptor, struct msghdr *message, int flags) {
  return kept(descriptor, message->msg_iov, message->msg_iovlen, syscall(SYS_recvmsg, descriptor, message, flags));
}

ssize_t writev(int descriptor, const struct iovec *pieces, int count) {
  bool is_file;
  ssize_t result = file_write(descriptor, pieces, count, &is_file);
  if (is_file) return result;
  return left(descriptor, pieces, count, syscall(SYS_writev, descriptor, pieces, count));
}
ssize_t write(int descriptor, const void *bytes, size_t length) {
  bool is_file;
  ssize_t result = file_write(descriptor, ONE(bytes, length), &is_file);
  if (is_file) return result;
  return left(descriptor, ONE(bytes, length), syscall(SYS_write, descriptor, bytes, length));
}
ssize_t sendto(int descriptor, const void *bytes, size_t length, int flags, const struct sockaddr *to, socklen_t room) {
  return left(descriptor, ONE(bytes, length), syscall(SYS_sendto, descriptor, bytes, length, flags, to, room));
}
ssize_t send(int descriptor, const void *bytes, size_t length, int flags) {
  return sendto(descriptor, bytes, length, flags, NULL, 0);
}
ssize_t sendmsg(int descriptor, const struct msghdr *message, int flags) {
  return left(
      descriptor, message->msg_iov, message->msg_iovlen, syscall(SYS_sendmsg, descriptor, message, flags));
}
