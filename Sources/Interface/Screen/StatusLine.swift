import Canvas
import Domain

extension Painter {
  /// Draws how the next generation is made, what it costs, and what runs.
  mutating func drawStatus(_ state: State) {
    let area = layout.status
    frame.fill(area, style: theme[.status])
    let right = generateSegments(state) + helpSegments(state)
    let columns = right.reduce(0) { $0 + DisplayText.columns(of: $1.text) } + 1
    let (left, rest) = area.split(left: area.columns - columns)
    write([Segment(" " + settingsText(state), .status)], in: left.split(left: left.columns - 1).left, look: .status)
    write(right, in: rest, look: .status)
  }

  private func settingsText(_ state: State) -> String {
    [state.settings.mode.title, state.settings.model, "×\(state.settings.count)"].joined(separator: " · ")
  }

  /// The key that spends, with the price.
  private func generateSegments(_ state: State) -> [Segment] {
    let running = state.history.running.count
    let waiting = state.queue.map { ", \($0.waiting.count) to come" } ?? ""
    var segments = running > 0 ? [Segment("◐ \(running) running\(waiting)   ", .running)] : []
    let planned = state.plannedWork
    let price = planned.price
    let isAvailable = state.unavailability(of: .generate) == nil
    segments.append(Segment(state.key(.generate, in: .writing), isAvailable ? .key : .dim))
    let sources = planned.sources > 1 ? "from \(planned.sources) pictures " : ""
    segments.append(Segment(" generate \(sources)\(price.isFree ? "" : "≈ ")\(price)", isAvailable ? .status : .dim))
    return segments
  }

  private func helpSegments(_ state: State) -> [Segment] {
    [Segment("   \(state.key(.help, in: state.context))", .key), Segment(" help", .status)]
  }

  /// Draws the keys of what has the focus; news and half a key sequence go first.
  mutating func drawHints(_ state: State) {
    let area = layout.hint
    if !state.pendingKeys.isEmpty || state.pendingCount != nil {
      let keys = (state.pendingCount.map(String.init) ?? "") + state.pendingKeys.map(\.title).joined()
      return write([Segment(" \(keys) … ", .key), Segment("Esc forgets it", .hint)], in: area)
    }
    if let message = state.message, drawMessage(message, in: area) { return }
    drawKeys(state.hints, state, in: area.split(left: 1).rest)
  }

  private mutating func drawKeys(_ hints: [(keys: String, command: Command)], _ state: State, in area: Rectangle) {
    var rest = area
    for hint in hints {
      let isAvailable = state.unavailability(of: hint.command) == nil
      let segments = [
        Segment(hint.keys, isAvailable ? .key : .dim), Segment(" \(hint.command.label)", isAvailable ? .hint : .dim),
      ]
      let columns = segments.reduce(0) { $0 + DisplayText.columns(of: $1.text) }
      guard columns <= rest.columns else { return }
      write(segments, in: rest)
      rest = rest.split(left: columns + 3).rest
    }
  }

  /// Draws news in the hint line if they fit, otherwise over the panes; returns whether the hint line was taken.
  private mutating func drawMessage(_ message: Message, in area: Rectangle) -> Bool {
    let text = message.kind.prefix + message.text
    let lines = SoftWrap.lines(of: String(text.prefix(2000)), columns: area.columns - 2, limit: 5)
    guard lines.count > 1 else {
      write(" " + text, in: area, message.kind.role)
      return true
    }
    for (offset, line) in lines.enumerated() {
      let row = Rectangle(
        row: layout.status.row - lines.count + offset, column: area.column, rows: 1, columns: area.columns)
      frame.fill(row, style: theme[.overlay])
      write([Segment(" " + line, message.kind.role)], in: row, look: .overlay)
    }
    return false
  }
}

extension Message.Kind {
  /// What tells the kinds apart without colour.
  fileprivate var prefix: String {
    switch self {
    case .info: "• "
    case .warning: "! Warning: "
    case .failure: "✗ Failed: "
    }
  }

  fileprivate var role: Role {
    switch self {
    case .info: .hint
    case .warning: .warning
    case .failure: .failure
    }
  }
}
