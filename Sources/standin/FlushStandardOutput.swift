import Glibc

/// Hands everything printed so far to whoever reads it.
func flushStandardOutput() {
  // All streams: `stdout` is a variable of C that Swift does not let two threads share.
  fflush(nil)
}
