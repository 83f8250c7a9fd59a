/// One line of text that is being typed: a filter, a search, a path.
struct LineInput: Hashable, Sendable {
  /// The text.
  private(set) var text: String
  /// The characters before the cursor.
  private(set) var cursor: Int

  /// The bytes that a line may have: as many as a path.
  static let limit = 4096

  /// A line with the cursor at its end.
  init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  /// The text before the cursor.
  var head: String { String(text.prefix(cursor)) }

  /// Inserts text at the cursor, without line breaks; false if there is no room for it.
  mutating func insert(_ added: String) -> Bool {
    let added = added.editable.filter { !$0.isNewline }
    guard text.utf8.count + added.utf8.count <= Self.limit else { return false }
    let head = head + added
    let tail = text.dropFirst(cursor)
    text = head + tail
    // Marks join the letter before them: the cursor is behind what came of both.
    cursor = text.count - tail.count
    return true
  }

  /// Does what an editing command says; other commands do nothing.
  mutating func perform(_ command: Command) {
    switch command {
    case .moveLeft: cursor = max(0, cursor - 1)
    case .moveRight: cursor = min(text.count, cursor + 1)
    case .moveWordLeft: cursor = wordStart
    case .moveWordRight: cursor = wordEnd
    case .moveToLineStart: cursor = 0
    case .moveToLineEnd: cursor = text.count
    case .deleteBackward: remove(from: cursor - 1, to: cursor)
    case .deleteForward: remove(from: cursor, to: cursor + 1)
    case .deleteWordBackward, .cutToWordStart: remove(from: wordStart, to: cursor)
    case .deleteToLineStart: remove(from: 0, to: cursor)
    case .deleteToLineEnd: remove(from: cursor, to: text.count)
    default: break
    }
  }

  private mutating func remove(from start: Int, to end: Int) {
    let characters = Array(text)
    let range = max(0, start)..<min(characters.count, max(start, end))
    guard !range.isEmpty else { return }
    text = String(characters[..<range.lowerBound]) + String(characters[range.upperBound...])
    cursor = min(range.lowerBound, text.count)
  }

  /// Words end at blanks and slashes, so that one step takes one component of a path.
  private var wordStart: Int {
    let characters = Array(text)
    var place = cursor
    while place > 0, !characters[place - 1].isPartOfWord { place -= 1 }
    while place > 0, characters[place - 1].isPartOfWord { place -= 1 }
    return place
  }

  private var wordEnd: Int {
    let characters = Array(text)
    var place = cursor
    while place < characters.count, !characters[place].isPartOfWord { place += 1 }
    while place < characters.count, characters[place].isPartOfWord { place += 1 }
    return place
  }
}

extension Character {
  fileprivate var isPartOfWord: Bool { !isWhitespace && self != "/" }
}
