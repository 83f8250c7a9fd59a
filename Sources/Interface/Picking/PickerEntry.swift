import Domain

/// One line of a ``Picker``: what it is of, from which ``PickerRow`` is made when it is drawn.
struct PickerEntry: Hashable, Sendable {
  /// What it is of.
  let subject: Subject
  /// Its place in the list that nothing narrows.
  var place = 0

  /// What a line is of.
  enum Subject: Hashable, Sendable {
    case command(Command)
    case binding(Binding)
    case theme(ThemeSummary)
    /// A variation and what it is called.
    case variation(SlotID, String)
    case place(Place)
    case ledger(LedgerRow)
    /// A line that is ready.
    case row(PickerRow)
  }

  /// What picking it does; nil for headings.
  var action: PickerAction? {
    switch subject {
    case .command(let command): .run(command)
    case .binding(let binding): .run(binding.command)
    case .theme(let theme): .useTheme(theme.name)
    case .variation(let id, _): .showVariation(id)
    case .place(let place): .goTo(place)
    case .ledger(let row): .showEntry(row.id)
    case .row(let row): row.action
    }
  }

  /// Whether it can be picked.
  var isPickable: Bool {
    guard case .row(let row) = subject else { return true }
    return row.action != nil
  }

  /// Whether it goes on with what the line above says.
  var isContinued: Bool {
    guard case .row(let row) = subject else { return false }
    return row.isContinued
  }
}

/// What a line of a ``Picker`` does when it is picked.
enum PickerAction: Hashable, Sendable {
  case run(Command)
  case useTheme(String)
  case showGeneration(GenerationID)
  case showVariation(SlotID)
  case goTo(Place)
  /// Goes to what a row of the ledger is of.
  case showEntry(String)
  /// Shows an entry of the log whole, or folds it again.
  case unfold(Int)
  /// Has a service describe, or compose, from now on.
  case describe(ServiceID)
  case compose(ServiceID)
  /// Opens the dialog that connects a service.
  case connect(ServiceID)
}

/// One line of a ``Picker`` as it is drawn.
struct PickerRow: Hashable, Sendable {
  /// What stands on the left.
  var text: [Painter.Segment]
  /// What stands at the right edge, if there is room.
  var aside: [Painter.Segment] = []
  /// What picking it does; nil for headings.
  var action: PickerAction?
  /// Whether it goes on with what the row above says.
  var isContinued = false
}
