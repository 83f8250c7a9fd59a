import Canvas
import Domain

extension State {
  /// Takes along what is being dragged.
  mutating func drag(to position: Position, _ layout: Layout) -> [Effect] {
    // A double click is two presses of a hand that rests.
    if let press = mouse.press, press.position != position { mouse.press = nil }
    guard overlay == nil else { return [] }
    switch mouse.drag {
    case nil: break
    case .border(let border, let grip): splits = layout.moving(border, to: position, grip: grip, splits)
    case .picture(let last):
      panPicture(rows: position.row - last.row, columns: position.column - last.column)
      mouse.drag = .picture(position)
    case .text where typing == .instruction: select(to: place(at: position, layout))
    case .text: break
    }
    return []
  }

  /// Lets go. A border that was pressed and not moved was a click on the pane that it belongs to.
  mutating func release(at position: Position, _ layout: Layout) -> [Effect] {
    defer { mouse.drag = nil }
    guard overlay == nil, case .border? = mouse.drag, mouse.press?.position == position,
      let pane = layout.pane(at: position)
    else { return [] }
    return go(byMouseTo: pane)
  }

  /// Moves the picture, of which a part is shown, by cells.
  private mutating func panPicture(rows: Int, columns: Int) {
    if finishing?.cropping != nil { return dragCrop(rows: rows, columns: columns) }
    guard let window = zoomWindow, var zoom = picture.zoom else { return }
    zoom.x -= Double(columns) / zoom.scale
    zoom.y -= Double(rows) / (zoom.scale * window.cellAspect(at: zoom.scale))
    picture.zoom = window.settled(zoom)
  }

  /// Shows the picture larger, or smaller, so that what is at `position` stays there.
  mutating func zoomPicture(by steps: Int, at position: Position, _ area: Rectangle) {
    guard let window = zoomWindow, steps != 0 else { return }
    var zoom = picture.zoom ?? window.whole
    let columns = Double(position.column - area.column) + 0.5 - Double(area.columns) / 2
    let rows = Double(position.row - area.row) + 0.5 - Double(area.rows) / 2
    let x = zoom.x + columns / zoom.scale
    let y = zoom.y + rows / (zoom.scale * window.cellAspect(at: zoom.scale))
    for _ in 0..<min(abs(steps), 20) {
      zoom.scale = steps > 0 ? Zoom.scale(above: zoom.scale) : Zoom.scale(below: zoom.scale)
    }
    zoom.x = min(max(0, x), Double(window.size.pixelWidth)) - columns / zoom.scale
    zoom.y = min(max(0, y), Double(window.size.pixelHeight)) - rows / (zoom.scale * window.cellAspect(at: zoom.scale))
    picture.zoom = zoom.scale > window.fit ? window.settled(zoom) : nil
  }
}
