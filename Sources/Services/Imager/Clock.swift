import Glibc

/// Seconds since some point in the past, which go on evenly whatever happens to the time of day, and stand still while
/// the machine is suspended (clock_gettime(2), CLOCK_MONOTONIC).
func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
