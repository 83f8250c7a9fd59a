import Glibc

/// Milliseconds since some moment in the past, unmoved by changes of the date.
enum MonotonicClock {
  static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
