import Glibc

/// The three descriptors that a process is started with.
enum StandardStreams {
  /// Fills those that were started closed, so that no file of the library is ever opened in their place and written to
  /// by what is meant for the terminal. Standard output and error stay unwritable, and writing there says so.
  static func fill() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is this one: those below are open by now.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
