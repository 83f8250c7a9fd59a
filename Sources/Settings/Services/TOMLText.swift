/// The text of a TOML file, changed in one place with everything else kept: comments, order and blanks.
struct TOMLText {
  private var lines: [Substring]

  /// The text of a file.
  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
  }

  /// The text with `key = "value"` in `section`, and none of the other `keys` there.
  func setting(_ key: String, to value: String, in section: String, removing keys: [String]) -> String {
    var lines = lines
    let line = Substring("\(key) = \(Self.quoted(value))")
    if let head = lines.firstIndex(where: { Self.head(of: $0) == section }) {
      let end = lines[(head + 1)...].firstIndex { Self.head(of: $0) != nil } ?? lines.endIndex
      let kept = lines[(head + 1)..<end].filter { candidate in
        !keys.contains { Self.names(candidate, $0) }
      }
      lines.replaceSubrange((head + 1)..<end, with: [line] + kept)
    } else {
      if lines.last.map({ !$0.isEmpty }) == true { lines.append("") }
      lines += [Substring("[\(section)]"), line]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func head(of line: Substring) -> String? {
    let start = line.trimmingBlanks
    guard start.first == "[" else { return nil }
    return String(start.dropFirst().prefix { $0 != "]" }).filter { !" \t\"'".contains($0) }
  }

  private static func names(_ line: Substring, _ key: String) -> Bool {
    let start = line.drop { " \t\"'".contains($0) }
    return start.hasPrefix(key) && start.dropFirst(key.count).first.map { " \t\"'=".contains($0) } == true
  }

  /// `text` as a basic string.
  private static func quoted(_ text: String) -> String {
    "\"" + text.map { #""\"#.contains($0) ? "\\\($0)" : "\($0)" }.joined() + "\""
  }
}
