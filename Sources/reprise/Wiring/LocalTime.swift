import Domain
import Glibc

/// What the clocks on the wall say here.
enum LocalTime {
  /// What local time is ahead of UTC at `instant`, in seconds.
  static func secondsFromUTC(at instant: Instant) -> Int {
    var seconds = time_t(instant.milliseconds / 1000)
    var local = tm()
    localtime_r(&seconds, &local)
    return local.tm_gmtoff
  }
}
