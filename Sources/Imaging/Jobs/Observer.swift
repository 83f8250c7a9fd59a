import Domain
import Glibc

/// Measures what the pixels of a small copy say.
struct Observer {
  /// The longest edge of the copy.
  private static let longestEdge = 256

  /// Looks at what there is of the picture; of a file that breaks off, at the part that can be decoded.
  func observe(_ file: borrowing PictureFile) throws(Failure) -> Observations {
    let size = file.facts.size.fitted(within: .square(Self.longestEdge))
    var tally = try file.decoding { () throws(DecoderFailure) in
      let picture = try file.upright(size: size, care: .thorough, whole: false)
      let bands = picture.bands
      guard bands >= 3 else { throw DecoderFailure(words: "the samples make no colours") }
      return try picture.withBytes { Tally($0, size: size, bands: bands, ignoresAlpha: false) }
    }
    if tally.weight == 0 {
      // Wholly transparent: what it would be on paper.
      let white = [UInt8](repeating: 255, count: size.pixels * 3)
      tally = white.withUnsafeBytes { Tally($0, size: size, bands: 3, ignoresAlpha: true) }
    }
    return tally.observations(file.facts)
  }
}

/// Sums over pixels, each weighed by how opaque it is.
private struct Tally {
  var weight = 0.0
  private var clusters = ColourClusters()
  private var lightness = 0.0
  private var squaredLightness = 0.0
  private var chroma = 0.0
  private var warmth = 0.0
  private var ninths = [SIMD2<Double>](repeating: .zero, count: 9)
  private var steps = SIMD2<Double>.zero

  init(_ bytes: UnsafeRawBufferPointer, size: PixelSize, bands: Int, ignoresAlpha: Bool) {
    var above = [Double?](repeating: nil, count: size.pixelWidth)
    for row in 0..<size.pixelHeight {
      var left: Double?
      for column in 0..<size.pixelWidth {
        let start = (row * size.pixelWidth + column) * bands
        let opacity = bands > 3 && !ignoresAlpha ? Double(bytes[start + 3]) / 255 : 1
        let red = bytes[start]
        let green = bytes[start + 1]
        let blue = bytes[start + 2]
        let light = SIMD3(
          SampleCurve.light[Int(red)], SampleCurve.light[Int(green)], SampleCurve.light[Int(blue)])
        guard opacity > 0 else {
          left = nil
          above[column] = nil
          continue
        }
        clusters.add(red: red, green: green, blue: blue, light: light, weight: opacity)
        let lab = CIELab(linear: light)
        add(lab, opacity: opacity, ninth: row * 3 / size.pixelHeight * 3 + column * 3 / size.pixelWidth)
        for neighbour in [left, above[column]] {
          if let neighbour { steps += SIMD2(abs(neighbour - lab.lightness), 1) * opacity }
        }
        left = lab.lightness
        above[column] = lab.lightness
      }
    }
  }

  private mutating func add(_ lab: CIELab, opacity: Double, ninth: Int) {
    weight += opacity
    lightness += lab.lightness * opacity
    squaredLightness += lab.lightness * lab.lightness * opacity
    chroma += (lab.a * lab.a + lab.b * lab.b).squareRoot() * opacity
    warmth += lab.b * opacity
    ninths[ninth] += SIMD2(lab.lightness, 1) * opacity
  }

  func observations(_ facts: PictureFacts) -> Observations {
    let total = max(weight, .leastNormalMagnitude)
    let mean = lightness / total
    let variance = max(0, squaredLightness / total - mean * mean)
    // Neighbours of uniform noise differ by a third of the range on average.
    let detail = steps.y > 0 ? min(1, steps.x / steps.y / 100 * 3) : 0
    return Observations(
      facts: facts, colours: clusters.dominant(6), lightness: min(1, mean / 100), contrast: variance.squareRoot() / 100,
      chroma: chroma / total, warmth: warmth / total,
      ninths: ninths.map { min(1, ($0.y > 0 ? $0.x / $0.y : mean) / 100) }, detail: detail)
  }
}

/// CIE L*a*b* under D65, of linear sRGB.
private struct CIELab {
  let lightness: Double
  let a: Double
  let b: Double

  init(linear light: SIMD3<Double>) {
    let x = (0.4124564 * light.x + 0.3575761 * light.y + 0.1804375 * light.z) / 0.95047
    let y = 0.2126729 * light.x + 0.7151522 * light.y + 0.0721750 * light.z
    let z = (0.0193339 * light.x + 0.1191920 * light.y + 0.9503041 * light.z) / 1.08883
    func response(_ value: Double) -> Double {
      value > 216.0 / 24_389 ? cbrt(value) : (24_389.0 / 27 * value + 16) / 116
    }
    lightness = 116 * response(y) - 16
    a = 500 * (response(x) - response(y))
    b = 200 * (response(y) - response(z))
  }
}
