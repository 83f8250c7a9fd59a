/// Pixels that are joined into areas: each area is a tree, known by its root.
struct AreaForest {
  private let lenience: Float
  private var parents: [Int32]
  private var counts: [Int32]
  /// The greatest difference within an area.
  private var differences: [Float]

  init(count: Int, lenience: Float) {
    self.lenience = lenience
    parents = (0..<Int32(count)).map { $0 }
    counts = [Int32](repeating: 1, count: count)
    differences = [Float](repeating: 0, count: count)
  }

  /// The area of a pixel.
  mutating func root(of pixel: Int32) -> Int32 {
    var pixel = pixel
    while parents[Int(pixel)] != pixel {
      parents[Int(pixel)] = parents[Int(parents[Int(pixel)])]
      pixel = parents[Int(pixel)]
    }
    return pixel
  }

  /// Joins the areas of two neighbours unless they differ more than each differs within.
  mutating func join(_ one: Int32, _ other: Int32, difference: Float) {
    let (one, other) = (root(of: one), root(of: other))
    guard one != other else { return }
    let allowed = min(
      differences[Int(one)] + lenience / Float(counts[Int(one)]),
      differences[Int(other)] + lenience / Float(counts[Int(other)]))
    guard difference <= allowed else { return }
    merge(one, other, difference: difference)
  }

  /// Joins the areas of two neighbours where one of them has fewer than `least` pixels.
  mutating func absorb(_ one: Int32, _ other: Int32, least: Int32) {
    let (one, other) = (root(of: one), root(of: other))
    guard one != other, min(counts[Int(one)], counts[Int(other)]) < least else { return }
    merge(one, other, difference: 0)
  }

  private mutating func merge(_ one: Int32, _ other: Int32, difference: Float) {
    let (large, small) = counts[Int(one)] >= counts[Int(other)] ? (one, other) : (other, one)
    parents[Int(small)] = large
    counts[Int(large)] += counts[Int(small)]
    differences[Int(large)] = max(differences[Int(large)], differences[Int(small)], difference)
  }
}
