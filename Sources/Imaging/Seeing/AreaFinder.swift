import Domain

/// Finds connected areas of nearly one colour.
///
/// Neighbours join, the most alike first, unless they differ more than the pixels within each of their areas do: Pedro
/// Felzenszwalb and Daniel Huttenlocher, "Efficient Graph-Based Image Segmentation", IJCV 59, 2004; in OKLab.
struct AreaFinder {
  /// How much an area of one pixel lets pass, over its size: the larger, the larger are the areas.
  private static let lenience: Float = 0.5
  /// Areas of a smaller part of the picture join the neighbour that is most like them.
  private static let leastShare = 0.004
  /// Areas of a smaller part of the picture are not worth a word.
  private static let worthShare = 0.03
  /// Separate areas nearer than this in OKLab are parts of one, such as a sky behind branches.
  private static let sameness = 0.05

  private let seen: SeenPixels

  init(_ seen: SeenPixels) { self.seen = seen }

  /// The largest areas, at most `limit`.
  func areas(limit: Int) -> [ColourArea] {
    guard seen.width >= 8, seen.height >= 8 else { return [] }
    let found = regions().filter { $0.share(of: seen) >= Self.worthShare / 3 }
    return Self.joined(found, seen).filter { $0.share(of: seen) >= Self.worthShare }
      .sorted { ($0.count, $1.first) > ($1.count, $0.first) }
      .prefix(limit).map { $0.area(in: seen) }
  }

  private func regions() -> [ColourRegion] {
    let colours = seen.perceived.smoothed(width: seen.width, height: seen.height)
    let links = links(colours)
    var forest = AreaForest(count: seen.size.pixels, lenience: Self.lenience)
    for link in links { forest.join(link.from, link.to, difference: link.difference) }
    let least = Int32(Double(seen.size.pixels) * Self.leastShare)
    for link in links { forest.absorb(link.from, link.to, least: least) }
    var regions: [Int32: ColourRegion] = [:]
    for index in 0..<seen.size.pixels where seen.perceived[index].w > 0.5 {
      regions[forest.root(of: Int32(index)), default: ColourRegion(first: index)].add(index, seen)
    }
    return regions.values.sorted { $0.first < $1.first }
  }

  private struct Link {
    let from: Int32
    let to: Int32
    let difference: Float
  }

  /// Neighbours to the right and below, the most alike first.
  private func links(_ colours: [SIMD4<Float>]) -> [Link] {
    var buckets = [[Link]](repeating: [], count: 513)
    for row in 0..<seen.height {
      for column in 0..<seen.width {
        let here = row * seen.width + column
        for (isInside, there) in [(column + 1 < seen.width, here + 1), (row + 1 < seen.height, here + seen.width)]
        where isInside {
          let step = colours[here] - colours[there]
          let difference = (step * step).sum().squareRoot()
          buckets[Int(min(difference, 1) * 512)].append(
            Link(from: Int32(here), to: Int32(there), difference: difference))
        }
      }
    }
    return Array(buckets.joined())
  }

  /// Parts of one colour become one area where it still fills its box.
  private static func joined(_ regions: [ColourRegion], _ seen: SeenPixels) -> [ColourRegion] {
    var kept: [ColourRegion] = []
    for region in regions.sorted(by: { ($0.count, $1.first) > ($1.count, $0.first) }) {
      let same = kept.firstIndex { other in
        other.distance(to: region) < sameness && other.joined(with: region).fill(in: seen) > 0.6
      }
      if let same { kept[same] = kept[same].joined(with: region) } else { kept.append(region) }
    }
    return kept
  }
}

extension [SIMD4<Float>] {
  /// Each pixel the mean of itself and its neighbours.
  fileprivate func smoothed(width: Int, height: Int) -> [SIMD4<Float>] {
    var smooth = self
    for row in 0..<height {
      let start = row * width
      for column in 1..<Swift.max(1, width - 1) {
        smooth[start + column] = (self[start + column - 1] + 2 * self[start + column] + self[start + column + 1]) / 4
      }
    }
    let across = smooth
    for row in 1..<Swift.max(1, height - 1) {
      for index in (row * width)..<((row + 1) * width) {
        smooth[index] = (across[index - width] + 2 * across[index] + across[index + width]) / 4
      }
    }
    return smooth
  }
}
