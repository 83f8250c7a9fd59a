/// A printed comic: black contours, flat strong colours, shades in dots.
struct Comic {
  let easel: Easel

  /// How it is printed.
  fileprivate struct Press {
    let paper: SIMD3<Float>
    /// Cyan, magenta, yellow and black, as they come out on white.
    let inks: [SIMD3<Float>]
    var vividness: Float = 1.5
    /// How far the colours lie beside the contours, in units.
    var shift = 0.0
    /// Whether the colours go by brightness alone.
    var scale: [SIMD3<Float>] = []
  }

  private static let cyan: SIMD3<Float> = [0, 160, 226]
  private static let magenta: SIMD3<Float> = [232, 14, 130]
  private static let yellow: SIMD3<Float> = [255, 232, 10]

  private static let presses = [
    Press(paper: [255, 254, 250], inks: [cyan, magenta, yellow, [14, 12, 16]]),
    Press(
      paper: [238, 222, 186], inks: [[48, 140, 186], [206, 62, 96], [246, 212, 66], [42, 36, 40]], vividness: 1.3,
      shift: 1.6),
    Press(paper: [255, 255, 253], inks: [cyan, magenta, yellow, [12, 12, 14]], vividness: 0),
    Press(
      paper: [255, 255, 255], inks: [cyan, magenta, yellow, [16, 10, 30]],
      scale: [[70, 30, 150], [236, 24, 118], [255, 120, 60], [255, 226, 40], [120, 226, 236]]),
  ]

  /// Prints an 8-bit sRGB picture.
  func print(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let press = easel.variant(of: Self.presses)
    let small = try easel.coarse(picture, cell: 1.3)
    let flat = try FlatPatches(radius: 5.5, workingEdge: 560).flattened(small).rendered()
    let broad = try Contours(breadth: 5.5, threshold: 8, hardness: 1.8).drawn(flat, easel)
    let fine = try Contours(breadth: 2.6, threshold: 7, hardness: 1.6).drawn(small, easel)
    let black = try blacks(flat)
    let key = try broad.overlaid(with: fine).overlaid(with: black)
    let plates = try easel.spread(flat).joined(with: key).in8Bits()
    return try easel.finished(picture, press.vividness > 0 ? colours(plates, press) : tones(plates, press))
  }

  /// Deep shadows are filled with ink.
  private func blacks(_ flat: borrowing Picture) throws(DecoderFailure) -> Picture {
    let grey = try flat.inGrey()
    let around = try grey.blurred(sigma: 60 * easel.unit * Double(flat.width) / Double(easel.width))
    let even = try grey.weighed(1.1, plus: around, -0.28, plus: 18).rendered()
    return try easel.spread(even).mapped { smoothStep(0.125, 0.155, $0) }.in8Bits()
  }

  /// Every colour by dots of three inks, in a few steps, so that most of it is flat.
  private func colours(_ plates: borrowing Picture, _ press: Press) throws(DecoderFailure) -> Picture {
    let offset = easel.number(190, in: 0...1)
    let pitch = (5.2 + 1.6 * easel.strength) * easel.unit
    let screens = [(15.0), 75, 0].map { Screen(pitch: pitch, degrees: $0, offset: offset) }
    let shift = Int((press.shift * easel.unit).rounded())
    return try plates.redrawn(bands: 3, reach: shift) { from, to in
      for row in to.rows {
        let (under, over) = (from.nearestRow(row - shift), from.row(row))
        let target = to.row(row)
        for column in 0..<to.width {
          let place = column + to.left - from.left
          let beside = max(place - shift, 0) * 4
          let plain = SIMD3(Float(under[beside]), Float(under[beside + 1]), Float(under[beside + 2]))
          var wanted = press.scale.isEmpty ? plain.vivid(press.vividness) * 1.1 + 18 : press.tone(plain.brightness)
          wanted = wanted.clamped(lowerBound: .zero, upperBound: SIMD3(repeating: 255))
          var light = press.paper
          for (index, screen) in screens.enumerated() {
            let amount = Self.step(1 - wanted[index] / 255)
            let ink = screen.ink(amount, to.left + column, row)
            light *= SIMD3(repeating: 1) - (SIMD3(repeating: 1) - press.inks[index] / 255) * ink
          }
          let key = 1 - Float(over[place * 4 + 3]) / 255
          light += (press.inks[3] - light) * key
          for band in 0..<3 { target[column * 3 + band] = UInt8(min(max(light[band], 0), 255)) }
        }
      }
    }
  }

  /// Nothing, three shades of dots, or all of it, with short ramps between.
  private static func step(_ amount: Float) -> Float {
    amount.risen(from: 0.09, to: 0.15) * 0.2 + amount.risen(from: 0.28, to: 0.36) * 0.26
      + amount.risen(from: 0.52, to: 0.60) * 0.26 + amount.risen(from: 0.76, to: 0.84) * 0.28
  }

  /// Two shades of dots under black contours.
  private func tones(_ plates: borrowing Picture, _ press: Press) throws(DecoderFailure) -> Picture {
    let screen = Screen(pitch: 4.6 * easel.unit, degrees: 45, offset: easel.number(190, in: 0...1))
    return try plates.redrawn(bands: 3) { from, to in
      for row in to.rows {
        let (source, target) = (from.row(row), to.row(row))
        for column in 0..<to.width {
          let place = column * 4
          let light = SIMD3(Float(source[place]), Float(source[place + 1]), Float(source[place + 2])).brightness / 255
          let shade = (1 - light.risen(from: 0.66, to: 0.72)) * 0.2 + (1 - light.risen(from: 0.42, to: 0.47)) * 0.32
          let ink = max(screen.ink(shade, to.left + column, row), 1 - Float(source[place + 3]) / 255)
          let sample = press.paper + (press.inks[3] - press.paper) * ink
          for band in 0..<3 { target[column * 3 + band] = UInt8(min(max(sample[band], 0), 255)) }
        }
      }
    }
  }
}

extension Comic.Press {
  /// The colour that stands for a brightness of 0…255.
  fileprivate func tone(_ brightness: Float) -> SIMD3<Float> {
    scale[min(max(Int(brightness / 256 * Float(scale.count)), 0), scale.count - 1)]
  }
}
