import Domain

/// A list to pick from that lies over the panes: all commands, all keys, the work, the themes.
struct Picker: Hashable, Sendable {
  /// What it lists.
  let kind: Kind
  /// The words that narrow it.
  var query = ""
  /// Whether characters go into the query.
  var isTyping: Bool
  /// The place of the cursor among the rows that can be picked.
  var cursor = 0
  /// The first visible row.
  var top = 0
  /// The entry of the log whose text is shown whole.
  var unfolded: Int?

  /// What a picker lists.
  enum Kind: Hashable, Sendable {
    /// Every command by name. Keys are shown as they are in the context.
    case commands(of: Context)
    /// Every key, those of the context first.
    case keys(of: Context)
    /// The generations of this launch.
    case work
    /// The themes; `before` is the one to go back to.
    case themes(before: String)
    /// The variations of the source.
    case variations
    /// Bookmarks and recent folders and sources.
    case places
    /// Everything that was said in this run.
    case log
  }

  /// A picker that has just been opened. Where a name is looked for, typing starts at once.
  init(_ kind: Kind) {
    self.kind = kind
    switch kind {
    case .commands, .themes, .variations, .places: isTyping = true
    case .keys, .work, .log: isTyping = false
    }
  }

  /// Narrows the list by other words; the best match is first.
  mutating func narrow(by query: String) {
    self.query = query
    cursor = 0
    top = 0
  }
}

/// One line of a ``Picker``.
struct PickerRow: Hashable, Sendable {
  /// What stands on the left.
  var text: [Painter.Segment]
  /// What stands at the right edge, if there is room.
  var aside: [Painter.Segment] = []
  /// What picking it does; nil for headings.
  var action: Action?
  /// Whether it goes on with what the row above says.
  var isContinued = false

  /// What a row stands for.
  enum Action: Hashable, Sendable {
    case run(Command)
    case useTheme(String)
    case showGeneration(GenerationID)
    case showVariation(SlotID)
    case goTo(Place)
    /// Shows an entry of the log whole, or folds it again.
    case unfold(Int)
  }
}
