import Canvas

/// A text of several lines that is being edited, by grapheme clusters.
struct Editor: Hashable, Sendable {
  /// The text.
  private(set) var characters: [Character] = []
  /// The place between characters where typing goes, 0…count.
  private(set) var cursor = 0
  /// The column that moves up and down keep to; nil after every other change.
  var preferredColumn: Int?
  /// What was cut last.
  private(set) var killed: [Character] = []
  private var lastEdit = Edit.move
  private var past: [Snapshot] = []

  /// The characters a text may have.
  static let limit = 32_000

  /// What the last key did: some repetitions of the same belong together.
  private enum Edit: Hashable, Sendable { case move, type, delete, kill, other }

  private struct Snapshot: Hashable, Sendable {
    var characters: [Character]
    var cursor: Int
  }

  /// The text as a string.
  var text: String { String(characters) }

  /// Whether there is nothing but blanks.
  var isBlank: Bool { characters.allSatisfy(\.isWhitespace) }

  /// Whether ``undo()`` has something to undo.
  var canUndo: Bool { !past.isEmpty }

  /// Puts the cursor at `place`, at the nearest there is.
  mutating func move(to place: Int) {
    cursor = min(max(0, place), characters.count)
    preferredColumn = nil
    lastEdit = .move
  }

  /// The start of the word to the left of the cursor.
  var wordStart: Int {
    var place = cursor
    while place > 0, !characters[place - 1].isWordPart { place -= 1 }
    while place > 0, characters[place - 1].isWordPart { place -= 1 }
    return place
  }

  /// The end of the word to the right of the cursor.
  var wordEnd: Int {
    var place = cursor
    while place < characters.count, !characters[place].isWordPart { place += 1 }
    while place < characters.count, characters[place].isWordPart { place += 1 }
    return place
  }

  /// The start of the line that the cursor is in.
  var lineStart: Int { characters[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0 }

  /// The end of the line that the cursor is in.
  var lineEnd: Int { characters[cursor...].firstIndex(of: "\n") ?? characters.count }

  /// Inserts text as if typed; returns whether all of it found room.
  @discardableResult
  mutating func insert(_ text: String) -> Bool {
    let text = text.editable
    let room = Self.limit - characters.count
    let fitting = String(text.prefix(max(0, room)))
    guard !fitting.isEmpty else { return text.isEmpty }
    remember(fitting.count == 1 && fitting != " " && fitting != "\n" ? .type : .other)
    // A mark joins the character before it, so the neighbours are taken apart anew.
    let before = cursor > 0 ? String(characters[cursor - 1]) : ""
    let after = cursor < characters.count ? String(characters[cursor]) : ""
    let start = cursor - (before.isEmpty ? 0 : 1)
    let end = cursor + (after.isEmpty ? 0 : 1)
    characters.replaceSubrange(start..<end, with: Array(before + fitting + after))
    cursor = start + (before + fitting).count
    preferredColumn = nil
    return fitting.utf8.count == text.utf8.count
  }

  /// Deletes from the cursor to `place`.
  mutating func delete(to place: Int) {
    let range = range(to: place)
    guard !range.isEmpty else { return }
    remember(.delete)
    remove(range)
  }

  /// Cuts from the cursor to `place`; cuts in a row are put back together.
  mutating func kill(to place: Int) {
    let range = range(to: place)
    guard !range.isEmpty else { return }
    let cut = Array(characters[range])
    if lastEdit != .kill {
      killed = cut
    } else {
      killed = range.lowerBound < cursor ? cut + killed : killed + cut
    }
    remember(.kill)
    remove(range)
  }

  /// Puts back what was cut last.
  mutating func yank() {
    insert(String(killed))
    lastEdit = .other
  }

  /// Takes back the last change.
  mutating func undo() {
    guard let last = past.popLast() else { return }
    characters = last.characters
    cursor = last.cursor
    preferredColumn = nil
    lastEdit = .other
  }

  private func range(to place: Int) -> Range<Int> {
    let place = min(max(0, place), characters.count)
    return min(place, cursor)..<max(place, cursor)
  }

  private mutating func remove(_ range: Range<Int>) {
    characters.removeSubrange(range)
    cursor = range.lowerBound
    preferredColumn = nil
  }

  /// Keeps the text as it is before a change, once for a run of characters or cuts of the same kind.
  private mutating func remember(_ edit: Edit) {
    defer { lastEdit = edit }
    guard edit == .other || edit != lastEdit else { return }
    past.append(Snapshot(characters: characters, cursor: cursor))
    while past.count > 1, past.count > 100 || past.reduce(0, { $0 + $1.characters.count }) > 8 * Self.limit {
      past.removeFirst()
    }
  }
}

extension Character {
  /// Whether the character belongs to a word for moves by word.
  fileprivate var isWordPart: Bool { isLetter || isNumber || self == "_" }
}
