import Canvas
import Domain

extension Painter {
  /// Draws how the next generation is made, what it costs, and what runs.
  mutating func drawStatus(_ state: State) {
    let area = layout.status
    frame.fill(area, style: theme[.status])
    let settings = " " + words.settings(state)
    var right = generateSegments(state) + helpSegments(state)
    var columns = right.reduce(0) { $0 + DisplayText.columns(of: $1.text) } + 1
    let spent = words.spent(state.models.spending).map { "   \($0)" } ?? ""
    let spentColumns = DisplayText.columns(of: spent)
    if spentColumns > 0, DisplayText.columns(of: settings) + columns + spentColumns < area.columns {
      right = generateSegments(state) + [Segment(spent, .status)] + helpSegments(state)
      columns += spentColumns
    }
    let (left, rest) = area.split(left: area.columns - columns)
    write([Segment(settings, .status)], in: left.split(left: left.columns - 1).left, look: .status)
    write(right, in: rest, look: .status)
  }

  /// The key that spends, with the price.
  private func generateSegments(_ state: State) -> [Segment] {
    let running = state.history.running.count
    let work = words.running(running, toCome: state.queue?.waiting.count)
    var segments = running > 0 ? [Segment("◐ \(work)   ", .running)] : []
    let planned = state.plannedWork
    let isAvailable = state.unavailability(of: .generate) == nil
    segments.append(Segment(state.key(.generate, in: .writing), isAvailable ? .key : .dim))
    let text = words.generate(planned)
    segments.append(Segment(" \(text)", isAvailable ? .status : .dim))
    return segments
  }

  private func helpSegments(_ state: State) -> [Segment] {
    [Segment("   \(state.key(.help, in: state.context))", .key), Segment(" \(words.help)", .status)]
  }

  /// Draws the keys of what has the focus; news and half a key sequence go first.
  mutating func drawHints(_ state: State) {
    let area = layout.hint
    if !state.pendingKeys.isEmpty || state.pendingCount != nil {
      let keys = (state.pendingCount.map(String.init) ?? "") + state.pendingKeys.map(\.title).joined()
      let escape = KeyPress(.escape).title
      return write([Segment(" \(keys) … ", .key), Segment(words.forgetsKeys(key: escape), .hint)], in: area)
    }
    if drawAnswer(state, in: area) { return }
    drawKeys(state, in: area.split(left: 1).rest)
  }

  private mutating func drawKeys(_ state: State, in area: Rectangle) {
    for hint in state.hintPlaces(columns: area.columns) {
      let isAvailable = state.unavailability(of: hint.command) == nil
      write(
        [Segment(hint.keys, isAvailable ? .key : .dim), Segment(" \(hint.label)", isAvailable ? .hint : .dim)],
        in: area.split(left: hint.column).rest)
    }
  }
}
