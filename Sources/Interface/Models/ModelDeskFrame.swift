import Canvas
import Domain

extension Painter {
  /// Draws the model and its settings over the panes.
  mutating func draw(_ desk: ModelDesk, _ state: State) {
    let (outer, list, sizes, foot) = layout.models
    frame.fill(outer, style: theme[.overlay])
    box(outer, title: [Segment(words.settingsTitle, .titleFocused)], border: .overlayBorder)
    drawRows(desk, state, in: list)
    drawSizes(state, in: sizes)
    drawFoot(desk, state, in: foot)
  }

  private mutating func drawRows(_ desk: ModelDesk, _ state: State, in area: Rectangle) {
    let rows = ModelRow.allCases
    let top = scrolled(
      desk.top, toShow: desk.row.rawValue, rows: area.rows, of: rows.count, isHeld: state.mouse.isPointing)
    let nameColumns = rows.map { DisplayText.columns(of: words.title(of: $0)) }.max() ?? 0
    for (offset, row) in rows.dropFirst(top).prefix(area.rows).enumerated() {
      let line = area.line(offset)
      let isSelected = row == desk.row
      let isAvailable = state.reason(of: row) == nil
      let look: Role = isSelected ? (desk.entry == nil ? .selectionFocused : .selection) : .overlay
      if isSelected { frame.fill(line, style: theme[look]) }
      let title = words.title(of: row)
      let gap = String(repeating: " ", count: 1 + nameColumns - DisplayText.columns(of: title))
      let (left, right) = isSelected && isAvailable ? ("‹ ", " ›") : ("  ", "")
      let value = words.value(of: row, state)
      let room = line.columns - nameColumns - 6
      write(
        [
          Segment(isSelected ? "▌" : " "), Segment(title + gap, isAvailable ? .ui : .dim), Segment(left, .key),
          Segment(Titles.head(of: value, columns: max(1, room)), isAvailable ? .ui : .dim), Segment(right, .key),
        ], in: line, look: look)
    }
    if desk.entry == nil { putCursor(row: desk.row.rawValue - top, column: 0, in: area, isVisible: false) }
  }

  /// Draws the sizes with what one picture of each costs.
  private mutating func drawSizes(_ state: State, in area: Rectangle) {
    guard !area.isEmpty, state.model != nil else { return }
    let choices = state.choices(.size).map { ($0.options.size, state.slotPrice($0.options)) }
    let cheapest = choices.map(\.1).min()
    let isEqual = choices.allSatisfy { $0.1 == cheapest }
    write([Segment(words.sizesTitle, .heading)], in: area.line(0), look: .overlay)
    var isMarked = isEqual
    for (row, (size, price)) in choices.prefix(max(0, area.rows - 1)).enumerated() {
      let isCheapest = !isMarked && price == cheapest
      isMarked = isMarked || isCheapest
      let isChosen = size == state.settings.options.size
      let text = words.size(size)
      let gap = String(repeating: " ", count: max(1, 11 - DisplayText.columns(of: text)))
      write(
        [
          Segment(isChosen ? "▸ " : "  ", .number), Segment(text + gap, isChosen ? .match : .ui),
          Segment(words.approximately(price), .dim), Segment(isCheapest ? "  \(words.cheapest)" : "", .saved),
        ], in: area.line(row + 1), look: .overlay)
    }
  }

  /// Draws what one generation costs, and what there is to say of the row; or the line in which a size is typed.
  private mutating func drawFoot(_ desk: ModelDesk, _ state: State, in area: Rectangle) {
    guard !area.isEmpty else { return }
    divider([Segment(words.oneGeneration, .dim)], in: area.line(0))
    let room = area.split(top: 1).rest.narrowed(by: 1)
    let price = words.generationPrice(count: state.settings.count, each: state.slotPrice)
    let spent = words.spent(state.models.spending)
    write([Segment(price, .heading), Segment(spent.map { "   \($0)" } ?? "", .dim)], in: room.line(0), look: .overlay)
    let rest = room.split(top: 1).rest
    if let entry = desk.entry { return drawEntry(entry, desk, state, in: rest) }
    if let reason = state.reason(of: desk.row) {
      wrap(words.sentence(of: reason), in: rest, .dim)
    } else if state.budgetStop != nil, let reason = state.modelReason {
      wrap("! \(words.sentence(of: reason))", in: rest, .warning)
    } else {
      wrap(words.note(on: desk.row, state), in: rest, .dim)
    }
  }

  private mutating func drawEntry(_ entry: LineInput, _ desk: ModelDesk, _ state: State, in area: Rectangle) {
    let prompt = "› "
    let title = "\(words.sizeTitle) \(prompt)"
    write([Segment(title, .key), Segment(entry.text, .match)], in: area.line(0), look: .overlay)
    putCursor(row: 0, column: DisplayText.columns(of: title + entry.head), in: area, isVisible: true)
    let (keep, drop) = (state.key(.keepSize, in: .sizing), state.key(.dropSize, in: .sizing))
    let text = desk.isRefused ? "✗ \(words.isNoSize)" : words.captionKeys(keep: keep, drop: drop)
    write([Segment(text, desk.isRefused ? .failure : .dim)], in: area.line(1), look: .overlay)
  }
}
