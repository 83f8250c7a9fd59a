import Domain

/// What a look works on and with: the size, a measure that makes a look the same at every size, and randomness that
/// depends on the seed alone.
struct Easel {
  let width: Int
  let height: Int
  /// 0…1.
  let strength: Double
  /// Which of the look's variants, from 0.
  private let variant: Int
  private let seed: UInt64

  /// An easel for a picture of that size, for one layer of a recipe with that seed.
  init(width: Int, height: Int, layer: LookLayer, seed: UInt64) {
    self.init(width: width, height: height, strength: layer.strength, variant: layer.variant, seed: seed)
  }

  private init(width: Int, height: Int, strength: Double, variant: Int, seed: UInt64) {
    self.width = width
    self.height = height
    self.strength = strength
    self.variant = variant
    self.seed = seed
  }

  /// The one of `choices` that belongs to the variant; there is one for each.
  func variant<Choice>(of choices: [Choice]) -> Choice { choices[variant % choices.count] }

  /// A thousandth of the edge of a square with as many pixels.
  var unit: Double { Double(width * height).squareRoot() / 1000 }

  /// A number that `purpose` and the seed determine; each use has its own purpose (SplitMix64: Steele, Lea and Flood, OOPSLA 2014).
  func number(_ purpose: UInt64) -> UInt64 {
    var state = seed &+ (purpose &+ 1) &* 0x9E37_79B9_7F4A_7C15
    state = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    state = (state ^ (state >> 27)) &* 0x94D0_49BB_1331_11EB
    return state ^ (state >> 31)
  }

  /// A number of `range` that `purpose` and the seed determine.
  func number(_ purpose: UInt64, in range: ClosedRange<Double>) -> Double {
    range.lowerBound + Double(number(purpose) >> 11) / Double(1 << 53) * (range.upperBound - range.lowerBound)
  }

  /// One of `choices` that `purpose` and the seed determine.
  func choice<Choice>(_ purpose: UInt64, of choices: [Choice]) -> Choice {
    choices[Int(number(purpose) % UInt64(choices.count))]
  }

  /// The same easel for the same picture in another size.
  func resized(to size: PixelSize) -> Easel {
    Easel(
      width: size.pixelWidth, height: size.pixelHeight, strength: strength, variant: variant, seed: seed)
  }

  /// Makes something smooth, with nothing finer than `finest` units in it, on a smaller easel, and scales it up.
  func coarsely(
    finest: Double, _ body: (Easel) throws(DecoderFailure) -> Picture
  ) throws(DecoderFailure) -> Picture {
    let small = PixelSize(pixelWidth: width, pixelHeight: height).scaled(by: 1 / max(1, finest * unit / 3))
    return try body(resized(to: small)).rendered().resized(width: width, height: height, kernel: .linear)
  }

  /// Smooth noise of about -1…1 with features of `size` units.
  func clouds(_ purpose: UInt64, size: Double) throws(DecoderFailure) -> Picture {
    try Picture.clouds(width: width, height: height, cell: size * unit, seed: number(purpose))
  }

  /// Noise of mean 0 and deviation 1, a grain a pixel.
  func grain(_ purpose: UInt64) throws(DecoderFailure) -> Picture {
    try Picture.noise(width: width, height: height, seed: number(purpose))
  }

  /// Streaks along the rows, of mean 0 and about `length` × `thickness` units.
  func streaks(_ purpose: UInt64, length: Double, thickness: Double) throws(DecoderFailure) -> Picture {
    let across = max(1, Int(Double(width) / max(1, length * unit)))
    let down = max(1, Int(Double(height) / max(1, thickness * unit)))
    let noise = try Picture.noise(width: across, height: down, seed: number(purpose)).rendered()
    return try noise.resized(width: width, height: height, kernel: .linear)
  }

  /// A mask of 0…255, from `value` (0…1) at places given as -1…1 across and down.
  func mask(_ value: (_ x: Double, _ y: Double) -> Double) throws(DecoderFailure) -> Picture {
    let coarse = PixelSize(pixelWidth: width, pixelHeight: height).fitted(within: .square(160))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(coarse.pixels)
    for row in 0..<coarse.pixelHeight {
      let y = (Double(row) + 0.5) / Double(coarse.pixelHeight) * 2 - 1
      for column in 0..<coarse.pixelWidth {
        let x = (Double(column) + 0.5) / Double(coarse.pixelWidth) * 2 - 1
        bytes.append(UInt8(min(max(value(x, y), 0), 1) * 255))
      }
    }
    return try Picture(bytes: bytes, width: coarse.pixelWidth, height: coarse.pixelHeight, bands: 1)
      .resized(width: width, height: height, kernel: .linear)
  }
}

/// 0 up to `start`, 1 from `end` on, smooth between.
func smoothStep(_ start: Double, _ end: Double, _ value: Double) -> Double {
  let part = min(max((value - start) / (end - start), 0), 1)
  return part * part * (3 - 2 * part)
}

/// Goes through `stops` (place, colour), places rising from 0 to 1.
func gradient(_ stops: [(Double, SIMD3<Double>)], at place: Double) -> SIMD3<Double> {
  guard let after = stops.firstIndex(where: { $0.0 >= place }), after > 0 else {
    return place <= 0 ? stops.first?.1 ?? .zero : stops.last?.1 ?? .zero
  }
  let (start, from) = stops[after - 1]
  let (end, to) = stops[after]
  return from + (to - from) * ((place - start) / max(end - start, 1e-9))
}
