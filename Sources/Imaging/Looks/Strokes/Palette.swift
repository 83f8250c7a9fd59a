/// A few colours that stand for all of a picture.
struct Palette: Sendable {
  private(set) var colours: [SIMD3<Float>]

  /// `count` colours of the picture, far apart and each the mean of what is near it (k-means from the farthest points).
  init(of picture: Colours, count: Int) {
    let pixels = picture.width * picture.height
    let step = max(1, pixels / 4000)
    let samples = stride(from: 0, to: pixels, by: step).map { place in
      picture.colour(place % picture.width, place / picture.width)
    }
    colours = [samples.reduce(.zero, +) / Float(samples.count)]
    var apart = samples.map { $0.distance(to: colours[0]) }
    while colours.count < count, let farthest = apart.indices.max(by: { apart[$0] < apart[$1] }), apart[farthest] > 4 {
      let colour = samples[farthest]
      colours.append(colour)
      for index in samples.indices { apart[index] = min(apart[index], samples[index].distance(to: colour)) }
    }
    for _ in 0..<6 { settle(samples) }
  }

  private mutating func settle(_ samples: [SIMD3<Float>]) {
    var sums = [SIMD4<Float>](repeating: .zero, count: colours.count)
    for sample in samples { sums[Self.index(nearestTo: sample, in: colours)] += SIMD4(sample, 1) }
    for index in colours.indices where sums[index].w > 0 {
      colours[index] = SIMD3(sums[index].x, sums[index].y, sums[index].z) / sums[index].w
    }
  }

  private static func index(nearestTo colour: SIMD3<Float>, in colours: [SIMD3<Float>]) -> Int {
    var (best, least) = (0, Float.infinity)
    for index in colours.indices {
      let apart = colours[index] - colour
      // The eye tells greens apart best.
      let distance = (apart * apart * SIMD3(0.30, 0.52, 0.18)).sum()
      if distance < least { (best, least) = (index, distance) }
    }
    return best
  }

  /// The one of `colours`, which are not empty, that looks most like `colour`.
  static func nearest(to colour: SIMD3<Float>, in colours: [SIMD3<Float>]) -> SIMD3<Float> {
    colours[index(nearestTo: colour, in: colours)]
  }

  /// The one of `colours`, from dark to light, that has the place of `colour` between black and white.
  static func tone(of colour: SIMD3<Float>, in colours: [SIMD3<Float>]) -> SIMD3<Float> {
    let place = Int(colour.brightness / 256 * Float(colours.count))
    return colours[min(max(place, 0), colours.count - 1)]
  }
}
