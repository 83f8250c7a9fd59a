import Domain

/// Finds the few colours that a picture is made of: k-means in OKLab over a histogram.
struct ColourClusters {
  /// Colours as they were met, with how many pixels have them.
  private var bins: [UInt32: Bin] = [:]

  private struct Bin {
    var weight = 0.0
    var sum = SIMD3<Double>.zero
  }

  private struct Cluster {
    var centre: PerceivedColour
    var weight: Double
  }

  /// Counts a colour; neighbours in steps of 8 share a bin.
  mutating func add(red: UInt8, green: UInt8, blue: UInt8, light: SIMD3<Double>, weight: Double) {
    let key = UInt32(red >> 3) << 10 | UInt32(green >> 3) << 5 | UInt32(blue >> 3)
    bins[key, default: Bin()].weight += weight
    bins[key, default: Bin()].sum += light * weight
  }

  /// At most `count` colours that differ to the eye, the largest share first.
  func dominant(_ count: Int) -> [ColourShare] {
    let points = bins.sorted { $0.key < $1.key }.map { _, bin in
      Cluster(centre: PerceivedColour(linear: bin.sum / bin.weight), weight: bin.weight)
    }
    let total = points.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return [] }
    let clusters = merged(refined(seeds(of: points, count: count + 2), points))
    let large = clusters.filter { $0.weight / total >= 0.02 }.prefix(count)
    return large.map { ColourShare(rgb: $0.centre.rgb, share: $0.weight / total) }
  }

  /// The commonest colour, then again and again the one farthest from those chosen, weighed by how common it is.
  private func seeds(of points: [Cluster], count: Int) -> [PerceivedColour] {
    guard let first = points.max(by: { $0.weight < $1.weight }) else { return [] }
    var seeds = [first.centre]
    var distances = points.map { $0.centre.squaredDistance(to: first.centre) }
    while seeds.count < count {
      let scores = zip(points, distances).map { $0.weight.squareRoot() * $1 }
      guard let farthest = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[farthest] > 0 else { break }
      let seed = points[farthest].centre
      seeds.append(seed)
      for index in points.indices {
        distances[index] = min(distances[index], points[index].centre.squaredDistance(to: seed))
      }
    }
    return seeds
  }

  private func refined(_ seeds: [PerceivedColour], _ points: [Cluster]) -> [Cluster] {
    var centres = seeds
    var clusters: [Cluster] = []
    for _ in 0..<12 {
      var sums = [SIMD4<Double>](repeating: .zero, count: centres.count)
      for point in points {
        let distances = centres.map(point.centre.squaredDistance)
        guard let nearest = distances.indices.min(by: { distances[$0] < distances[$1] }) else { continue }
        sums[nearest] += SIMD4(point.centre.lightness, point.centre.a, point.centre.b, 1) * point.weight
      }
      clusters = sums.filter { $0.w > 0 }.map { sum in
        let mean = sum / sum.w
        return Cluster(centre: PerceivedColour(lightness: mean.x, a: mean.y, b: mean.z), weight: sum.w)
      }
      centres = clusters.map(\.centre)
    }
    return clusters
  }

  /// Colours that a person would call the same become one.
  private func merged(_ clusters: [Cluster]) -> [Cluster] {
    let sameness = 0.07 * 0.07
    var kept: [Cluster] = []
    for cluster in clusters.sorted(by: { $0.weight > $1.weight }) {
      if let same = kept.firstIndex(where: { $0.centre.squaredDistance(to: cluster.centre) < sameness }) {
        kept[same].weight += cluster.weight
      } else {
        kept.append(cluster)
      }
    }
    return kept.sorted { $0.weight > $1.weight }
  }
}
