import Canvas
import Testing

private let area = Rectangle(row: 2, column: 3, rows: 5, columns: 10)

@Test func negativeSizesCountAsNothing() {
  #expect(Rectangle(row: 0, column: 0, rows: -1, columns: -5).isEmpty)
  #expect(Size(rows: -1, columns: -1) == Size(rows: 0, columns: 0))
}

@Test(arguments: [-3, 0, 2, 5, 9]) func splittingKeepsEveryRow(_ count: Int) {
  let (top, rest) = area.split(top: count)
  #expect(top.rows + rest.rows == area.rows)
  #expect(rest.row == top.endRow)
  #expect(rest.endRow == area.endRow)
}

@Test(arguments: [-3, 0, 4, 10, 99]) func splittingKeepsEveryColumn(_ count: Int) {
  let (left, rest) = area.split(left: count)
  #expect(left.columns + rest.columns == area.columns)
  #expect(rest.endColumn == area.endColumn)
}

@Test func insetsStopAtNothing() {
  #expect(area.inset(by: 1) == Rectangle(row: 3, column: 4, rows: 3, columns: 8))
  #expect(area.inset(by: 3).isEmpty)
  #expect(area.inset(by: 100).isEmpty)
}

@Test func intersectionsAreInBoth() {
  let other = Rectangle(row: 4, column: 0, rows: 10, columns: 5)
  #expect(area.intersection(other) == Rectangle(row: 4, column: 3, rows: 3, columns: 2))
  #expect(area.intersection(Rectangle(row: 90, column: 90, rows: 1, columns: 1)).isEmpty)
}

@Test func linesOutsideAreEmpty() {
  #expect(area.line(4) == Rectangle(row: 6, column: 3, rows: 1, columns: 10))
  #expect(area.line(5).isEmpty)
  #expect(area.line(-1).isEmpty)
}

@Test func positionsInsideAreContained() {
  #expect(area.contains(Position(row: 2, column: 3)))
  #expect(!area.contains(Position(row: 7, column: 3)))
  #expect(!area.contains(Position(row: 2, column: 13)))
}
