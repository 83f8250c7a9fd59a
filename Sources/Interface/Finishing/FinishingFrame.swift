import Canvas
import Domain

extension Painter {
  /// Draws the finishing desk in the place of the history.
  mutating func drawDesk(_ desk: FinishingDesk, _ state: State) {
    let title = [Segment(words.deskTitle, .titleFocused), Segment("  \(state.name(of: desk.parent))", .dim)]
    box(layout.box(.history), title: title, border: .borderFocused)
    let (list, foot) = layout.desk(desk)
    drawRows(desk, state, in: list)
    if let entry = desk.entry {
      drawEntry(entry, state, in: foot)
    } else if let cropping = desk.cropping {
      drawCropping(cropping, state, in: foot)
    } else {
      drawOutcome(desk, state, in: foot)
    }
  }

  private mutating func drawRows(_ desk: FinishingDesk, _ state: State, in area: Rectangle) {
    let rows = FinishingRow.allCases
    let top = scrolled(
      desk.top, toShow: desk.row.rawValue, rows: area.rows, of: rows.count, isHeld: state.mouse.isPointing)
    let nameColumns = rows.map { DisplayText.columns(of: words.title(of: $0)) }.max() ?? 0
    let parent = state.deskFormat
    for (offset, row) in rows.dropFirst(top).prefix(area.rows).enumerated() {
      let line = area.line(offset)
      let isSelected = row == desk.row
      let isFocused = desk.entry == nil && desk.cropping == nil
      let look: Role? = isSelected ? (isFocused ? .selectionFocused : .selection) : nil
      if let look { frame.fill(line, style: theme[look]) }
      let isChanged = desk.finish.changes(row)
      let title = words.title(of: row)
      let gap = String(repeating: " ", count: 1 + nameColumns - DisplayText.columns(of: title))
      let value = words.value(of: row, desk.finish, parent: parent)
      write(
        [
          Segment(isSelected ? "▌" : " "), Segment(isChanged ? "• " : "  ", .key),
          Segment(title + gap, isChanged ? .heading : .ui), Segment(isSelected ? "‹ " : "  ", .key),
          Segment(value, isChanged ? .match : .dim), Segment(isSelected ? " ›" : "", .key),
        ], in: line, look: look)
    }
    if desk.entry == nil, state.overlay == nil {
      putCursor(row: desk.row.rawValue - top, column: 0, in: area, isVisible: false)
    }
  }

  /// Draws what the finish comes to.
  private mutating func drawOutcome(_ desk: FinishingDesk, _ state: State, in area: Rectangle) {
    guard !area.isEmpty else { return }
    divider([Segment(words.becomes, .dim)], in: area.line(0))
    let room = area.split(top: 1).rest.narrowed(by: 1)
    guard !desk.finish.changesNothing else {
      let keys = [Command.decrease, .increase, .typeChanges].map { state.key($0, in: .finishing) }
      wrap(words.nothingIsChangedYet(less: keys[0], more: keys[1], type: keys[2]), in: room, .dim)
      return
    }
    // A failure has more to say than there is room for beside a size.
    if case .failed(let failure)? = desk.weighing.outcome {
      wrap("✗ \(words.sentences(of: failure))", in: room, .failure)
      return
    }
    let facts = state.deskFacts(desk)
    let columns = (facts.sizes + facts.file).reduce(2) { $0 + DisplayText.columns(of: $1.text) }
    let isOneLine = columns <= room.columns || facts.sizes.isEmpty || room.rows < 2
    write(facts.sizes + (isOneLine ? deskGap(facts.sizes) + facts.file : []), in: room.line(0))
    if !isOneLine { write(facts.file, in: room.line(1)) }
    let rest = room.split(top: isOneLine ? 1 : 2).rest
    wrap(desk.finish.text, in: rest, .dim)
  }

  /// Draws the line in which changes are typed, and what of it cannot be understood.
  private mutating func drawEntry(_ entry: FinishingEntry, _ state: State, in area: Rectangle) {
    guard !area.isEmpty else { return }
    let (keep, drop) = (state.key(.keepChanges, in: .wording), state.key(.dropChanges, in: .wording))
    divider(
      [Segment(words.changesTitle, .running), Segment("  \(words.captionKeys(keep: keep, drop: drop))", .dim)],
      in: area.line(0))
    let room = area.split(top: 1).rest.narrowed(by: 1)
    let field = room.line(0)
    let head = Titles.tail(of: entry.line.head, columns: max(1, field.columns - 3))
    let prompt = "› "
    write(
      [
        Segment(prompt, .key), Segment(head, .match),
        Segment(String(entry.line.text.dropFirst(entry.line.cursor)), .match),
      ],
      in: field)
    if state.overlay == nil {
      let column = DisplayText.columns(of: prompt + head)
      putCursor(row: 0, column: min(column, max(0, field.columns - 1)), in: field, isVisible: true)
    }
    let rest = room.split(top: 1).rest
    if let fault = entry.fault {
      wrap("✗ \(words.sentence(of: fault))", in: rest, .failure)
    } else {
      wrap(words.changesExample, in: rest, .dim)
    }
  }
}

extension State {
  /// What the finish on the desk comes to: `600×400 → 400×400`, and `JPEG  ≈ 48 K` once it is weighed.
  func deskFacts(_ desk: FinishingDesk) -> (sizes: [Painter.Segment], file: [Painter.Segment]) {
    func sizes(_ after: PixelSize?) -> [Painter.Segment] {
      let sizes = [deskOrigin?.size, after].compactMap(\.self).map(\.description)
      return sizes.isEmpty ? [] : [Painter.Segment(sizes.joined(separator: " → "), .dim)]
    }
    switch desk.weighing.outcome {
    case .weighed(let facts):
      return (
        sizes(facts.size),
        [Painter.Segment("\(words.title(of: facts.format))  ≈ \(words.bytes(facts.byteCount))", .dim)]
      )
    case .failed(let failure):
      return ([], [Painter.Segment("✗ \(words.message(of: failure))", .failure)])
    case nil:
      return (sizes(plannedSize(of: desk)), [Painter.Segment("◌ \(words.isWeighing)", .running)])
    }
  }

  /// The size that the finish on the desk makes, as far as that can be said without looking for the busy part.
  private func plannedSize(of desk: FinishingDesk) -> PixelSize? {
    guard let origin = deskOrigin, desk.finish.crop != .busy else { return nil }
    return try? FinishPlan(desk.finish, of: origin.size).size
  }

  /// The title of the picture while it is on the desk, and what stands behind it where the pane has `columns` columns.
  func deskTitle(_ desk: FinishingDesk, columns: Int) -> (title: String, facts: [Painter.Segment]) {
    let name = name(of: desk.parent)
    if let cropping = desk.cropping {
      return (words.cropped(name), [Painter.Segment(cropping.kept.size.description, .match)])
    }
    guard !desk.finish.changesNothing, !desk.isComparing else {
      let origin = deskOrigin.map { "\($0.size)  \(words.title(of: $0.format))" }
      return (words.asItWas(name), [Painter.Segment(origin ?? "", .dim)])
    }
    let (sizes, file) = deskFacts(desk)
    let title = words.finished(name)
    let used = (sizes + file).reduce(DisplayText.columns(of: title)) { $0 + DisplayText.columns(of: $1.text) }
    // The desk says the sizes too: where there is no room for all, the name comes first.
    return (title, used + 9 <= columns ? sizes + deskGap(sizes) + file : file)
  }
}

/// What parts the size from the file.
private func deskGap(_ sizes: [Painter.Segment]) -> [Painter.Segment] { sizes.isEmpty ? [] : [Painter.Segment("  ")] }
