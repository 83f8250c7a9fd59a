import Domain
import Glibc

/// Whether a process is still the one that made a file.
enum ProcessStatus {
  /// Whether process `id` has certainly ended since it wrote at `time`: there is none of that number, or another one
  /// has got it, which began later.
  static func isOver(_ id: Int32, writingAt time: Instant) -> Bool {
    if kill(id, 0) != 0 { return errno == ESRCH }
    guard let begun = beginning(of: id) else { return false }
    // The system says when it was started to the second.
    return begun.milliseconds > time.milliseconds + 2000
  }

  /// When process `id` began; nil where the system does not say (proc(5): field 22 of `stat`, `btime`).
  private static func beginning(of id: Int32) -> Instant? {
    guard let status = text(of: FilePath("/proc/\(id)/stat")), let boot = text(of: "/proc/stat") else { return nil }
    // The second field is a name in parentheses, which may have blanks and parentheses of its own.
    guard let name = status.lastIndex(of: ")") else { return nil }
    let fields = status[status.index(after: name)...].split(separator: " ")
    let ticksPerSecond = Int64(sysconf(Int32(_SC_CLK_TCK)))
    guard fields.count > 19, let ticks = Int64(fields[19]), ticksPerSecond > 0 else { return nil }
    guard let line = boot.split(separator: "\n").first(where: { $0.hasPrefix("btime ") }),
      let seconds = Int64(line.dropFirst("btime ".count))
    else { return nil }
    return Instant(milliseconds: seconds * 1000 + ticks * 1000 / ticksPerSecond)
  }

  private static func text(of path: FilePath) -> String? {
    var bytes: [UInt8] = []
    do throws(Failure) {
      let file = try OpenFile.reading(path)
      try file.forEachChunk { (chunk) throws(Failure) in bytes.append(contentsOf: chunk) }
    } catch {
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
