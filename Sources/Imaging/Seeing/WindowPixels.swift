import Domain

/// The pixels of a copy as large as a window: samples as they are shown, where texture is.
struct WindowPixels {
  let width: Int
  let height: Int
  /// 0…255, by how bright each sample makes a pixel; below 0 where it is clear.
  let brightness: [Float]
  private let palette: PaletteMeter

  /// The pixels of `picture`: 8-bit sRGB, with or without alpha.
  init(of picture: borrowing Picture) throws(DecoderFailure) {
    let bands = picture.bands
    let width = picture.width
    let height = picture.height
    (brightness, palette) = try picture.withBytes { bytes in
      var brightness: [Float] = []
      brightness.reserveCapacity(width * height)
      var palette = PaletteMeter(width: width)
      for start in stride(from: 0, to: width * height * bands, by: bands) {
        guard bands < 4 || bytes[start + 3] >= 128 else {
          brightness.append(-1)
          palette.skip()
          continue
        }
        let colour = SIMD3(Int16(bytes[start]), Int16(bytes[start + 1]), Int16(bytes[start + 2]))
        brightness.append(0.299 * Float(colour.x) + 0.587 * Float(colour.y) + 0.114 * Float(colour.z))
        palette.add(colour)
      }
      return (brightness, palette)
    }
    self.width = width
    self.height = height
  }

  /// What is measured on them; nil where everything is clear.
  var texture: Texture? {
    guard let counts = palette.counts else { return nil }
    return Texture(
      blur: BlurMeter(self).blur, grain: GrainMeter(self).grain, flatShare: counts.flat, softShare: counts.soft,
      commonShare: counts.common)
  }
}

/// Counts colours and steps between neighbours as pixels are met, row by row.
private struct PaletteMeter {
  private let width: Int
  private var index = 0
  /// By a hash of the colour, so large that two colours of one picture seldom share one.
  private var colours = [Int32](repeating: 0, count: 1 << 16)
  private var above: [SIMD3<Int16>?]
  private var left: SIMD3<Int16>?
  private var counted = 0
  private var steps = SIMD3<Int>.zero

  init(width: Int) {
    self.width = width
    above = [SIMD3<Int16>?](repeating: nil, count: width)
  }

  mutating func add(_ colour: SIMD3<Int16>) {
    let bits = UInt32(colour.x) << 16 | UInt32(colour.y) << 8 | UInt32(colour.z)
    // Knuth's multiplier, 2^32 over the golden ratio.
    colours[Int((bits &* 2_654_435_761) >> 16)] += 1
    counted += 1
    let column = index % width
    if column > 0, let left { step(colour &- left) }
    if let above = above[column] { step(colour &- above) }
    left = colour
    above[column] = colour
    index += 1
  }

  mutating func skip() {
    above[index % width] = nil
    left = nil
    index += 1
  }

  /// Up to 2 is what compression leaves of a flat area; 16 is a step that the eye still takes for shading.
  private mutating func step(_ difference: SIMD3<Int16>) {
    let largest = max(difference.max(), -difference.min())
    switch largest {
    case ...2: steps.x += 1
    case ...16: steps.y += 1
    default: steps.z += 1
    }
  }

  /// What ``Texture`` says of it; nil where nothing was counted.
  var counts: (flat: Double, soft: Double, common: Double)? {
    guard counted > 0 else { return nil }
    let common = colours.filter { $0 > 0 }.sorted(by: >).prefix(8).reduce(0, +)
    let all = steps.x + steps.y + steps.z
    let rough = steps.y + steps.z
    return (
      flat: all > 0 ? Double(steps.x) / Double(all) : 1, soft: rough > 0 ? Double(steps.y) / Double(rough) : 0,
      common: Double(common) / Double(counted)
    )
  }
}
