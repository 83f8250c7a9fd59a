import Canvas
import Domain

/// How quantities and places are written on the screen.
enum Titles {
  /// Bytes in four characters or so: `840 K`, `3.4 M`.
  static func bytes(_ count: Int) -> String {
    guard count >= 1024 else { return "\(max(0, count)) B" }
    var tenths = count.multipliedReportingOverflow(by: 10).overflow ? Int.max : count * 10
    for unit in ["K", "M", "G", "T"] {
      tenths /= 1024
      if tenths < 100 { return "\(tenths / 10).\(tenths % 10) \(unit)" }
      if tenths < 10_240 || unit == "T" { return "\(tenths / 10) \(unit)" }
    }
    return ""
  }

  /// A duration: `0:41`, `1:02:03`.
  static func duration(milliseconds: Int64) -> String {
    let seconds = max(0, milliseconds) / 1000
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    let tail = seconds % 60 < 10 ? "0\(seconds % 60)" : "\(seconds % 60)"
    guard hours > 0 else { return "\(minutes):\(tail)" }
    return "\(hours):\(minutes < 10 ? "0" : "")\(minutes):\(tail)"
  }

  /// A path with `~` for the home folder.
  static func path(_ path: FilePath, home: FilePath) -> String {
    let homeBytes = home.bytes.last == UInt8(ascii: "/") ? Array(home.bytes.dropLast()) : home.bytes
    guard !homeBytes.isEmpty, path.bytes.starts(with: homeBytes) else { return path.string }
    let rest = path.bytes.dropFirst(homeBytes.count)
    guard rest.isEmpty || rest.first == UInt8(ascii: "/") else { return path.string }
    return "~" + String(decoding: rest, as: UTF8.self)
  }

  /// The start of `text` in at most `columns` columns, with `…` after it if something is missing.
  static func head(of text: String, columns: Int) -> String {
    guard DisplayText(text, limit: columns).columns > columns else { return text }
    var used = 1
    let kept = text.prefix { character in
      used += DisplayText.columns(of: character)
      return used <= columns
    }
    return kept + "…"
  }

  /// The end of `text` in at most `columns` columns, with `…` before it if something is missing: for paths, whose end
  /// says more than their start.
  static func tail(of text: String, columns: Int) -> String {
    guard DisplayText(text, limit: columns).columns > columns else { return text }
    var used = 1
    var start = text.endIndex
    while start > text.startIndex {
      let next = text.index(before: start)
      used += DisplayText.columns(of: text[next])
      guard used <= columns else { break }
      start = next
    }
    return "…" + text[start...]
  }

  /// A confidence of 0…1 with two digits: `0.87`.
  static func confidence(_ value: Double) -> String {
    guard value.isFinite else { return "?" }
    let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  /// The number of a variation with three digits: `004`.
  static func number(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }
}
