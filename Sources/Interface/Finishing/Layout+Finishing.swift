import Canvas

extension Layout {
  /// The columns that the rows of the finishing desk need to be read.
  static let leastDeskColumns = 28

  /// Where the desk has its rows, and below them what the finish comes to, or the line in which changes are typed.
  func desk(_ desk: FinishingDesk) -> (list: Rectangle, foot: Rectangle) {
    let area = inner(.history)
    let spare = area.rows - FinishingRow.allCases.count
    let foot = desk.entry == nil && desk.cropping == nil ? min(max(spare, 3), 6) : min(max(spare, 5), 8)
    let (list, rest) = area.split(top: area.rows - min(foot, area.rows / 2))
    return (list, rest)
  }
}

extension State {
  /// The row of the desk that is drawn at `position`, if one is.
  func deskRow(at position: Position, _ layout: Layout) -> FinishingRow? {
    guard let desk = finishing else { return nil }
    let list = layout.desk(desk).list
    return list.contains(position) ? FinishingRow(rawValue: desk.top + position.row - list.row) : nil
  }

  /// Turns the wheel over the desk: what the pointer is on becomes more or less.
  mutating func turnWheelOverDesk(_ steps: Int, at position: Position, _ layout: Layout) {
    guard steps != 0, typing != .changes, finishing?.cropping == nil, let row = deskRow(at: position, layout) else {
      return
    }
    finishing?.row = row
    step(row, by: -steps, isLarge: false)
  }
}
