import Domain
import Glibc

/// The time on the screen: that of the wall when the program started, and from then on as much later as has passed.
///
/// Setting the clock of the machine moves it neither forwards nor back, so that nothing that waits for a moment waits
/// for ever; the time that the machine slept counts.
struct ScreenClock {
  private let offset: Int64

  /// Starts now.
  init() { offset = Launch.now().milliseconds - Self.passed() }

  /// Now.
  func now() -> Instant { Instant(milliseconds: offset + Self.passed()) }

  private static func passed() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
