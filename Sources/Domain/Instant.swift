/// A point in time: milliseconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Sendable, Comparable {
  /// Milliseconds since the Unix epoch, leap seconds not counted.
  public let milliseconds: Int64

  /// The instant `milliseconds` after the Unix epoch.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// The instant so many milliseconds later.
  public func advanced(by milliseconds: Int64) -> Instant {
    Instant(milliseconds: self.milliseconds.addingReportingOverflow(milliseconds).partialValue)
  }

  /// Orders by time.
  public static func < (lhs: Instant, rhs: Instant) -> Bool { lhs.milliseconds < rhs.milliseconds }

  /// ISO 8601 in UTC with milliseconds: `2026-11-22T18:34:00.000Z`.
  ///
  /// The civil date follows Howard Hinnant's `civil_from_days` (chrono-Compatible Low-Level Date Algorithms).
  public var iso8601: String {
    let secondsAndRest = milliseconds.quotientAndFloorRemainder(by: 1000)
    let daysAndRest = secondsAndRest.quotient.quotientAndFloorRemainder(by: 86_400)
    let date = CivilDate(daysSinceEpoch: daysAndRest.quotient)
    let seconds = daysAndRest.remainder
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
      + "T\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
      + ".\(padded(secondsAndRest.remainder, 3))Z"
  }

  /// Reads exactly what ``iso8601`` writes (milliseconds optional); nil for anything else.
  public init?(iso8601 text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20 || bytes.count == 24, bytes.last == UInt8(ascii: "Z"), bytes[10] == UInt8(ascii: "T")
    else { return nil }
    func number(_ range: Range<Int>) -> Int64? { Int64(String(decoding: bytes[range], as: UTF8.self)) }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      let thousandth = bytes.count == 24 ? number(20..<23) : 0,
      1...12 ~= month, 1...31 ~= day, 0..<24 ~= hour, 0..<60 ~= minute, 0..<60 ~= second
    else { return nil }
    let days = CivilDate(year: year, month: month, day: day).daysSinceEpoch
    self.init(milliseconds: ((days * 24 + hour) * 60 + minute) * 60_000 + second * 1000 + thousandth)
    // Signs, other separators and days that a month does not have come out differently.
    guard iso8601 == (bytes.count == 24 ? text : text.dropLast() + ".000Z") else { return nil }
  }
}

extension Instant: Codable {
  /// Reads ISO 8601.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let instant = Instant(iso8601: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an ISO 8601 instant: \(text)")
    }
    self = instant
  }

  /// Writes ISO 8601.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso8601)
  }
}

/// A day of the proleptic Gregorian calendar.
private struct CivilDate {
  let year: Int64
  let month: Int64
  let day: Int64

  init(year: Int64, month: Int64, day: Int64) {
    self.year = year
    self.month = month
    self.day = day
  }

  init(daysSinceEpoch: Int64) {
    let shifted = daysSinceEpoch + 719_468
    let eraAndDay = shifted.quotientAndFloorRemainder(by: 146_097)
    let dayOfEra = eraAndDay.remainder
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + eraAndDay.quotient * 400 + (month <= 2 ? 1 : 0)
  }

  var daysSinceEpoch: Int64 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let eraAndYear = shiftedYear.quotientAndFloorRemainder(by: 400)
    let yearOfEra = eraAndYear.remainder
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return eraAndYear.quotient * 146_097 + dayOfEra - 719_468
  }
}

extension Int64 {
  /// The quotient rounded down and the remainder in `0..<divisor`.
  fileprivate func quotientAndFloorRemainder(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let parts = quotientAndRemainder(dividingBy: divisor)
    return parts.remainder < 0 ? (parts.quotient - 1, parts.remainder + divisor) : (parts.quotient, parts.remainder)
  }
}

private func padded(_ number: Int64, _ digits: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}
