import Domain
import Glibc

/// Fine lines bitten into a copper plate: the darker, the more layers of them cross each other.
struct Etching {
  let easel: Easel

  private struct Plate {
    let ink: SIMD3<Float>
    let paper: SIMD3<Float>
    /// How much ink stays on the polished plate, 0…1.
    var film: Float = 0.05
  }

  private static let plates = [
    Plate(ink: [28, 26, 28], paper: [246, 242, 230]),
    Plate(ink: [84, 50, 26], paper: [246, 238, 218]),
    Plate(ink: [22, 44, 88], paper: [244, 243, 236]),
    Plate(ink: [36, 30, 30], paper: [222, 200, 160], film: 0.1),
  ]

  /// One direction of lines.
  private struct Hatching {
    /// Turns for a pixel across and down.
    let across: Float
    let down: Float
    /// The brightness, 0…1, from which on there are none.
    let from: Float
    /// How far the forms bend the lines, in turns.
    let bend: Float
  }

  /// Etches an 8-bit sRGB picture.
  func etch(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let tone = try tone(picture)
    let contours = try Contours(breadth: 2.2, threshold: 6, hardness: 0.8).drawn(tone, easel)
    let both = try easel.spread(tone).joined(with: contours).in8Bits()
    return try easel.finished(picture, lines(both, forms: forms(tone)))
  }

  /// Brightness from the darkest to the lightest there is, the lights wide: much of an etching is bare paper.
  private func tone(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let grey = try easel.coarse(picture.inGrey(), cell: 1)
    let scale = easel.unit * Double(grey.width) / Double(easel.width)
    let calm = try grey.blurred(sigma: 1.3 * scale).in8Bits().rendered()
    let levels = try Levels(of: calm)
    return try calm.mapped { levels.place(of: $0).raised(to: 0.72) }.in8Bits().rendered()
  }

  /// What bends the lines: broad forms and an unsteady hand.
  private func forms(_ tone: borrowing Picture) throws(DecoderFailure) -> Plane {
    var forms = try Plane(easel.coarse(tone, cell: 5)).blurred(sigma: 2)
    let hand = try Plane(
      (easel.clouds(150, size: 90) * 60.0 + easel.clouds(151, size: 22) * 22.0 + 128.0).in8Bits()
        .resized(width: forms.width, height: forms.height, kernel: .linear))
    for place in forms.samples.indices {
      forms.samples[place] = forms.samples[place] / 255 * 1.5 + hand.samples[place] / 128
    }
    return forms
  }

  private func hatchings() -> (lines: [Hatching], softness: Float) {
    let period = max(5.2 * easel.unit, 2.7)
    let angle = easel.number(152, in: 0.55...0.95)
    func hatching(_ turn: Double, _ from: Float, _ bend: Float, _ spread: Double = 1) -> Hatching {
      Hatching(
        across: Float(sin(angle + turn) / (period * spread)), down: Float(cos(angle + turn) / (period * spread)),
        from: from, bend: bend)
    }
    let lines = [
      hatching(0, 0.90, 1.6), hatching(-1.1, 0.64, 1.2), hatching(-0.5, 0.42, 1.0, 0.86),
      hatching(-1.75, 0.26, 0.8, 0.8),
    ]
    return (lines, Float(1.3 / period))
  }

  private func lines(_ both: borrowing Picture, forms: Plane) throws(DecoderFailure) -> Picture {
    let plate = easel.variant(of: Self.plates)
    let (hatchings, softness) = hatchings()
    let tooth = Tooth(easel, 153, grain: 1.6)
    let (width, height) = (easel.width, easel.height)
    return try both.redrawn(bands: 3) { from, to in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: to.width * 2) { room in
        let relief = UnsafeMutableBufferPointer(rebasing: room[..<to.width])
        let bends = UnsafeMutableBufferPointer(rebasing: room[to.width...])
        for row in to.rows {
          tooth.fill(relief, left: to.left, row: row)
          forms.fill(bends, left: to.left, row: row, width: width, height: height)
          let (source, target) = (from.row(row), to.row(row))
          for column in 0..<to.width {
            let uneven = (relief[column] - 128) * 0.0007
            let tone = Float(source[column * 2]) / 255 + uneven
            let (x, y) = (Float(to.left + column), Float(row))
            var ink: Float = 1 - Float(source[column * 2 + 1]) / 255
            for hatching in hatchings where tone < hatching.from {
              let phase = x * hatching.across + y * hatching.down + bends[column] * hatching.bend
              let wave = abs(phase.partOfTurn * 2 - 1)
              // As broad as the shadow is deep.
              let breadth = 0.16 + min((hatching.from - tone) * 1.5, 0.6) + uneven * 2
              let line = min(max((breadth - wave) / softness * 0.5 + 0.5, 0), 1)
              // Where a layer begins its lines are thin.
              let bite = min((hatching.from - tone) * 20, 0.94)
              ink += (1 - ink) * line * bite
            }
            let film = plate.film * (1 + uneven * 4)
            ink = ink * 0.95 + (1 - ink) * film
            let fibre = (relief[column] - 128) * 0.03
            for band in 0..<3 {
              let sample = plate.paper[band] + fibre + (plate.ink[band] - plate.paper[band]) * ink
              target[column * 3 + band] = UInt8(min(max(sample, 0), 255))
            }
          }
        }
      }
    }
  }
}
