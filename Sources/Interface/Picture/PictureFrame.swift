import Canvas
import Domain

extension Painter {
  /// Draws the picture pane with the description below; on small screens it is there unless the pane is folded.
  mutating func drawPicture(_ state: State) {
    let (title, facts) = pictureTitle(state)
    guard layout.fold(.picture) == nil else {
      return foldLine(.picture, facts: [Segment(state.subject == .nothing ? "" : "\(title)  ", .dim)] + facts)
    }
    paneBox(.picture, title: title, facts: facts)
    drawPreview(state, in: layout.picture)
    drawDescription(state, in: layout.description)
    if layout.focus == .picture, state.overlay == nil, state.typing == nil {
      putCursor(row: 0, column: 0, in: layout.picture, isVisible: false)
    }
  }

  /// Draws the picture with the screen for itself, and a line of facts.
  mutating func drawPictureAlone(_ state: State) {
    drawPreview(state, in: layout.picture)
    let isAnswered = state.answer(columns: layout.hint.columns) != nil
    guard !isAnswered, state.pendingKeys.isEmpty, state.pendingCount == nil else { return drawHints(state) }
    let keys = [
      Segment(state.key(.pictureAlone, in: .viewing), .key), Segment(" \(words.back)   ", .hint),
      Segment(state.key(.help, in: .viewing), .key), Segment(" \(words.help) ", .hint),
    ]
    let columns = keys.reduce(0) { $0 + DisplayText.columns(of: $1.text) }
    let (left, right) = layout.hint.split(left: layout.hint.columns - columns)
    let (title, facts) = pictureTitle(state)
    let factColumns = facts.reduce(4) { $0 + DisplayText.columns(of: $1.text) }
    let name = Titles.head(of: title, columns: max(9, left.columns - factColumns))
    write([Segment(" \(name)  ", .titleFocused)] + facts, in: left.split(left: left.columns - 1).left)
    write(keys, in: right)
    if state.overlay == nil { putCursor(row: 0, column: 0, in: layout.picture, isVisible: false) }
  }

  private func pictureTitle(_ state: State) -> (title: String, facts: [Segment]) {
    let (title, facts) = wholeTitle(state)
    guard let zoom = state.zoomTitle else { return (title, facts) }
    // Among the panes there is no room for more than what changes.
    let isWide = state.picture.isAlone && !facts.isEmpty
    return (title, (isWide ? facts + [Segment("  ")] : []) + [Segment(zoom, .match)])
  }

  private func wholeTitle(_ state: State) -> (title: String, facts: [Segment]) {
    if let desk = state.finishing { return state.deskTitle(desk, columns: layout.box(.picture).columns) }
    switch state.subject {
    case .nothing: return (words.title(of: .picture), [])
    case .folder(let name): return (name.string + "/", [])
    case .file(let path):
      let isSource = path == state.history.source && state.picture.following != .files
      let facts = facts(of: path, in: state)
      let mark = isSource ? [Segment((facts.isEmpty ? "" : "  ") + words.source, .dim)] : []
      return (path.name.string, facts + mark)
    case .variation(let variation):
      let facts = facts(variation.size, variation.format, variation.byteCount)
      return ("\(Titles.number(variation.number)) \(variation.instruction.firstLine)", [Segment(facts, .dim)])
    case .slot(let generation, let index):
      let label = SlotLabel(generation, index, now: state.clock)
      return (generation.request.instruction.firstLine, [Segment(label.text(words), label.role)])
    }
  }

  private func facts(of path: FilePath, in state: State) -> [Segment] {
    if let facts = state.picture.previews.facts(of: path) {
      return [Segment(self.facts(facts.size, facts.format, facts.byteCount), .dim)]
    }
    guard let wanted = state.picture.wanted, state.picture.previews[wanted] == nil, !isPatient(state) else { return [] }
    return [Segment("◌ \(words.isDrawing)", .running)]
  }

  private func facts(_ size: PixelSize, _ format: PictureFormat, _ byteCount: Int) -> String {
    "\(size)  \(words.title(of: format))  \(words.bytes(byteCount))"
  }

  private mutating func drawPreview(_ state: State, in area: Rectangle) {
    if case .slot(let generation, let index) = state.subject, state.picture.wanted == nil {
      return drawEnd(of: generation, index, in: area, now: state.clock)
    }
    guard let wanted = state.picture.wanted else {
      return drawPlacard(emptyPictureText(state), in: area)
    }
    let isStanding = state.picture.standing == wanted
    guard isStanding || isAlike(state.picture.standing, wanted, state) || state.picture.dueAt != nil || isPatient(state)
    else {
      return drawPlacard("◌ \(words.drawing(wanted.picture.name.string))", in: area, .running)
    }
    switch state.picture.standing.flatMap({ state.picture.previews[$0] }) {
    case .drawn(let mosaic, _):
      draw(mosaic, in: area)
      drawCrop(state, over: mosaic, in: area)
    case .failed(let failure) where isStanding:
      drawPlacard(
        "✗ \(words.notDrawn(failure, reload: state.key(.reload)))", in: area, .failure)
    case .failed, nil: break
    }
    drawMap(state, in: area)
  }

  /// Whether what stands on the screen is the wanted picture in another part or before other changes, so that it stays
  /// until the wanted one is there.
  private func isAlike(_ standing: PreviewRequest?, _ wanted: PreviewRequest, _ state: State) -> Bool {
    guard let standing, standing.picture == wanted.picture else { return false }
    return !wanted.mosaic.region.isWhole || standing.mosaic.finish != wanted.mosaic.finish || state.finishing != nil
  }

  /// Whether the preview may well come at once, so that the old one stays and nothing flickers.
  private func isPatient(_ state: State) -> Bool {
    state.now < state.picture.wantedAt.advanced(by: PictureState.patience)
  }

  private func emptyPictureText(_ state: State) -> String {
    switch state.subject {
    case .folder(let name): words.isFolder(name.string, key: state.key(.open))
    case .nothing, .file, .variation, .slot:
      words.pickPicture(
        files: state.key(.focusFiles), open: state.key(.open), path: state.key(.enterPath))
    }
  }

  /// Says why a slot ended without a picture.
  private mutating func drawEnd(of generation: GenerationProgress, _ index: Int, in area: Rectangle, now: Instant?) {
    let label = SlotLabel(generation, index, now: now)
    drawPlacard(label.explanation(words), in: area, label.role)
  }

  /// Writes text in the middle of `area`.
  private mutating func drawPlacard(_ text: String, in area: Rectangle, _ role: Role = .dim) {
    let room = area.narrowed(by: 2)
    let lines = SoftWrap.lines(of: text, columns: min(room.columns, 60), limit: room.rows)
    let top = max(0, (room.rows - lines.count) / 2)
    let columns = lines.map(DisplayText.columns(of:)).max() ?? 0
    let left = room.split(left: max(0, room.columns - columns) / 2).rest
    for (row, line) in lines.enumerated() { write(line, in: left.line(top + row), role) }
  }

  /// Where a mosaic is put in `area`.
  func place(of mosaic: Mosaic, in area: Rectangle) -> Rectangle {
    Rectangle(
      row: area.row + max(0, area.rows - mosaic.rows) / 2,
      column: area.column + max(0, area.columns - mosaic.columns) / 2,
      rows: min(mosaic.rows, area.rows), columns: min(mosaic.columns, area.columns))
  }

  /// Puts a mosaic in the middle of `area`. What is no plain symbol of one column is left out: the imager reads
  /// pictures from anywhere, and is not trusted.
  private mutating func draw(_ mosaic: Mosaic, in area: Rectangle) {
    let place = place(of: mosaic, in: area)
    for row in 0..<min(mosaic.rows, area.rows) {
      for column in 0..<min(mosaic.columns, area.columns) {
        let cell = mosaic.cells[row * mosaic.columns + column]
        let style = Style(
          foreground: Color(bits: cell.foreground.bits), background: Color(bits: cell.background.bits))
        let isPlain = 0x20...0x7E ~= cell.scalar || 0x2580...0x259F ~= cell.scalar
        frame.put(
          Cell(scalar: isPlain ? cell.scalar : 0x20, style: style), row: place.row + row, column: place.column + column)
      }
    }
  }
}

extension String {
  /// The first line that is not blank, and no more of it than any title has room for.
  var firstLine: String {
    if let first = utf8.first, 0x21...0x7E ~= first, utf8.count <= 400, !utf8.contains(0x0A) { return self }
    let start = prefix(2000).drop { $0.isWhitespace }
    return String(start.prefix { $0 != "\n" }.prefix(400))
  }
}
