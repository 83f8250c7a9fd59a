import Domain

/// A screen print: flat shapes in a few inks with clean edges.
struct Poster {
  let easel: Easel

  /// From the darkest to the lightest, for variants that do not take the picture's own.
  private static let inks: [[SIMD3<Double>]] = [
    [],
    [[18, 38, 66], [190, 40, 44], [110, 152, 164], [252, 234, 190]],
    [[16, 44, 52], [24, 116, 120], [238, 124, 44], [252, 214, 150]],
    [[58, 22, 94], [214, 38, 126], [250, 120, 110], [255, 220, 70]],
  ]

  /// Prints an 8-bit sRGB picture.
  func print(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let small = try easel.coarse(picture, cell: 1.3)
    let flat = try FlatPatches(radius: 3.4 + 2 * easel.strength, workingEdge: 620).flattened(small).rendered()
    let calm = try flat.blurred(sigma: 1.1 * easel.unit * Double(flat.width) / Double(easel.width)).rendered()
    // Ink is mixed by hand for every edition.
    let tint = SIMD3(easel.number(191, in: -9...9), easel.number(192, in: -9...9), easel.number(193, in: -9...9))
    let inks = easel.variant(of: Self.inks).map { $0 + tint }
    let printed = try inks.isEmpty ? inItsColours(calm, tint: SIMD3<Float>(tint)) : inTones(calm, inks)
    return try easel.finished(picture, printed)
  }

  /// One ink for each range of brightness, ranges being as large as each other.
  private func inTones(_ flat: borrowing Picture, _ inks: [SIMD3<Double>]) throws(DecoderFailure) -> Picture {
    let grey = try flat.inGrey().rendered()
    let around = try grey.blurred(sigma: 90 * easel.unit * Double(grey.width) / Double(easel.width))
    let even = try grey.weighed(1.2, plus: around, -0.3, plus: 14).rendered()
    let brightness = try Plane(even).samples.sorted()
    let bounds = (1..<inks.count).map { index in
      let share = Double(index) / Double(inks.count)
      let quantile = Double(brightness[Int(share * Double(brightness.count - 1))]) / 255
      return quantile * 0.65 + share * 0.35
    }
    return try easel.spread(even).toned { light in
      var ink = inks[0]
      for (bound, next) in zip(bounds, inks.dropFirst()) {
        ink += (next - ink) * smoothStep(bound - 0.012, bound + 0.012, light)
      }
      return ink
    }.in8Bits()
  }

  /// The picture's own colours, each clear and strong, and one light between neighbours of nearly the same distance.
  private func inItsColours(
    _ flat: borrowing Picture, tint: SIMD3<Float>
  ) throws(DecoderFailure) -> Picture {
    // Colours that differ only a little in hue would otherwise end as one grey.
    let vivid = try flat.inLab().scaled(by: [1.06, 1.7, 1.7], plus: [1, 0, 0]).fromLab().in8Bits().rendered()
    let found = try Palette(of: Colours(vivid), count: 10).colours
    // No ink is as pure as light: there is always room for the tint.
    let (least, most) = (SIMD3<Float>(repeating: 10), SIMD3<Float>(repeating: 245))
    let inks = found.map { colour -> SIMD3<Float> in
      let clear: SIMD3<Float> = (colour - 128) * 1.12 + 132
      return clear.clamped(lowerBound: least, upperBound: most) + tint
    }
    return try easel.spread(vivid).redrawn(bands: 3) { from, to in
      for row in to.rows {
        let (source, target) = (from.row(row), to.row(row))
        for column in 0..<to.width {
          let place = column * 3
          let colour = SIMD3(Float(source[place]), Float(source[place + 1]), Float(source[place + 2]))
          var (first, second) = (0, 0)
          var (least, next) = (Float.infinity, Float.infinity)
          for index in found.indices {
            let apart = found[index] - colour
            let distance = (apart * apart).sum()
            if distance < least {
              (second, next) = (first, least)
              (first, least) = (index, distance)
            } else if distance < next {
              (second, next) = (index, distance)
            }
          }
          let share = next.isFinite ? min(0.5 + (next - least) / 900, 1) : 1
          let sample = inks[second] + (inks[first] - inks[second]) * share
          for band in 0..<3 { target[place + band] = UInt8(sample[band]) }
        }
      }
    }
  }
}
