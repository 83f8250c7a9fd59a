import Domain

/// Finds the few colours that a picture is made of: pixels parted in OKLab where they differ most, moved to the nearest
/// mean, and put together again where the eye sees no difference. The same pixels always give the same colours.
struct ColourClusters {
  /// How many colours are told apart before those that are alike become one.
  private static let finestCount = 18
  /// Colours nearer than this, in OKLab, would be called the same.
  private static let sameness = 0.085
  /// More pixels say no more.
  private static let pixelLimit = 20_000

  /// Each with the sum of what it weighs.
  private let clusters: [Cluster]

  private struct Cluster {
    /// Coordinates times weight, and the weight.
    var sum = SIMD4<Float>.zero
    var centre: SIMD4<Float> { SIMD4(sum.x / sum.w, sum.y / sum.w, sum.z / sum.w, 0) }
    var colour: PerceivedColour {
      PerceivedColour(seenLightness: Double(centre.x), a: Double(centre.y), b: Double(centre.z))
    }
    var weight: Double { Double(sum.w) }
  }

  init(_ seen: SeenPixels) {
    // Every so many rows and columns, so that no column is met more often than another.
    let step = max(1, Int((Double(seen.size.pixels) / Double(Self.pixelLimit)).squareRoot().rounded(.up)))
    var pixels: [SIMD4<Float>] = []
    for row in stride(from: 0, to: seen.height, by: seen.height > step * 8 ? step : 1) {
      for column in stride(from: 0, to: seen.width, by: seen.width > step * 8 ? step : 1) {
        let pixel = seen.perceived[row * seen.width + column]
        if pixel.w > 0 { pixels.append(pixel) }
      }
    }
    clusters = Self.merged(Self.refined(Self.centres(of: pixels), pixels))
  }

  /// At most `count` colours that differ to the eye, the largest share first.
  func dominant(_ count: Int) -> [ColourShare] {
    let total = clusters.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return [] }
    return clusters.filter { $0.weight / total >= 0.02 }.prefix(count).map {
      ColourShare(rgb: $0.colour.rgb, share: min(1, $0.weight / total))
    }
  }

  /// Parts the group with the greatest spread in two, again and again, along the coordinate in which it spreads.
  private static func centres(of pixels: [SIMD4<Float>]) -> [SIMD4<Float>] {
    var groups = [PixelGroup(pixels)]
    while groups.count < finestCount {
      guard let widest = groups.indices.max(by: { groups[$0].spread < groups[$1].spread }),
        groups[widest].spread > 0
      else { break }
      let (low, high) = groups[widest].halves()
      groups[widest] = low
      groups.append(high)
    }
    return groups.filter { !$0.pixels.isEmpty }.map(\.mean)
  }

  private static func refined(_ seeds: [SIMD4<Float>], _ pixels: [SIMD4<Float>]) -> [Cluster] {
    var centres = seeds
    var clusters: [Cluster] = []
    for _ in 0..<6 {
      clusters = [Cluster](repeating: Cluster(), count: centres.count)
      for pixel in pixels {
        var nearest = (index: 0, distance: Float.infinity)
        for index in centres.indices {
          var difference = pixel - centres[index]
          difference.w = 0
          let distance = (difference * difference).sum()
          if distance < nearest.distance { nearest = (index, distance) }
        }
        clusters[nearest.index].sum += SIMD4(pixel.x, pixel.y, pixel.z, 1) * pixel.w
      }
      clusters.removeAll { $0.sum.w <= 0 }
      centres = clusters.map(\.centre)
    }
    return clusters
  }

  /// The nearest two become one until all differ to the eye.
  private static func merged(_ clusters: [Cluster]) -> [Cluster] {
    var kept = clusters.sorted { $0.weight > $1.weight }
    while let (first, second) = nearestPair(kept) {
      kept[first].sum += kept[second].sum
      kept.remove(at: second)
    }
    return kept.sorted { $0.weight > $1.weight }
  }

  private static func nearestPair(_ clusters: [Cluster]) -> (Int, Int)? {
    var nearest: (Int, Int)?
    var least = Float(sameness * sameness)
    for first in clusters.indices {
      for second in clusters.indices.dropFirst(first + 1) {
        let difference = clusters[first].centre - clusters[second].centre
        let distance = (difference * difference).sum()
        if distance < least { (nearest, least) = ((first, second), distance) }
      }
    }
    return nearest
  }
}

/// Pixels in OKLab, to be parted.
private struct PixelGroup {
  let pixels: [SIMD4<Float>]
  let mean: SIMD4<Float>
  /// The sum of squares of the distances to the mean, in each coordinate.
  private let squares: SIMD4<Float>

  init(_ pixels: [SIMD4<Float>]) {
    self.pixels = pixels
    var sum = SIMD4<Float>.zero
    for pixel in pixels { sum += SIMD4(pixel.x, pixel.y, pixel.z, 1) * pixel.w }
    let mean = sum.w > 0 ? sum / sum.w : .zero
    var squares = SIMD4<Float>.zero
    for pixel in pixels {
      var difference = pixel - mean
      difference.w = 0
      squares += difference * difference * pixel.w
    }
    self.mean = mean
    self.squares = squares
  }

  /// That of one colour is 0, whatever rounding leaves.
  var spread: Float {
    let spread = squares.max()
    return spread > Float(pixels.count) * 1e-7 ? spread : 0
  }

  func halves() -> (PixelGroup, PixelGroup) {
    let axis = squares.x >= squares.y && squares.x >= squares.z ? 0 : squares.y >= squares.z ? 1 : 2
    return (PixelGroup(pixels.filter { $0[axis] < mean[axis] }), PixelGroup(pixels.filter { $0[axis] >= mean[axis] }))
  }
}
