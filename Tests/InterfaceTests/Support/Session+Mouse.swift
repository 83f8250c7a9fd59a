import Canvas
import Domain

@testable import Interface

extension Session {
  /// Presses the left button at a cell and lets it go.
  mutating func click(_ row: Int, _ column: Int, _ button: MouseButton = .left, modifiers: KeyModifiers = []) {
    mouse(.pressed(button), row, column, modifiers)
    let pressed = effects
    mouse(.released(button), row, column, modifiers)
    effects = pressed + effects
  }

  /// Clicks twice, so fast that both are one double click.
  mutating func doubleClick(_ row: Int, _ column: Int) {
    click(row, column)
    wait(milliseconds: 100)
    click(row, column)
  }

  /// Presses the left button at the first of some cells, and lets it go at the last.
  mutating func drag(_ cells: (row: Int, column: Int)...) {
    guard let first = cells.first, let last = cells.last else { return }
    mouse(.pressed(.left), first.row, first.column)
    for cell in cells.dropFirst() { mouse(.dragged(.left), cell.row, cell.column) }
    mouse(.released(.left), last.row, last.column)
  }

  /// Turns the wheel by so many steps.
  mutating func wheel(_ direction: WheelDirection, _ row: Int, _ column: Int, steps: Int = 1) {
    mouse(.wheel(direction, steps: steps), row, column)
  }

  mutating func mouse(_ action: MouseAction, _ row: Int, _ column: Int, _ modifiers: KeyModifiers = []) {
    send(.mouse(MouseReport(action, at: Position(row: row, column: column), modifiers: modifiers)))
  }

  /// The first cell where `text` is written on the screen, counted in characters.
  func cell(of text: String, rows: Int = 40, columns: Int = 120) -> (row: Int, column: Int)? {
    for (row, line) in screen(rows: rows, columns: columns).split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      if let range = line.firstRange(of: text) {
        return (row, line.distance(from: line.startIndex, to: range.lowerBound))
      }
    }
    return nil
  }

  /// Whether what happened last asked for nothing but things to show.
  var onlyLooks: Bool {
    effects.allSatisfy { effect in
      switch effect {
      case .readDetails, .drawPreview, .picture(.cancelDrawing), .picture(.drawAhead): true
      default: false
      }
    }
  }
}
