import Canvas

extension State {
  /// The lines of the help: the groups of `context` first.
  func helpLines(of context: Context) -> [[Painter.Segment]] {
    var groups: [Set<Context>] = []
    for binding in table.bindings where !groups.contains(binding.contexts.grouped) {
      groups.append(binding.contexts.grouped)
    }
    let own = groups.filter { $0.contains(context) }.sorted { $0.count < $1.count }
    let ordered = own + groups.filter { !$0.contains(context) }
    return ordered.flatMap { group -> [[Painter.Segment]] in
      let bindings = table.bindings.filter { $0.contexts.grouped == group }
      return [[Painter.Segment(group.title, .heading)]] + bindings.map(helpLine) + [[]]
    }
  }

  private func helpLine(_ binding: Binding) -> [Painter.Segment] {
    let keys = binding.sequences.map(\.title).joined(separator: "  ")
    let padding = String(repeating: " ", count: max(1, 20 - keys.count))
    let reason = unavailability(of: binding.command)
    return [
      Painter.Segment("  \(keys)\(padding)", .key), Painter.Segment(binding.label, reason == nil ? .ui : .dim),
      Painter.Segment(reason.map { "  (\($0))" } ?? "", .dim),
    ]
  }
}

extension Set<Context> {
  /// The group of the help that a binding belongs to.
  fileprivate var grouped: Set<Context> { isSuperset(of: Self.panes) ? Self.everywhere : self }

  fileprivate var title: String {
    self == Self.everywhere ? "Everywhere" : Context.allCases.filter(contains).map(\.title).joined(separator: ", ")
  }
}

extension Painter {
  /// Draws what lies over the panes.
  mutating func drawOverlay(_ state: State) {
    switch state.overlay {
    case nil: break
    case .help(let context, let top): drawHelp(state, of: context, top: top)
    case .question: drawQuestion(state)
    }
  }

  private mutating func drawHelp(_ state: State, of context: Context, top: Int) {
    let area = layout.help
    let lines = state.helpLines(of: context)
    let top = max(0, min(top, lines.count - area.rows))
    let more = lines.count - top - area.rows
    let outer = Rectangle(
      row: area.row - 1, column: area.column - 1, rows: area.rows + 2, columns: area.columns + 2)
    frame.fill(outer, style: theme[.overlay])
    let scroll = more > 0 ? [Segment("  \(more) more: j", .dim)] : []
    box(outer, title: [Segment("Keys", .titleFocused)] + scroll, border: .overlayBorder)
    for (row, line) in lines.dropFirst(top).prefix(area.rows).enumerated() {
      write(line, in: area.line(row).narrowed(by: 1), look: .overlay)
    }
    putCursor(row: 0, column: 0, in: area, isVisible: false)
  }

  private mutating func drawQuestion(_ state: State) {
    let running = state.history.running.count
    let outer = layout.overlayBox(rows: 6, columns: 56)
    frame.fill(outer, style: theme[.overlay])
    box(outer, title: [Segment("Quit?", .titleFocused)], border: .overlayBorder)
    let area = outer.inset(by: 1).narrowed(by: 1)
    let text =
      running == 0
      ? "The work has ended meanwhile."
      : "\(Titles.count(running, "generation")) running. Quitting stops the work; what is saved stays."
    let rows = wrap(text, in: area.split(top: 2).top, .overlay)
    write(
      [
        Segment(state.key(.stay, in: .question), .key), Segment(" stay    ", .overlay),
        Segment(state.key(.confirmQuit, in: .question), .key), Segment(" quit", .overlay),
      ], in: area.line(rows + 1), look: .overlay)
    putCursor(row: rows + 1, column: 0, in: area, isVisible: true)
  }
}
