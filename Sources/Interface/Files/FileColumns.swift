import Canvas
import Domain

/// What the files pane shows beside the names.
enum FileColumns: Hashable, Sendable, CaseIterable {
  case none, size, date, pixels

  /// The next one, around the end.
  var next: FileColumns {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
  /// The columns that a line shows which has room for `columns`, from left to right. The names keep
  /// at least 14 columns; what has no room is dropped, the least wanted first.
  func fitting(columns: Int) -> [Column] {
    let choices: [[Column]] =
      switch self {
      case .none: []
      case .size: [[.size]]
      case .date: [[.size, .date(isLong: true)], [.date(isLong: true)], [.date(isLong: false)]]
      case .pixels: [[.format, .pixels, .size], [.format, .pixels], [.pixels]]
      }
    return choices.first { $0.reduce(14) { $0 + $1.width + 2 } <= columns } ?? []
  }

  /// One column.
  enum Column: Hashable, Sendable {
    case size
    /// Day and time, or as little of them as tells the day.
    case date(isLong: Bool)
    case pixels, format

    /// Cells that every text of the column has room in.
    var width: Int {
      switch self {
      case .size: 6
      case .date(let isLong): isLong ? 16 : 8
      case .pixels: 11
      case .format: 4
      }
    }
  }
}

extension FileColumns.Column {
  /// What the column says of the entry called `name`; empty while it is not known.
  func text(of name: FilePath, in known: FileKnowledge, now: Instant, _ words: any Words) -> String {
    switch self {
    case .size: known.details[name].map { words.bytes($0.byteCount) } ?? ""
    case .date(let isLong): known.details[name].map { Self.date($0, isLong: isLong, now: now, words) } ?? ""
    case .pixels:
      switch known.facts[name] {
      case .some(.some(let facts)): facts.size.description
      case .some(.none): "✗"
      case .none: "…"
      }
    case .format:
      switch known.facts[name] {
      case .some(.some(let facts)): words.title(of: facts.format)
      case .some(.none), .none: ""
      }
    }
  }

  /// `2026-11-22 18:34`; short: `18:34` today, `Nov 22` this year, `Nov 2025` before that.
  private static func date(_ details: FileDetails, isLong: Bool, now: Instant, _ words: any Words) -> String {
    let text = details.modifiedAt.local(details.secondsFromUTC)
    // Years beyond 9999 or before 0 have more digits than the column.
    guard text.utf8.count == 24 else { return "?" }
    let (day, time) = (text.prefix(10), text.dropFirst(11).prefix(5))
    guard !isLong else { return "\(day) \(time)" }
    let today = now.local(details.secondsFromUTC)
    if today.hasPrefix(day) { return String(time) }
    let month = min(max(Int(day.dropFirst(5).prefix(2)) ?? 1, 1), 12)
    return today.prefix(4) == day.prefix(4)
      ? words.day(String(day.suffix(2)), month: month) : words.month(month, year: String(day.prefix(4)))
  }
}

extension Instant {
  /// The civil date and time where it is `seconds` later than in UTC.
  fileprivate func local(_ seconds: Int) -> String { advanced(by: Int64(seconds) * 1000).iso8601 }
}
