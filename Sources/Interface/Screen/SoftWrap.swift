import Canvas

/// Where lines of text break: at newlines, and between words where a line is full.
struct SoftWrap: Hashable, Sendable {
  /// The characters of each line, without the newline; spaces at a break belong to the line before it. Never empty
  /// unless `limit` is 0.
  private(set) var lines: [Range<Int>] = []
  /// The columns that a line has, at least 1.
  let columns: Int

  /// Lines of at most `columns` columns (spaces at their ends may hang over), and no more than `limit` of them.
  init(_ characters: [Character], columns: Int, limit: Int = .max) {
    self.init(count: characters.count, columns: columns, limit: limit) { Measure(characters[$0]) }
  }

  /// Lines of characters whose measures are known.
  init(_ measures: [Measure], columns: Int) {
    self.init(count: measures.count, columns: columns, limit: .max) { measures[$0] }
  }

  @inline(__always)
  private init(count: Int, columns: Int, limit: Int, measure: (Int) -> Measure) {
    self.columns = max(1, columns)
    var start: Int? = 0
    while let from = start, lines.count < limit {
      let (line, next) = line(from: from, to: count, measure)
      lines.append(line)
      start = next
    }
  }

  /// What a character is to the end of a line.
  struct Measure: Hashable, Sendable {
    private let value: UInt8

    /// The measure of `character`.
    init(_ character: Character) {
      let bytes = character.utf8
      value = bytes.count == 1 ? Self.value(of: bytes.first) : UInt8(min(DisplayText.columns(of: character), 0xF0))
    }

    /// The measure of an ASCII character.
    init(_ byte: UInt8) { value = Self.value(of: byte) }

    private static func value(of byte: UInt8?) -> UInt8 { byte == 0x0A ? 0xFF : byte == 0x20 ? 0xFE : 1 }

    /// A line ends here.
    var isNewline: Bool { value == 0xFF }

    /// A line may end behind it, and it may hang over.
    var isSpace: Bool { value == 0xFE }

    /// The columns that it takes.
    var columns: Int { value >= 0xFE ? 1 : Int(value) }
  }

  /// The line that `place` is in; at a break, the one that begins there.
  func row(of place: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// Follows a change of all the text: `count` characters have taken the place of `range`, and `measures` came of it.
  ///
  /// Where a line ends depends on the first character that it has no room for. That can be the first of the line after
  /// the next: in a narrow pane a word moves down and fills its line. So nothing moves before the second line above
  /// the change, and from the first line behind it that begins where one began before, all are as they were.
  mutating func replace(_ range: Range<Int>, by count: Int, in measures: [Measure]) {
    let shift = count - range.count
    let first = max(0, row(of: range.lowerBound) - 2)
    var old = first
    var fresh: [Range<Int>] = []
    var start: Int? = lines.isEmpty ? 0 : lines[first].lowerBound
    while let from = start {
      if from >= range.lowerBound + count {
        while old < lines.count, lines[old].lowerBound < max(range.upperBound, from - shift) { old += 1 }
        if old < lines.count, lines[old].lowerBound + shift == from { break }
      }
      let (line, next) = line(from: from, to: measures.count) { measures[$0] }
      fresh.append(line)
      start = next
    }
    if start == nil { old = lines.count }
    if shift != 0 {
      for index in old..<lines.count {
        lines[index] = lines[index].lowerBound + shift..<lines[index].upperBound + shift
      }
    }
    lines.replaceSubrange(first..<old, with: fresh)
  }

  /// The line that begins at `start`, and where the next one begins, if any.
  @inline(__always)
  private func line(from start: Int, to count: Int, _ measure: (Int) -> Measure) -> (line: Range<Int>, next: Int?) {
    var used = 0
    var breakpoint: Int?
    for index in start..<count {
      let measure = measure(index)
      if measure.isNewline { return (start..<index, index + 1) }
      let width = measure.columns
      if !measure.isSpace, used + width > columns, index > start {
        let end = breakpoint ?? index
        return (start..<end, end)
      }
      used += width
      // Wide characters are those of scripts that break anywhere.
      if measure.isSpace || width == 2 { breakpoint = index + 1 }
    }
    return (start..<count, nil)
  }

  /// The lines of `text` as strings.
  static func lines(of text: String, columns: Int, limit: Int = .max) -> [String] {
    // Every ASCII text but one with carriage returns has as many characters as bytes.
    let bytes = Array(text.utf8)
    guard bytes.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) else {
      let characters = Array(text)
      return SoftWrap(characters, columns: columns, limit: limit).lines.map { shown(characters[$0]) }
    }
    let wrap = SoftWrap(count: bytes.count, columns: columns, limit: limit) { Measure(bytes[$0]) }
    return wrap.lines.map { line in
      let end = bytes[line].lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? line.lowerBound
      return String(decoding: bytes[line.lowerBound..<end], as: UTF8.self)
    }
  }

  /// A line as it is drawn: without the spaces at its end, which may hang over.
  static func shown(_ line: ArraySlice<Character>) -> String {
    let end = line.lastIndex { $0 != " " }.map { $0 + 1 } ?? line.startIndex
    return String(line[line.startIndex..<end])
  }
}
