import Domain

/// How much neighbouring pixels differ in each cell of a grid, to find where there is much or little of it.
struct DetailMap {
  private static let longestEdge = 20

  private let columns: Int
  private let rows: Int
  /// The mean step of lightness (L*) in each cell.
  private var cells: [Double]
  private let mean: Double

  init(_ seen: SeenPixels) {
    let longest = max(seen.width, seen.height)
    columns = max(1, min(seen.width, seen.width * Self.longestEdge / longest))
    rows = max(1, min(seen.height, seen.height * Self.longestEdge / longest))
    var sums = [SIMD2<Double>](repeating: .zero, count: columns * rows)
    for row in 1..<max(2, seen.height) where row < seen.height {
      for column in 1..<max(2, seen.width) where column < seen.width {
        let index = row * seen.width + column
        let pixel = seen.lab[index]
        let steps =
          abs(pixel.x * pixel.w - seen.lab[index - 1].x * seen.lab[index - 1].w)
          + abs(pixel.x * pixel.w - seen.lab[index - seen.width].x * seen.lab[index - seen.width].w)
        sums[row * rows / seen.height * columns + column * columns / seen.width] += SIMD2(Double(steps), 1)
      }
    }
    cells = sums.map { $0.y > 0 ? $0.x / $0.y : 0 }
    mean = cells.reduce(0, +) / Double(cells.count)
  }

  /// Pictures with less than this everywhere, or too small to have parts, have neither.
  private var isTelling: Bool { mean > 0.5 && columns >= 4 && rows >= 4 }

  /// The box that has most more than the picture on average; nil where it would be nearly all or nearly nothing.
  var busiest: DetailArea? {
    guard isTelling else { return nil }
    return area(best { min(1.5, $0 / mean - 1.35) }, shares: 0.03...0.5)
  }

  /// The largest box in which there is hardly any.
  var quietest: DetailArea? {
    guard isTelling else { return nil }
    let limit = max(0.35, mean * 0.3)
    return area(best { $0 <= limit ? 1 : $0 <= limit * 2 ? -2 : -12 }, shares: 0.08...0.85)
  }

  private func area(_ area: PixelArea?, shares: ClosedRange<Double>) -> DetailArea? {
    guard let area, shares ~= Double(area.width * area.height) / Double(cells.count) else { return nil }
    var sum = 0.0
    for row in area.top..<(area.top + area.height) {
      for column in area.left..<(area.left + area.width) { sum += cells[row * columns + column] }
    }
    let inside = sum / Double(area.width * area.height)
    let box = UnitBox(
      x: Double(area.left) / Double(columns), y: Double(area.top) / Double(rows),
      width: Double(area.width) / Double(columns), height: Double(area.height) / Double(rows))
    return DetailArea(box: box, ratio: inside / mean)
  }

  /// The rectangle of cells whose values have the greatest sum: for all pairs of rows, the best run of columns.
  private func best(_ value: (Double) -> Double) -> PixelArea? {
    let values = cells.map(value)
    var best: (sum: Double, area: PixelArea)?
    for top in 0..<rows {
      var sums = [Double](repeating: 0, count: columns)
      for bottom in top..<rows {
        for column in 0..<columns { sums[column] += values[bottom * columns + column] }
        var run = (sum: 0.0, start: 0)
        for column in 0..<columns {
          if run.sum <= 0 { run = (0, column) }
          run.sum += sums[column]
          if run.sum > best?.sum ?? 0 {
            let width = column - run.start + 1
            best = (run.sum, PixelArea(left: run.start, top: top, width: width, height: bottom - top + 1))
          }
        }
      }
    }
    return best?.area
  }
}
