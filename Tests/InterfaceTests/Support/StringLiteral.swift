/// A string literal of Swift source, as a test that reads the source sees it.
struct StringLiteral: Hashable, Sendable {
  /// What stands between the quotes, with `…` for each interpolation.
  var text: String
  /// The line that it begins in, from 1.
  var line: Int
  /// The code of that line before it, with nothing between the quotes of other literals.
  var before: String

  /// The literals of `source` in the order of their ends; comments are none, and literals inside interpolations are
  /// found too.
  static func all(in source: String) -> [StringLiteral] {
    var reader = Reader(source)
    reader.readCode(until: nil)
    return reader.found
  }
}

/// Reads Swift as far as literals and comments go.
private struct Reader {
  private let source: [Character]
  private var place = 0
  private var line = 1
  private var before = ""
  private(set) var found: [StringLiteral] = []

  init(_ source: String) { self.source = Array(source) }

  /// Reads code up to the bracket that closes what was opened before, or to the end.
  mutating func readCode(until end: Character?) {
    var depth = 0
    while place < source.count {
      switch source[place] {
      case "/" where has("//"): skip { $0.has("\n") }
      case "/" where has("/*"): readComment()
      case "#" where source[place...].drop { $0 == "#" }.first == "\"": readLiteral()
      case "\"": readLiteral()
      case let character:
        if character == end, depth == 0 { return }
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
        before = character == "\n" ? "" : before + String(character)
        advance()
      }
    }
  }

  private mutating func readLiteral() {
    let (start, code) = (line, before)
    let hashes = String(source[place...].prefix { $0 == "#" })
    advance(by: hashes.count)
    let quotes = has("\"\"\"") ? "\"\"\"" : "\""
    advance(by: quotes.count)
    var text = ""
    while place < source.count, !has(quotes + hashes) {
      if has("\\" + hashes + "(") {
        advance(by: hashes.count + 2)
        readCode(until: ")")
        advance()
        text += "…"
      } else if has("\\" + hashes) {
        advance(by: hashes.count + 1)
        // The letter of `\n`, and the number of `\u{FEFF}`, are no text.
        if source[place] == "u" { skip { $0.has("}") } }
        advance()
      } else {
        text.append(source[place])
        advance()
      }
    }
    advance(by: quotes.count + hashes.count)
    found.append(StringLiteral(text: text, line: start, before: code))
    before = code + "\"\""
  }

  private mutating func readComment() {
    var depth = 0
    repeat {
      depth += has("/*") ? 1 : has("*/") ? -1 : 0
      advance(by: has("/*") || has("*/") ? 2 : 1)
    } while depth > 0 && place < source.count
  }

  private func has(_ text: String) -> Bool { source[place...].starts(with: text) }

  private mutating func skip(until isEnd: (Reader) -> Bool) {
    while place < source.count, !isEnd(self) { advance() }
  }

  private mutating func advance(by count: Int = 1) {
    for _ in 0..<count where place < source.count {
      if source[place] == "\n" { line += 1 }
      place += 1
    }
  }
}
