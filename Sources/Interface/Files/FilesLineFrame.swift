import Canvas
import Domain

extension Painter {
  /// Whether the last line of the files pane is taken.
  func hasFilesLine(_ state: State) -> Bool { state.hasFilesLine }

  /// Draws the line at the bottom of the files pane: what is being typed, or what is special about the list; and the
  /// paths to choose from over the end of `list`.
  mutating func drawFilesLine(_ state: State, in area: Rectangle, above list: Rectangle) {
    guard hasFilesLine(state), area.rows > 0 else { return }
    let line = area.line(area.rows - 1)
    switch state.typing {
    case .filter:
      drawInput(words.filterTitle, state, [Segment("  " + shown(state.files), .dim)], in: line)
    case .search: drawInput(words.searchTitle, state, [Segment("  " + found(state.files), .dim)], in: line)
    case .path, .mask:
      drawCandidates(state.files.path, in: list)
      let failure = state.files.path.failure.map { [Segment("  ✗ \(words.message(of: $0))", .failure)] }
      drawInput(state.typing == .mask ? words.maskTitle : words.pathTitle, state, failure ?? pathNote(state), in: line)
    case .instruction, .caption, .sending, .changes, nil:
      write([Segment(" ")] + facts(of: state), in: line)
    }
  }

  private func pathNote(_ state: State) -> [Segment] {
    if state.files.path.awaited != nil { return [Segment("  ◌", .running)] }
    guard state.files.line.text.isEmpty else { return [] }
    return [Segment(words.completes(key: state.key(.completePath, in: .entering)), .dim)]
  }

  private mutating func drawInput(_ title: String, _ state: State, _ remark: [Segment], in line: Rectangle) {
    let input = state.files.line
    write(" \(title)", in: line, .key)
    let field = line.split(left: DisplayText.columns(of: title) + 1).rest
    // A long text shows its end, and gives the remark no room.
    let remarkColumns = remark.reduce(0) { $0 + DisplayText.columns(of: $1.text) }
    let textColumns = max(field.columns - 1 - remarkColumns, min(field.columns - 1, 12))
    let head = Titles.tail(of: input.head, columns: max(1, textColumns))
    let used = DisplayText.columns(of: head)
    let tail = String(input.text.dropFirst(input.cursor))
    write([Segment(head, .match), Segment(tail, .match)] + remark, in: field)
    if layout.focus == .files, state.overlay == nil {
      putCursor(row: 0, column: min(used, max(0, field.columns - 1)), in: field, isVisible: true)
    }
  }

  private func found(_ files: FilesState) -> String {
    guard files.view.search.isActive else { return "" }
    let count = files.view.searchPlaces.count
    return count == 0 ? words.notHere : files.matchNumber.map { words.part($0, of: count) } ?? "\(count)"
  }

  private func shown(_ files: FilesState) -> String { words.part(files.shownCount, of: files.view.unfilteredCount) }

  /// What is special about the list, the most urgent first.
  private func facts(of state: State) -> [Segment] {
    let files = state.files
    var facts: [Segment] = []
    func add(_ text: String, _ role: Role = .dim) {
      if !facts.isEmpty { facts.append(Segment(" · ", .dim)) }
      facts.append(Segment(text, role))
    }
    if case .reading(let folder) = files.phase, !files.listing.isEmpty {
      let name = folder == files.listing.folder ? nil : folder.name.string + "/"
      add("◌ \(words.reading(name, count: files.isPart ? files.listing.count : nil))", .running)
    }
    if files.anchor != nil { add(words.range, .key) }
    if files.hasMarks { add(words.marked(files.markedCount), .match) }
    if files.filter.isActive {
      add(words.filterTitle, .key)
      facts.append(Segment(files.filter.query, .match))
      facts.append(Segment("  " + shown(files), .dim))
    }
    if files.view.search.isActive {
      add("/\(files.view.search.query)", .match)
      facts.append(Segment("  " + found(files), .dim))
    }
    if files.view.sort != FileSort() {
      let order = files.view.order(by: files.view.sort.key)
      let pictures = files.listing.count - files.listing.folderCount
      let progress = files.ordering == nil ? "" : " ◌ \(words.part(order?.measuredCount ?? 0, of: pictures))"
      add(words.title(of: files.view.sort) + progress)
    }
    if files.view.showsHidden { add(words.hiddenToo) }
    return facts
  }

  /// Draws what a path can go on to over the last lines of the list, as many as fit.
  private mutating func drawCandidates(_ path: PathEntry, in list: Rectangle) {
    let rows = min(path.candidates.count, list.rows / 2, 10)
    guard rows > 0 else { return }
    let top = scrolled(0, toShow: path.chosen ?? 0, rows: rows, of: path.candidates.count)
    let area = list.split(top: list.rows - rows).rest
    for offset in 0..<rows {
      let isChosen = path.chosen == top + offset
      let line = area.line(offset)
      frame.fill(line, style: theme[isChosen ? .selectionFocused : .overlay])
      write(
        [Segment(isChosen ? "▌" : " ", .overlay), Segment(path.candidates[top + offset], .overlay)], in: line,
        look: isChosen ? .selectionFocused : .overlay)
    }
  }
}
