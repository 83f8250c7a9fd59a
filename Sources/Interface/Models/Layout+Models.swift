import Canvas

extension Layout {
  /// The list of settings: its border, its rows, beside them the sizes with their prices where there is room, and below
  /// them what one generation costs and what there is to say of the row.
  var models: (box: Rectangle, list: Rectangle, sizes: Rectangle, foot: Rectangle) {
    let foot = 4
    let rows = min(ModelRow.allCases.count + foot + 2, screen.rows - 2)
    let box = overlayBox(rows: rows, columns: 84)
    let inner = box.inset(by: 1)
    let (body, rest) = inner.split(top: max(1, inner.rows - foot))
    let sizeColumns = inner.columns >= 72 ? 30 : 0
    let (list, sizes) = body.split(left: body.columns - sizeColumns)
    return (box, list, sizes, rest)
  }
}

extension State {
  /// The row of the list of settings that is drawn at `position`, if one is.
  func modelRow(at position: Position, _ layout: Layout) -> ModelRow? {
    let list = layout.models.list
    guard let desk = modelDesk, list.contains(position) else { return nil }
    return ModelRow(rawValue: desk.top + position.row - list.row)
  }
}
