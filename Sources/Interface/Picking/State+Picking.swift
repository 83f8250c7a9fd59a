import Canvas
import Domain

extension State {
  /// Opens a list over the panes.
  mutating func open(_ kind: Picker.Kind) {
    pendingKeys = []
    overlay = .picker(Picker(kind))
  }

  /// Opens the list of themes with the cursor on the one in use.
  mutating func chooseTheme() -> [Effect] {
    open(.themes(before: theme))
    return [.listThemes]
  }

  /// The picker that is open, if one is.
  var picker: Picker? {
    guard case .picker(let picker)? = overlay else { return nil }
    return picker
  }

  /// Inside the box of a list over the panes. A short list that nothing narrows has a short box, so that the panes stay
  /// visible; lists that grow and shrink while words are typed stay as large as they are.
  func area(of picker: Picker) -> Rectangle {
    if picker.kind == .ledger { return layout.ledger.list }
    let length =
      switch picker.kind {
      case .commands, .keys, .variations: Int.max
      case .themes: themes.count + 1
      case .places: places.all.count + 1
      case .work: history.generations.count
      case .services: surroundings.connections.count
      case .describers: surroundings.describers.count
      case .composers: surroundings.composers.count
      case .ledger: Int.max
      case .log: picker.unfolded == nil ? news.log.count : Int.max
      }
    return layout.picker(picker.kind, length: max(length, Self.leastPickerRows))
  }

  private static let leastPickerRows = 8

  /// The border of a list over the panes.
  func box(of picker: Picker) -> Rectangle {
    if picker.kind == .ledger { return layout.ledger.box }
    let inner = area(of: picker)
    return Rectangle(row: inner.row - 1, column: inner.column - 1, rows: inner.rows + 2, columns: inner.columns + 2)
  }

  /// What the cursor of the open picker is on.
  var picked: PickerAction? { picker?.picked }

  /// The generation under the cursor of the list of work.
  var pickedWork: PickerAction? { picker?.kind == .work ? picked : nil }

  /// Moves the cursor of the open picker by `rows`; returns what showing the new row asks for.
  mutating func movePicker(by rows: Int) -> [Effect] {
    guard var picker else { return [] }
    picker.cursor = min(max(0, picker.cursor + rows), max(0, picker.pickableCount - 1))
    overlay = .picker(picker)
    return previewPicked()
  }

  /// Narrows the open picker by other words.
  mutating func narrowPicker(by query: String) -> [Effect] {
    guard var picker, query.utf8.count <= 255 else { return [] }
    picker.narrow(by: query)
    list(&picker)
    overlay = .picker(picker)
    return previewPicked()
  }

  /// Starts to take characters as the words that narrow the open picker.
  mutating func typeInPicker() {
    guard var picker else { return }
    picker.isTyping = true
    overlay = .picker(picker)
  }

  /// Lists anew what the open picker shows, with its cursor among the lines that are visible.
  mutating func settlePicker() {
    guard var picker else { return }
    list(&picker)
    let rows = area(of: picker).rows - (picker.isTyping ? 1 : 0)
    picker.top = scrolled(
      picker.top, toShow: picker.cursorLine, rows: rows, of: picker.entries.count, isHeld: mouse.isPointing)
    overlay = .picker(picker)
  }

  /// Does what the cursor of the open picker is on.
  mutating func pick() -> [Effect] {
    guard let action = picked else { return [] }
    if case .unfold(let id) = action {
      unfold(id)
      return []
    }
    if case .showEntry = action { return run(.showEntry) }
    if let query = picker?.query, !query.isEmpty, picker?.kind == .variations { history.query = query }
    overlay = nil
    switch action {
    case .run(let command):
      recentCommands = Array(([command] + recentCommands.filter { $0 != command }).prefix(5))
      return run(command)
    case .useTheme(let name):
      return [.useTheme(name, isKept: true)]
    case .showGeneration(let id):
      show(id)
      return []
    case .showVariation(let id):
      show(id)
      return []
    case .goTo(let place): return goTo(place)
    case .unfold, .showEntry: return []
    case .describe(let service): return describe(by: service)
    case .connect(let service):
      connect(service)
      return []
    case .compose(let service):
      models.composer = service
      say(.info, words.composesNow(service.title))
      return []
    }
  }

  /// Closes the open picker; words are dropped first where the list was not opened for them.
  mutating func closePicker() -> [Effect] {
    guard var picker else {
      overlay = nil
      return []
    }
    if picker.isTyping, !Picker(picker.kind).isTyping {
      picker.isTyping = false
      picker.narrow(by: "")
      overlay = .picker(picker)
      return []
    }
    overlay = nil
    // Even if it seems to be in use: another one may still be on its way.
    guard case .themes(let before) = picker.kind else { return [] }
    return [.useTheme(before, isKept: false)]
  }

  /// Shows the theme under the cursor while it is there.
  private func previewPicked() -> [Effect] {
    guard case .themes? = picker?.kind, case .useTheme(let name)? = picked else { return [] }
    return [.useTheme(name, isKept: false)]
  }

  /// Puts the cursor of the history on a variation, and shows it.
  private mutating func show(_ id: SlotID) {
    go(to: .history)
    history.list.reveal(.slot(id))
  }

  /// Puts the cursor of the history on the first slot of a generation.
  private mutating func show(_ id: GenerationID) {
    guard let generation = history.generations.first(where: { $0.request.id == id }) else { return }
    go(to: .history)
    let rows = generation.request.slots.compactMap { history.list.row(of: .slot($0)) }
    if let row = rows.first { history.list.move(to: row) }
  }
}
