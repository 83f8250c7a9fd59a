import Canvas
import Domain

extension Painter {
  /// Draws the dialog that connects a service over the panes.
  mutating func draw(_ desk: ConnectDesk, _ state: State) {
    let outer = layout.overlayBox(rows: 11, columns: 68)
    frame.fill(outer, style: theme[.overlay])
    box(outer, title: [Segment(words.connectTitle(desk.service), .titleFocused)], border: .overlayBorder)
    let area = outer.inset(by: 1).narrowed(by: 1)
    let used = wrap(words.keyIsForService(desk.service), in: area.split(top: 2).top, .dim)
    var row = used + 1
    if desk.needsEndpoint {
      drawField(.endpoint, desk, in: area.line(row))
      row += 1
    }
    drawField(.key, desk, in: area.line(row))
    drawPhase(desk, state, in: area.split(top: row + 2).rest)
  }

  private mutating func drawField(_ field: ConnectDesk.Field, _ desk: ConnectDesk, in line: Rectangle) {
    let isSelected = desk.field == field
    let titles = [ConnectDesk.Field.endpoint, .key].map(words.title(of:))
    let columns = titles.map { DisplayText.columns(of: $0) }.max() ?? 0
    let title = words.title(of: field)
    let gap = String(repeating: " ", count: columns - DisplayText.columns(of: title) + 2)
    let head = "\(isSelected ? "▌" : " ")\(title)\(gap)"
    let room = line.split(left: DisplayText.columns(of: head)).rest
    write(head, in: line, isSelected ? .key : .dim)
    switch field {
    case .endpoint:
      let text = Titles.tail(of: desk.endpoint.head, columns: max(1, room.columns - 1))
      write(text + String(desk.endpoint.text.dropFirst(desk.endpoint.cursor)), in: room, .match)
      if isSelected { putCursor(row: 0, column: DisplayText.columns(of: text), in: room, isVisible: true) }
    case .key:
      let length = desk.keyLength
      let text = length == 0 ? "" : "•••• \(words.characters(length))"
      write(text, in: room, .match)
      if isSelected { putCursor(row: 0, column: DisplayText.columns(of: text), in: room, isVisible: true) }
    }
  }

  private mutating func drawPhase(_ desk: ConnectDesk, _ state: State, in area: Rectangle) {
    switch desk.phase {
    case .typing: break
    case .testing: write("◌ \(words.isTesting)", in: area.line(0), .running)
    case .failed(let failure): wrap("✗ \(words.sentences(of: failure))", in: area, .failure)
    case .connected:
      let (models, describers) = (state.key(.chooseModel, in: .files), state.key(.chooseDescriber, in: .files))
      wrap("✓ \(words.isConnected(desk.service, models: models, describers: describers))", in: area, .saved)
    }
  }
}
