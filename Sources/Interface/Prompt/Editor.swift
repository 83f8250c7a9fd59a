import Canvas

/// A text of several lines that is being edited, by grapheme clusters.
///
/// Every change of the text goes through ``apply(_:)``, so that lines, counts and mark always agree with it, and every
/// change but those of undo and redo through ``replace(_:with:as:)``, so that all can be taken back. Both cost as much
/// as the change, not as the text.
struct Editor: Hashable, Sendable {
  /// The text.
  private(set) var characters: [Character] = []
  /// The place between characters where typing goes, 0…count.
  private(set) var cursor = 0
  /// The column that moves up and down keep to; nil after every other change.
  var preferredColumn: Int?
  /// The other end of the selection, or of the last one.
  var mark: Int?
  /// How the text between mark and cursor is selected; nil if it is not.
  var selecting: Selecting?
  /// What was cut.
  var kills = KillRing()
  /// What can be taken back.
  var history = EditHistory()
  /// What the last key did.
  var lastEdit = Edit.move
  /// Another number after every change of the text.
  var revision = 0
  /// The Unicode scalars of the text, which is what services count.
  private(set) var scalarCount = 0
  /// Whether the last insertion left something out because the text is full.
  private(set) var isCutOff = false
  /// The lines of the text, at the width that ``wrap(columns:)`` was told.
  private(set) var wrap = SoftWrap([SoftWrap.Measure](), columns: 79)
  /// The measure of every character.
  private(set) var measures: [SoftWrap.Measure] = []
  private var keptText: KeptText?

  private struct KeptText: Hashable, Sendable {
    let revision: Int
    let text: String
  }

  /// The Unicode scalars that a text may have: three times what the services take, so that there is room to cut down.
  static let limit = 100_000

  /// What a key did: some repetitions of the same belong together.
  enum Edit: Hashable, Sendable {
    case move, type, delete, kill, other
    /// Something was put back from the kill ring, and is there now.
    case yank(Range<Int>)
  }

  /// The text as a string.
  var text: String {
    if let keptText, keptText.revision == revision { return keptText.text }
    var text = ""
    text.reserveCapacity(scalarCount)
    for character in characters { text.append(character) }
    return text
  }

  /// Whether there is nothing but blanks.
  var isBlank: Bool { characters.allSatisfy(\.isWhitespace) }

  /// Puts the cursor at `place`, at the nearest there is.
  mutating func place(_ place: Int) {
    cursor = min(max(0, place), characters.count)
    preferredColumn = nil
    lastEdit = .move
  }

  /// Puts `text` in the place of `range`, as far as there is room.
  mutating func replace(_ range: Range<Int>, with text: String, as edit: Edit, joins: Bool = false) {
    let range = range.clamped(to: 0..<characters.count)
    let fitting = fitting(text, replacing: range)
    isCutOff = fitting.utf8.count < text.utf8.count
    guard !range.isEmpty || !fitting.isEmpty else { return }
    let cursorBefore = cursor
    let (change, end) = segmented(range, fitting)
    let isChange = !change.removed.isEmpty || !change.inserted.isEmpty
    if isChange { apply(change) }
    cursor = min(end, characters.count)
    if isChange { history.record(change, joins: joins, cursorBefore: cursorBefore, cursorAfter: cursor) }
    preferredColumn = nil
    selecting = nil
    lastEdit = edit
  }

  /// Makes the text `text`, without a way back: for one that was not typed here.
  mutating func load(_ text: String) {
    replace(0..<characters.count, with: text, as: .other)
    history = EditHistory()
    mark = nil
  }

  /// Takes back the last step.
  mutating func undo() {
    guard let step = history.undo() else { return }
    for change in step.changes.reversed() {
      apply(EditHistory.Change(place: change.place, removed: change.inserted, inserted: change.removed))
    }
    place(step.cursorBefore)
    selecting = nil
  }

  /// Does the last step again that was taken back.
  mutating func redo() {
    guard let step = history.redo() else { return }
    for change in step.changes { apply(change) }
    place(step.cursorAfter)
    selecting = nil
  }

  /// Breaks the lines at `columns` columns, if they are not.
  mutating func wrap(columns: Int) {
    guard wrap.columns != max(1, columns) else { return }
    wrap = SoftWrap(measures, columns: columns)
  }

  /// Keeps the text as a string until it changes, where it will be asked for again and again.
  mutating func keepText() {
    if keptText?.revision != revision { keptText = KeptText(revision: revision, text: text) }
  }

  private mutating func apply(_ change: EditHistory.Change) {
    let range = change.place..<change.place + change.removed.count
    characters.replaceSubrange(range, with: change.inserted)
    measures.replaceSubrange(range, with: change.inserted.map(SoftWrap.Measure.init))
    wrap.replace(range, by: change.inserted.count, in: measures)
    scalarCount += change.inserted.scalarCount - change.removed.scalarCount
    revision += 1
    guard let mark, mark > range.lowerBound else { return }
    self.mark = mark >= range.upperBound ? mark - range.count + change.inserted.count : range.lowerBound
  }
}

extension Sequence<Character> {
  /// The Unicode scalars of all characters together.
  var scalarCount: Int { reduce(0) { $0 + $1.unicodeScalars.count } }
}
