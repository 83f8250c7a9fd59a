import Canvas

/// Where lines of text break: at newlines, and between words where a line is full.
struct SoftWrap: Hashable, Sendable {
  /// The characters of each line, without the newline; spaces at a break belong to the line before it. Never empty
  /// unless `limit` is 0.
  private(set) var lines: [Range<Int>] = []

  /// Lines of at most `columns` columns (spaces at their ends may hang over), and no more than `limit` of them.
  init(_ characters: [Character], columns: Int, limit: Int = .max) {
    let columns = max(1, columns)
    var line = Line(start: 0)
    for (index, character) in characters.enumerated() {
      guard lines.count < limit else { return }
      guard character != "\n" else {
        lines.append(line.start..<index)
        line = Line(start: index + 1)
        continue
      }
      let width = DisplayText.columns(of: character)
      if character == " " {
        line.add(width, breakAfter: index)
        continue
      }
      while line.columns + width > columns, index > line.start {
        let end = line.breakpoint ?? index
        lines.append(line.start..<end)
        line = Line(start: end, columns: line.breakpoint == nil ? 0 : line.columnsSinceBreak)
      }
      // Wide characters are those of scripts that break anywhere.
      line.add(width, breakAfter: width == 2 ? index : nil)
    }
    if lines.count < limit { lines.append(line.start..<characters.count) }
  }

  private struct Line {
    var start: Int
    var columns = 0
    /// The first character after the last place where the line may break.
    var breakpoint: Int?
    var columnsSinceBreak = 0

    mutating func add(_ width: Int, breakAfter index: Int?) {
      columns += width
      columnsSinceBreak += width
      guard let index else { return }
      breakpoint = index + 1
      columnsSinceBreak = 0
    }
  }

  /// The lines of `text` as strings.
  static func lines(of text: String, columns: Int, limit: Int = .max) -> [String] {
    let characters = Array(text)
    return SoftWrap(characters, columns: columns, limit: limit).lines.map { shown(characters[$0]) }
  }

  /// A line as it is drawn: without the spaces at its end, which may hang over.
  static func shown(_ line: ArraySlice<Character>) -> String {
    let end = line.lastIndex { $0 != " " }.map { $0 + 1 } ?? line.startIndex
    return String(line[line.startIndex..<end])
  }
}
