import Glibc

/// The size of an open file and when it was last written to, which tell a file that is still on its way from one that
/// is broken.
struct FileStamp: Equatable {
  let byteCount: Int
  /// Seconds since 1970.
  let modifiedAt: Double

  /// Younger than that, in seconds, a file may still be growing: cameras and downloads write in bursts.
  private static let settling = 30.0

  /// What may be wrong besides the bytes, where the file is now as `current` says; nil where nothing may.
  func remark(current: FileStamp?, now: Double) -> String? {
    guard current == self else { return Self.changed }
    guard 0..<Self.settling ~= now - modifiedAt else { return nil }
    return "it was written to a moment ago: if it is still on its way, try again when it is complete"
  }

  /// Said of a file that is not what it was when it was opened.
  static let changed = "it changed while it was being read: try again when it is complete"
}

extension FileStamp {
  /// Of an open file.
  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    byteCount = Int(status.st_size)
    modifiedAt = Double(status.st_mtim.tv_sec) + Double(status.st_mtim.tv_nsec) / 1e9
  }
}

/// Seconds since 1970 by the system's clock.
func secondsOfDay() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
