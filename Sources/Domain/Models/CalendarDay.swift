/// A day as vendors announce it: `2026-12-01`, in UTC.
public struct CalendarDay: Hashable, Sendable, Comparable {
  /// When it begins.
  public let beginsAt: Instant

  /// Reads `2026-12-01`; nil for anything else.
  public init?(_ text: String) {
    guard text.utf8.count == 10, let instant = Instant(iso8601: text + "T00:00:00Z") else { return nil }
    beginsAt = instant
  }

  /// Orders by time.
  public static func < (lhs: CalendarDay, rhs: CalendarDay) -> Bool { lhs.beginsAt < rhs.beginsAt }

  /// Whole days from `instant` until it begins; negative when it has begun a day ago.
  public func days(after instant: Instant) -> Int {
    let gap = Double(beginsAt.milliseconds - instant.milliseconds) / 86_400_000
    return Int(gap.rounded(.down))
  }
}

extension CalendarDay: CustomStringConvertible {
  /// `2026-12-01`
  public var description: String { String(beginsAt.iso8601.prefix(10)) }
}
