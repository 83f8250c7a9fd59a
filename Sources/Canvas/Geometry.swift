/// A place on the grid, from 0 at the upper left.
public struct Position: Hashable, Sendable {
  /// Cells down.
  public var row: Int
  /// Cells to the right.
  public var column: Int

  /// The cell at `row`, `column`.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A number of cells down and across; never negative.
public struct Size: Hashable, Sendable {
  /// Cells down.
  public let rows: Int
  /// Cells across.
  public let columns: Int

  /// A size; negative numbers count as 0.
  public init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// A rectangle of cells. Every operation clamps, so that no window is too small for it.
public struct Rectangle: Hashable, Sendable {
  /// The first row.
  public let row: Int
  /// The first column.
  public let column: Int
  /// Cells down, at least 0.
  public let rows: Int
  /// Cells across, at least 0.
  public let columns: Int

  /// A rectangle; negative sizes count as 0.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The whole of `size`.
  public init(_ size: Size) {
    self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
  }

  /// Whether there is no cell in it.
  public var isEmpty: Bool { rows == 0 || columns == 0 }

  /// The size without the place.
  public var size: Size { Size(rows: rows, columns: columns) }

  /// The row below the last.
  public var endRow: Int { row + rows }

  /// The column right of the last.
  public var endColumn: Int { column + columns }

  /// What is left inside a frame of `cells` cells.
  public func inset(by cells: Int) -> Rectangle {
    Rectangle(
      row: row + min(cells, rows), column: column + min(cells, columns), rows: rows - 2 * cells,
      columns: columns - 2 * cells)
  }

  /// The upper `count` rows and the rest.
  public func split(top count: Int) -> (top: Rectangle, rest: Rectangle) {
    let taken = min(max(0, count), rows)
    return (
      Rectangle(row: row, column: column, rows: taken, columns: columns),
      Rectangle(row: row + taken, column: column, rows: rows - taken, columns: columns)
    )
  }

  /// The left `count` columns and the rest.
  public func split(left count: Int) -> (left: Rectangle, rest: Rectangle) {
    let taken = min(max(0, count), columns)
    return (
      Rectangle(row: row, column: column, rows: rows, columns: taken),
      Rectangle(row: row, column: column + taken, rows: rows, columns: columns - taken)
    )
  }

  /// Row `index` of it, from 0; empty where there is none.
  public func line(_ index: Int) -> Rectangle {
    guard index >= 0, index < rows else { return Rectangle(row: row, column: column, rows: 0, columns: 0) }
    return Rectangle(row: row + index, column: column, rows: 1, columns: columns)
  }

  /// The part that both have.
  public func intersection(_ other: Rectangle) -> Rectangle {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Rectangle(
      row: top, column: left, rows: min(endRow, other.endRow) - top, columns: min(endColumn, other.endColumn) - left)
  }

  /// Whether `position` is in it.
  public func contains(_ position: Position) -> Bool {
    position.row >= row && position.row < endRow && position.column >= column && position.column < endColumn
  }
}
