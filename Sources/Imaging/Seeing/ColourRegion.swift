import Domain

/// The pixels of an area, summed up.
struct ColourRegion {
  /// The first pixel, which tells areas of one size apart.
  private(set) var first: Int
  private(set) var count = 0
  private var sum = SIMD4<Double>.zero
  private var squares = 0.0
  private var edgeCount = 0
  private var columns: [Int32: Int] = [:]
  private var rows: [Int32: Int] = [:]

  init(first: Int) { self.first = first }

  mutating func add(_ index: Int, _ seen: SeenPixels) {
    let pixel = SIMD4<Double>(seen.perceived[index])
    count += 1
    sum += pixel
    squares += pixel.x * pixel.x + pixel.y * pixel.y + pixel.z * pixel.z
    let column = index % seen.width
    let row = index / seen.width
    columns[Int32(column), default: 0] += 1
    rows[Int32(row), default: 0] += 1
    if column == 0 || row == 0 || column == seen.width - 1 || row == seen.height - 1 { edgeCount += 1 }
  }

  func joined(with other: ColourRegion) -> ColourRegion {
    var joined = self
    joined.first = min(first, other.first)
    joined.count += other.count
    joined.sum += other.sum
    joined.squares += other.squares
    joined.edgeCount += other.edgeCount
    joined.columns.merge(other.columns, uniquingKeysWith: +)
    joined.rows.merge(other.rows, uniquingKeysWith: +)
    return joined
  }

  /// Its mean, in the coordinates of ``SeenPixels/perceived``.
  private var mean: SIMD4<Double> {
    var mean = sum / Double(max(1, count))
    mean.w = 0
    return mean
  }

  var colour: PerceivedColour { PerceivedColour(seenLightness: mean.x, a: mean.y, b: mean.z) }

  /// How far apart the mean colours are.
  func distance(to other: ColourRegion) -> Double {
    let difference = mean - other.mean
    return (difference * difference).sum().squareRoot()
  }

  /// The standard deviation of the colour.
  private var spread: Double {
    max(0, squares / Double(max(1, count)) - (mean * mean).sum()).squareRoot()
  }

  func share(of seen: SeenPixels) -> Double { Double(count) / Double(max(1, seen.size.pixels)) }

  /// The part of its box that it covers.
  func fill(in seen: SeenPixels) -> Double {
    let box = box(in: seen)
    return share(of: seen) / max(box.width * box.height, .leastNormalMagnitude)
  }

  func area(in seen: SeenPixels) -> ColourArea {
    let edge = max(1, 2 * (seen.width + seen.height) - 4)
    return ColourArea(
      rgb: colour.rgb, share: share(of: seen), spread: spread, edgeShare: Double(edgeCount) / Double(edge),
      box: box(in: seen))
  }

  /// Without the twentieth that sticks out farthest: a branch, a leak into the next area. What nearly touches the edge of
  /// the picture touches it.
  private func box(in seen: SeenPixels) -> UnitBox {
    let (left, right) = Self.span(columns, of: count, within: seen.width)
    let (top, bottom) = Self.span(rows, of: count, within: seen.height)
    return UnitBox(x: left, y: top, width: right - left, height: bottom - top)
  }

  /// Between which parts of `length` all but a fortieth on each side lies.
  private static func span(_ counts: [Int32: Int], of total: Int, within length: Int) -> (Double, Double) {
    let places = counts.sorted { $0.key < $1.key }
    func first(_ places: some Sequence<(key: Int32, value: Int)>) -> Int {
      var spare = total / 40
      for (place, count) in places {
        spare -= count
        if spare < 0 { return Int(place) }
      }
      return 0
    }
    let start = Double(first(places)) / Double(length)
    let end = Double(first(places.reversed()) + 1) / Double(length)
    return (start < 0.03 && counts[0] != nil ? 0 : start, end > 0.97 && counts[Int32(length - 1)] != nil ? 1 : end)
  }
}
