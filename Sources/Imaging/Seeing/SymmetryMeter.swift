import Domain

/// How alike a picture and its mirror image are.
///
/// What is the same along the whole of a row, such as a sky above a sea, is like its mirror image in every picture, and
/// is taken away before left and right are compared; above and below, the same of columns.
struct SymmetryMeter {
  private static let edge = 40
  /// The standard deviation (L*) that must be left to be compared.
  private static let leastDeviation = 4.0

  /// Mean lightness in cells of equal size.
  private var lightness: [Double] = []
  /// The root of the mean step of lightness in each cell: outlines, faint ones too.
  private var outlines: [Double] = []

  init(_ seen: SeenPixels) {
    let edge = Self.edge
    guard seen.width > edge, seen.height > edge else { return }
    var sums = [SIMD4<Double>](repeating: .zero, count: edge * edge)
    // What is clear is as dark as nothing.
    let values = seen.lab.map { $0.x * $0.w }
    for row in 0..<seen.height {
      for column in 0..<seen.width {
        let index = row * seen.width + column
        // To both sides, so that the mirror image of a step is a step in the mirror image of its cell.
        var steps: Float = 0
        if column > 0 { steps += abs(values[index] - values[index - 1]) }
        if column + 1 < seen.width { steps += abs(values[index] - values[index + 1]) }
        if row > 0 { steps += abs(values[index] - values[index - seen.width]) }
        if row + 1 < seen.height { steps += abs(values[index] - values[index + seen.width]) }
        sums[row * edge / seen.height * edge + column * edge / seen.width] += SIMD4(
          Double(values[index]), Double(steps), 1, 0)
      }
    }
    lightness = sums.map { $0.x / $0.z }
    outlines = sums.map { ($0.y / $0.z).squareRoot() }
  }

  /// Left against right, −1…1; nil where there is nothing to compare.
  var sides: Double? { alikeness { row, column in row * Self.edge + column } }

  /// Above against below.
  var heights: Double? { alikeness { row, column in column * Self.edge + row } }

  /// The lesser of the correlations of lightness and of outlines.
  private func alikeness(_ place: (Int, Int) -> Int) -> Double? {
    guard let light = correlation(lightness, least: Self.leastDeviation, place) else { return nil }
    return min(light, correlation(outlines, least: 0.1, place) ?? light)
  }

  /// The correlation of lines with themselves, mirrored; nil where they deviate by less than `least`.
  private func correlation(_ cells: [Double], least: Double, _ place: (Int, Int) -> Int) -> Double? {
    let edge = Self.edge
    guard !cells.isEmpty else { return nil }
    var squares = 0.0
    var products = 0.0
    for row in 0..<edge {
      let line = (0..<edge).map { cells[place(row, $0)] }
      let mean = line.reduce(0, +) / Double(edge)
      for column in 0..<edge {
        squares += (line[column] - mean) * (line[column] - mean)
        products += (line[column] - mean) * (line[edge - 1 - column] - mean)
      }
    }
    guard (squares / Double(cells.count)).squareRoot() >= least else { return nil }
    return products / squares
  }
}
