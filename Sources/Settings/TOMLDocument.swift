import Domain
import TOMLKit

/// A parsed TOML file that can say on which line something stands.
struct TOMLDocument {
  let table: TOMLTable
  let file: FilePath
  private let lines: [Substring]

  /// Parses `text`; a syntax error names the line.
  init(text: String, file: FilePath) throws(Failure) {
    do {
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw Failure.configuration(file, line: Int(error.source.begin.line), detail: error.description)
    } catch {
      throw Failure.configuration(file, line: 1, detail: "\(error)")
    }
    self.file = file
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Something wrong with the value of `key` in `section`, at its line.
  func problem(_ detail: String, at key: String, in section: String? = nil) -> Failure {
    .configuration(file, line: line(of: key, in: section), detail: detail)
  }

  /// The line, from 1, of `key` in `section`, 1 where it is not found. A section below another is named by its whole
  /// path, without quotes: `openai.gpt-image-2`.
  ///
  /// The parser keeps no places, so this is the first line below the section's head that starts with the key, bare or
  /// quoted; where the section is written inline, the line where that starts.
  func line(of key: String, in section: String? = nil) -> Int {
    found(key, in: section) ?? line(ofSection: section ?? key) ?? 1
  }

  /// The line, from 1, where `section` begins; nil where it is not found.
  func line(ofSection section: String) -> Int? {
    if let line = lines.firstIndex(where: { Self.head(of: $0) == section }) { return line + 1 }
    // A name may have dots of its own: the longest path that is there counts.
    for dot in section.indices.reversed() where section[dot] == "." {
      let parent = String(section[..<dot])
      if let line = found(String(section[section.index(after: dot)...]), in: parent) { return line }
      if let line = lines.firstIndex(where: { Self.head(of: $0) == parent }) { return line + 1 }
    }
    return found(section, in: nil)
      ?? lines.firstIndex { Self.head(of: $0)?.hasPrefix(section + ".") == true }
      .map { $0 + 1 }
  }

  private func found(_ key: String, in section: String?) -> Int? {
    var current: String?
    for (index, line) in lines.enumerated() {
      if let head = Self.head(of: line) {
        current = head
        if section == nil, head == key { return index + 1 }
      } else if current == section, Self.names(line, key) {
        return index + 1
      }
    }
    return nil
  }

  /// The path of the section that begins on `line`, without quotes and spaces; nil where none begins.
  private static func head(of line: Substring) -> String? {
    let start = line.drop { $0 == " " || $0 == "\t" }
    guard start.first == "[" else { return nil }
    return String(start.drop { $0 == "[" }.prefix { $0 != "]" }).filter { !" \t\"'".contains($0) }
  }

  private static func names(_ line: Substring, _ key: String) -> Bool {
    let start = line.drop { $0 == " " || $0 == "\t" || $0 == "\"" || $0 == "'" }
    guard start.hasPrefix(key) else { return false }
    return start.dropFirst(key.count).first.map { " \t\"'=.".contains($0) } ?? false
  }

  /// The value of `key` as one of the cases of `type`; anything else is a problem that lists the cases.
  func string<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String, in section: String? = nil, oneOf type: Value.Type, problems: inout [Failure]
  ) -> Value? {
    let holder = section.map { table[$0]?.table } ?? table
    guard let value = holder?[key] else { return nil }
    if let found = value.string.flatMap(Value.init(rawValue:)) { return found }
    let known = Value.allCases.map(\.rawValue)
    let near = value.string.map { Suggestion.text(for: $0, in: known) } ?? ""
    problems.append(problem("\(key) takes one of: \(known.joined(separator: ", "))\(near)", at: key, in: section))
    return nil
  }

  /// The table of `section`; nil where there is none, and a problem where it is something else.
  func section(_ section: String, problems: inout [Failure]) -> TOMLTable? {
    guard let value = table[section] else { return nil }
    if value.table == nil {
      problems.append(problem("\(section) is no table: write [\(section)] and its lines below", at: section))
    }
    return value.table
  }
}
