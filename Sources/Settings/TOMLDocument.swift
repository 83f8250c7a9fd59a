import Domain
import TOMLKit

/// A parsed TOML file that can say on which line something stands.
struct TOMLDocument {
  let table: TOMLTable
  private let file: FilePath
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

  /// Something wrong with the value of `key`. The parser keeps no places, so the line is the first that starts with
  /// the key, bare or quoted.
  func problem(_ detail: String, at key: String) -> Failure {
    let line = lines.firstIndex { line in
      let start = line.drop { $0 == " " || $0 == "\t" || $0 == "\"" || $0 == "'" }
      guard start.hasPrefix(key) else { return false }
      return start.dropFirst(key.count).first.map { " \t\"'=".contains($0) } ?? false
    }
    return .configuration(file, line: (line ?? 0) + 1, detail: detail)
  }

  /// The value of `key` as one of the cases of `type`; anything else is a problem that lists the cases.
  func string<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String, in section: String? = nil, oneOf type: Value.Type, problems: inout [Failure]
  ) -> Value? {
    let holder = section.map { table[$0]?.table } ?? table
    guard let value = holder?[key] else { return nil }
    if let found = value.string.flatMap(Value.init(rawValue:)) { return found }
    let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
    problems.append(problem("\(key) takes one of: \(known)", at: key))
    return nil
  }
}
