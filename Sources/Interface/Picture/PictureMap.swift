import Canvas
import Domain

extension Painter {
  /// The cells of the map at most, and of the smallest area that has room for it.
  private static let mapSize = Size(rows: 6, columns: 16)
  private static let mapRoom = Size(rows: 12, columns: 40)

  /// Draws, in the lower right corner of `area`, which part of the picture is shown.
  mutating func drawMap(_ state: State, in area: Rectangle) {
    guard let window = state.zoomWindow, let zoom = state.picture.zoom else { return }
    let part = window.part(zoom)
    let size = window.size
    guard part.x.count < size.pixelWidth || part.y.count < size.pixelHeight, area.rows >= Self.mapRoom.rows,
      area.columns >= Self.mapRoom.columns
    else { return }
    let columnsPerRow =
      Double(size.pixelWidth) / Double(size.pixelHeight) / window.cellAspect(at: zoom.scale)
    let rows = min(max(1, (Double(Self.mapSize.columns) / columnsPerRow).rounded()), Double(Self.mapSize.rows))
    let columns = min(max(2, (rows * columnsPerRow).rounded()), Double(Self.mapSize.columns))
    let map = Rectangle(
      row: area.endRow - Int(rows) - 1, column: area.endColumn - Int(columns) - 2, rows: Int(rows),
      columns: Int(columns))
    let (inside, outside): (Unicode.Scalar, Unicode.Scalar) = state.surroundings.isUnicode ? ("█", "░") : ("#", ".")
    for row in 0..<map.rows {
      for column in 0..<map.columns {
        let isShown =
          Self.overlaps(part.x, column, of: map.columns, in: size.pixelWidth)
          && Self.overlaps(part.y, row, of: map.rows, in: size.pixelHeight)
        frame.put(
          Cell(scalar: (isShown ? inside : outside).value, style: theme[isShown ? .borderFocused : .dim]),
          row: map.row + row, column: map.column + column)
      }
    }
  }

  /// Whether most of cell `index` of `count`, or the middle of the range, is in `range` of a length.
  private static func overlaps(_ range: Range<Int>, _ index: Int, of count: Int, in length: Int) -> Bool {
    let cell = Double(length) / Double(count)
    let middle = (Double(index) + 0.5) * cell
    if Double(range.lowerBound) <= middle, middle < Double(range.upperBound) { return true }
    let centre = Double(range.lowerBound + range.upperBound) / 2
    return Int(centre / cell) == index
  }
}
