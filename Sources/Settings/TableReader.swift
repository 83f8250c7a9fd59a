import Domain
import TOMLKit

/// Reads a table of a settings file key by key, and reports by line what it does not understand.
///
/// The keys that were asked for are the keys that the table has: ``ended()`` reports all others.
struct TableReader {
  /// The file.
  let document: TOMLDocument
  /// The table's path, without quotes: `openai`, `openai.gpt-image-2`.
  let section: String
  private let table: TOMLTable
  private var keys: [String] = []
  private var forgiven: Set<String> = []
  private var problems: [Failure] = []

  /// Reads `table`, which is at `section` of `document`.
  init(_ table: TOMLTable, at section: String, of document: TOMLDocument) {
    self.table = table
    self.section = section
    self.document = document
  }

  /// Reads the table at `section` of `document`; nil where there is none, and a problem where it is something else.
  init?(_ section: String, of document: TOMLDocument, problems: inout [Failure]) {
    guard let table = document.section(section, problems: &problems) else { return nil }
    self.init(table, at: section, of: document)
  }

  /// The value of `key` as it is written.
  func peek(_ key: String) -> (any TOMLValueConvertible)? { table[key] }

  /// Says that something is wrong with `key`.
  mutating func complain(_ detail: String, at key: String) {
    problems.append(document.problem(detail, at: key, in: section))
  }

  /// Leaves `key` out of what ``ended()`` reports: it was complained of already.
  mutating func forgive(_ key: String) { forgiven.insert(key) }

  /// The value of `key` as `convert` makes it; where that makes nothing of it, the key takes `what`.
  mutating func value<Value>(
    _ key: String, takes what: String, _ convert: (any TOMLValueConvertible) -> Value?
  ) -> Value? {
    keys.append(key)
    guard let written = table[key] else { return nil }
    guard let value = convert(written) else {
      complain("\(key) takes \(what)", at: key)
      return nil
    }
    return value
  }

  /// Text of more than blanks.
  mutating func text(_ key: String, takes what: String = "text in quotes") -> String? {
    value(key, takes: what) { $0.string.flatMap { text in text.contains { !$0.isWhitespace } ? text : nil } }
  }

  /// `true` or `false`.
  mutating func truth(_ key: String) -> Bool? { value(key, takes: "true or false") { $0.bool } }

  /// A whole number in `range`.
  mutating func number(_ key: String, in range: ClosedRange<Int>) -> Int? {
    value(key, takes: "a whole number from \(range.lowerBound) to \(range.upperBound)") {
      $0.int.flatMap { range.contains($0) ? $0 : nil }
    }
  }

  /// Dollars: `8`, `0.053` or `"0.053"`.
  mutating func dollars(_ key: String) -> Money? {
    value(key, takes: "dollars in quotes, with at most six decimals: \"0.05\"") { Money(written: $0) }
  }

  /// One of the cases of `type`; `_` stands for `-` too.
  mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String, of type: Value.Type = Value.self
  ) -> Value? {
    let known = Value.allCases.map(\.rawValue)
    let near = peek(key)?.string.map { Suggestion.text(for: $0, in: known) } ?? ""
    return value(key, takes: "one of: \(known.joined(separator: ", "))\(near)") { Self.case(of: $0) }
  }

  /// A list of cases of `type`, in the order in which it is written.
  mutating func choices<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String, of type: Value.Type = Value.self
  ) -> [Value]? {
    let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
    return value(key, takes: "a list of: \(known)") { written in
      let cases: [Value?]? = written.array.map { list in list.map { Self.case(of: $0) } }
      guard let cases, !cases.contains(where: { $0 == nil }) else { return nil }
      return cases.compactMap { $0 }
    }
  }

  /// The table of `key`, to be read in its turn; what it reports is taken over by ``take(_:)``.
  mutating func inner(_ key: String) -> TableReader? {
    value(key, takes: "a table: \(key) = { … }") { $0.table }.map {
      TableReader($0, at: "\(section).\(key)", of: document)
    }
  }

  /// Takes over what `inner` has reported.
  mutating func take(_ inner: TableReader) { problems += inner.ended() }

  /// Names and values of the whole table, whatever they are.
  var entries: [(key: String, value: any TOMLValueConvertible)] { table.map { ($0.0, $0.1) } }

  /// What was wrong, keys that nobody asked for included.
  func ended() -> [Failure] {
    let others = table.keys.filter { !keys.contains($0) && !forgiven.contains($0) }
    return problems
      + others.map { key in
        let near = Suggestion.text(for: key, in: keys)
        let detail = "[\(section)] has no \(key)\(near): it has \(keys.joined(separator: ", "))"
        return document.problem(detail, at: key, in: section)
      }
  }

  private static func `case`<Value: RawRepresentable<String>>(of value: any TOMLValueConvertible) -> Value? {
    guard let text = value.string else { return nil }
    return Value(rawValue: text) ?? Value(rawValue: String(text.map { $0 == "_" ? "-" : $0 }))
  }
}
