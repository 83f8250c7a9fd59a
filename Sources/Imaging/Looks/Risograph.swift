/// Two or three spot inks, printed one after the other in grainy dots, never quite in the same place.
struct Risograph {
  let easel: Easel

  private static let pink: SIMD3<Float> = [255, 72, 176]
  private static let blue: SIMD3<Float> = [0, 92, 190]
  private static let red: SIMD3<Float> = [240, 66, 58]
  private static let teal: SIMD3<Float> = [0, 122, 118]
  private static let orange: SIMD3<Float> = [255, 116, 44]
  private static let green: SIMD3<Float> = [0, 104, 76]
  private static let yellow: SIMD3<Float> = [255, 226, 0]
  private static let paper: SIMD3<Float> = [248, 244, 232]

  private var inks: [SIMD3<Float>] {
    easel.variant(of: [
      [Self.pink, Self.blue], [Self.red, Self.teal], [Self.orange, Self.green], [Self.yellow, Self.pink, Self.blue],
    ])
  }

  /// One drum: what it holds, and how it meets the paper.
  private struct Drum {
    let ink: SIMD3<Float>
    /// How much of it a pixel takes, by its red, green and blue and a constant, 0…1.
    let share: SIMD4<Float>
    let shift: (across: Int, down: Int)
    let screen: Screen
  }

  /// Prints an 8-bit sRGB picture.
  func print(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let drums = drums()
    let reach = drums.map { max(abs($0.shift.across), abs($0.shift.down)) }.max() ?? 0
    let tooth = Tooth(easel, 170, grain: 1.1)
    let even = try picture.blurred(sigma: 0.8 * easel.unit).mapped { smoothStep(-0.18, 1.08, $0) }.in8Bits().rendered()
    let mottle = try Plane(
      easel.resized(to: easel.size(cell: 6)).clouds(171, size: 130)
        .scaled(by: [70], plus: [128]).in8Bits())
    let (width, height) = (easel.width, easel.height)
    let printed = try even.redrawn(bands: 3, reach: reach) { from, to in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: to.width * 2) { room in
        let relief = UnsafeMutableBufferPointer(rebasing: room[..<to.width])
        let cover = UnsafeMutableBufferPointer(rebasing: room[to.width...])
        for row in to.rows {
          tooth.fill(relief, left: to.left, row: row)
          mottle.fill(cover, left: to.left, row: row, width: width, height: height)
          let target = to.row(row)
          for column in 0..<to.width {
            let grain = (relief[column] - 128) / 128
            var light = Self.paper + grain * 2.5
            for drum in drums {
              let source = from.nearestRow(row + drum.shift.down)
              let place = min(max(column + to.left - from.left + drum.shift.across, 0), from.width - 1) * 3
              let colour = SIMD4(Float(source[place]), Float(source[place + 1]), Float(source[place + 2]), 255) / 255
              let wanted = (colour * drum.share).sum().clamped(to: 0...0.97)
              // Solid areas show where the drum was dry.
              let uneven = 0.93 + (cover[column] - 128) * 0.0007 - max(grain - 0.25, 0) * 0.5
              let ink = drum.screen.ink(wanted + grain * 0.11, to.left + column, row) * uneven
              light *= SIMD3(repeating: 1) - (SIMD3(repeating: 1) - drum.ink / 255) * ink.clamped(to: 0...1)
            }
            for band in 0..<3 { target[column * 3 + band] = UInt8(min(max(light[band], 0), 255)) }
          }
        }
      }
    }
    return try easel.finished(picture, printed)
  }

  private func drums() -> [Drum] {
    let inks = inks
    // The warm ink carries what is warm or light, the cold one the shadows: separations as they are made by hand.
    let shares: [SIMD4<Float>] =
      inks.count == 2
      ? [SIMD4(0.42, -0.95, -0.52, 1.05), SIMD4(-1.25, -0.12, 0.25, 1.06)]
      : [SIMD4(0.1, 0.05, -1.2, 1.05), SIMD4(0.3, -1.25, 0.0, 0.98), SIMD4(-1.3, 0.05, 0.2, 1.02)]
    let angles = inks.count == 2 ? [15.0, 72] : [0, 75, 15]
    return inks.indices.map { index in
      func shift(_ purpose: UInt64) -> Int {
        // The last drum sets the place that the others miss.
        guard index < inks.count - 1 else { return 0 }
        return Int((easel.number(purpose + UInt64(index), in: -3.2...3.2) * easel.unit).rounded())
      }
      return Drum(
        ink: inks[index], share: shares[index], shift: (shift(173), shift(176)),
        screen: Screen(pitch: (3.0 + Double(index) * 0.2 + 0.8 * easel.strength) * easel.unit, degrees: angles[index]))
    }
  }
}
