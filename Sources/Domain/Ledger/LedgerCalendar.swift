/// Days and months where the user is.
public struct LedgerCalendar: Sendable {
  /// What local time is ahead of UTC at an instant, in seconds.
  public var secondsFromUTC: @Sendable (Instant) -> Int

  /// A calendar of a place.
  public init(secondsFromUTC: @escaping @Sendable (Instant) -> Int) {
    self.secondsFromUTC = secondsFromUTC
  }

  /// The calendar of UTC.
  public static let utc = LedgerCalendar { _ in 0 }

  /// The day of `instant`: `2026-11-29`.
  public func day(of instant: Instant) -> String { String(local(instant).iso8601.prefix(10)) }

  /// The month of `instant`: `2026-11`.
  public func month(of instant: Instant) -> String { String(local(instant).iso8601.prefix(7)) }

  /// When the day of `instant` began.
  public func beginOfDay(_ instant: Instant) -> Instant { begin(of: day(of: instant), near: instant) }

  /// When the month of `instant` began.
  public func beginOfMonth(_ instant: Instant) -> Instant { begin(of: month(of: instant) + "-01", near: instant) }

  private func local(_ instant: Instant) -> Instant {
    instant.advanced(by: Int64(secondsFromUTC(instant)) * 1000)
  }

  /// The offset of the day's own midnight counts: that of now may be another one since the clocks were changed.
  private func begin(of day: String, near instant: Instant) -> Instant {
    guard let midnight = CalendarDay(day)?.beginsAt else { return instant }
    let guess = midnight.advanced(by: -Int64(secondsFromUTC(instant)) * 1000)
    return midnight.advanced(by: -Int64(secondsFromUTC(guess)) * 1000)
  }
}
