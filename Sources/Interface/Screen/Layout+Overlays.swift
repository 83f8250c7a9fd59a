import Canvas

/// Where overlays are.
extension Layout {
  /// Inside a list over the panes with room for `length` rows, or for as many as fit. Themes leave room to see what they
  /// do.
  func picker(_ kind: Picker.Kind, length: Int) -> Rectangle {
    let rows = min(screen.rows - 4, min(length, screen.rows) + 2)
    guard case .themes = kind else { return overlayBox(rows: rows, columns: 84).inset(by: 1) }
    let box = overlayBox(rows: rows, columns: 34)
    return Rectangle(row: box.row, column: screen.columns - box.columns - 2, rows: box.rows, columns: box.columns)
      .inset(by: 1)
  }

  /// A box in the middle of the screen, as large as asked for and as there is room.
  func overlayBox(rows: Int, columns: Int) -> Rectangle {
    let rows = min(rows, screen.rows)
    let columns = min(columns, screen.columns - 4)
    return Rectangle(
      row: (screen.rows - rows) / 2, column: (screen.columns - columns) / 2, rows: rows, columns: columns
    ).intersection(screen)
  }
}
