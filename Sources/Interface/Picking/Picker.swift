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
  /// The lines, as far as the query leaves them, the best match first; found again after every event.
  private(set) var entries: [PickerEntry] = []
  /// The lines that nothing narrows, where it takes long to make them.
  private var all: [PickerEntry] = []
  /// What the entries were found by.
  private var basis: PickerBasis?

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
    /// Services to connect.
    case services
    /// Who can describe, and who can compose.
    case describers, composers
    /// Every paid request, and what was never sent.
    case ledger
  }

  /// A picker that has just been opened. Where a name is looked for, typing starts at once.
  init(_ kind: Kind) {
    self.kind = kind
    switch kind {
    case .commands, .themes, .variations, .places: isTyping = true
    case .keys, .work, .log, .services, .describers, .composers, .ledger: isTyping = false
    }
  }

  /// Where the keys are those that are shown.
  var context: Context? {
    switch kind {
    case .commands(let context), .keys(let context): context
    case .work, .themes, .variations, .places, .log, .services, .describers, .composers, .ledger: nil
    }
  }

  /// Narrows the list by other words; the best match is first.
  mutating func narrow(by query: String) {
    self.query = query
    cursor = 0
    top = 0
  }

  /// Lists what `find` finds, unless that was found by the same `basis` before; nil is never the same.
  mutating func list(by basis: PickerBasis?, _ find: () -> [PickerEntry]) {
    guard basis == nil || basis != self.basis else { return }
    entries = find()
    self.basis = basis
  }

  /// Lists those of `all` that `narrow` leaves, unless that was done for the same `basis` before.
  mutating func list(
    by basis: PickerBasis, all: () -> [PickerEntry], narrow: (_ entries: [PickerEntry]) -> [PickerEntry]
  ) {
    guard basis != self.basis else { return }
    if self.basis?.list != basis.list { self.all = all() }
    // What does not match a query does not match a longer one.
    entries = narrow(self.basis?.isWider(than: basis) == true ? entries : self.all)
    self.basis = basis
  }

  /// What the cursor is on.
  var picked: PickerAction? {
    selectedLine.flatMap { entries[$0].action }
  }

  /// How many entries can be picked.
  var pickableCount: Int { entries.count { $0.isPickable } }

  /// The line of the entry that the cursor is on; nil if there is none.
  var selectedLine: Int? {
    var rest = cursor
    return entries.firstIndex { entry in
      guard entry.isPickable else { return false }
      rest -= 1
      return rest < 0
    }
  }

  /// The line that has to be visible: with the cursor on the first entry its heading is worth seeing too.
  var cursorLine: Int { cursor == 0 ? 0 : selectedLine ?? 0 }
}
