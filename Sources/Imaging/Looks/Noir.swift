/// Black and white of a thriller: deep blacks, a hard light from somewhere, grain.
struct Noir {
  let easel: Easel

  /// What the light falls through.
  private enum Light {
    case blinds, pool, lamp, open
  }

  private static let lights = [Light.blinds, .pool, .lamp, .open]

  /// Prints an 8-bit sRGB picture.
  func print(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let grey = try picture.measured { 0.42 * $0.x + 0.5 * $0.y + 0.08 * $0.z }.rendered()
    let around = try grey.blurred(sigma: 55 * easel.unit)
    let drawn = try grey.weighed(1.55, plus: around, -0.62, plus: 6).rendered()
    let exposed = try drawn.mapped { value in
      let hard = smoothStep(0.1, 0.92, value)
      return hard * hard * 0.42 + hard * 0.58
    }
    let light = try light()
    // Smoke in the air shows where the light goes.
    let lit = try exposed.in8Bits().lit(by: light, neutral: 232).screened(with: light, amount: 0.09)
    let grain = try easel.filmGrain(251, size: 1.1)
    let grained = try lit.weighed(1, plus: grain, 0.42, plus: -54).rendered()
    let printed = try grained.toned { value in
      gradient([(0, [4, 4, 6]), (0.5, [122, 122, 124]), (1, [250, 249, 246])], at: value)
    }
    return try easel.laid(printed.in8Bits(), over: picture)
  }

  /// How much light arrives, 0…255.
  private func light() throws(DecoderFailure) -> Picture {
    let x = easel.number(252, in: -0.3...0.3)
    let slant = easel.choice(253, of: [-0.28, 0.28])
    let phase = easel.number(254, in: 0...1)
    switch easel.variant(of: Self.lights) {
    case .blinds:
      return try easel.mask { column, row in
        let place = (row + column * slant) * 6.5 + phase
        let slat = abs(place - place.rounded(.down) - 0.5) * 2
        let window = 1 - smoothStep(0.75, 1.25, abs(column - x))
        return 0.2 + 0.8 * (1 - smoothStep(0.42, 0.68, slat)) * (0.35 + 0.65 * window)
      }
    case .pool:
      return try easel.mask { column, row in
        let distance = ((column - x) * (column - x) * 1.5 + (row - 0.05) * (row - 0.05)).squareRoot()
        return 0.07 + 0.93 * (1 - smoothStep(0.42, 0.98, distance))
      }
    case .lamp:
      return try easel.mask { column, row in
        let aside = abs(column - x * 2 - slant * (row + 1)) / (0.16 + (row + 1) * 0.42)
        return 0.12 + 0.95 * (1 - smoothStep(0.55, 1.25, aside)) * (1 - smoothStep(0.6, 2.6, row + 1) * 0.45)
      }
    case .open:
      return try easel.mask { column, row in
        1 - 0.6 * smoothStep(0.5, 1.8, column * column + row * row)
      }
    }
  }
}
