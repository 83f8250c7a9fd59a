import Domain
import Glibc

/// The pixels of a small copy as the eye sees them.
struct SeenPixels {
  let size: PixelSize
  /// L* (0…100), a* and b* of CIE L*a*b* under D65, and the opacity (0…1), row by row.
  private(set) var lab: [SIMD4<Float>] = []
  /// Lightness (0…1), a and b of OKLab, and the opacity. The lightness is as ``SeenLightness``
  /// has it, under which blacks are alike.
  private(set) var perceived: [SIMD4<Float>] = []

  var width: Int { size.pixelWidth }
  var height: Int { size.pixelHeight }

  /// The pixels of `picture`: 8-bit sRGB, with or without alpha.
  init(of picture: borrowing Picture) throws(DecoderFailure) {
    let size = PixelSize(pixelWidth: picture.width, pixelHeight: picture.height)
    let bands = picture.bands
    self = try picture.withBytes { SeenPixels($0, size: size, bands: bands) }
  }

  private init(_ bytes: UnsafeRawBufferPointer, size: PixelSize, bands: Int) {
    self.size = size
    lab.reserveCapacity(size.pixels)
    perceived.reserveCapacity(size.pixels)
    for start in stride(from: 0, to: size.pixels * bands, by: bands) {
      let opacity = bands > 3 ? Float(bytes[start + 3]) / 255 : 1
      let light = SIMD3(
        LinearLight.of[Int(bytes[start])], LinearLight.of[Int(bytes[start + 1])], LinearLight.of[Int(bytes[start + 2])])
      lab.append(SIMD4(Self.lab(light), opacity))
      perceived.append(SIMD4(Self.perceived(light), opacity))
    }
  }

  private init(_ size: PixelSize) { self.size = size }

  /// White all over.
  static func paper(_ size: PixelSize) -> SeenPixels {
    var paper = SeenPixels(size)
    paper.lab = [SIMD4<Float>](repeating: SIMD4(100, 0, 0, 1), count: size.pixels)
    paper.perceived = [SIMD4<Float>](repeating: SIMD4(1, 0, 0, 1), count: size.pixels)
    return paper
  }

  /// Whether anything is not wholly clear.
  var isVisible: Bool { lab.contains { $0.w > 0 } }

  /// The part of the picture that is clear, 0…1.
  var clearShare: Double {
    Double(lab.reduce(0) { $0 + (1 - $1.w) }) / Double(max(1, lab.count))
  }

  private static func lab(_ light: SIMD3<Float>) -> SIMD3<Float> {
    let x = (0.4124564 * light.x + 0.3575761 * light.y + 0.1804375 * light.z) / 0.95047
    let y = 0.2126729 * light.x + 0.7151522 * light.y + 0.0721750 * light.z
    let z = (0.0193339 * light.x + 0.1191920 * light.y + 0.9503041 * light.z) / 1.08883
    let responses = SIMD3(response(x), response(y), response(z))
    return SIMD3(
      116 * responses.y - 16, 500 * (responses.x - responses.y), 200 * (responses.y - responses.z))
  }

  private static func response(_ value: Float) -> Float {
    value > 216.0 / 24_389 ? cbrtf(value) : (24_389.0 / 27 * value + 16) / 116
  }

  /// As ``PerceivedColour`` has it, fast enough for every pixel.
  private static func perceived(_ light: SIMD3<Float>) -> SIMD3<Float> {
    let l = cbrtf(0.4122214708 * light.x + 0.5363325363 * light.y + 0.0514459929 * light.z)
    let m = cbrtf(0.2119034982 * light.x + 0.6806995451 * light.y + 0.1073969566 * light.z)
    let s = cbrtf(0.0883024619 * light.x + 0.2817188376 * light.y + 0.6299787005 * light.z)
    return SIMD3(
      Float(SeenLightness.of(Double(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s))),
      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s)
  }
}

/// The transfer curve of sRGB in single precision.
private enum LinearLight {
  static let of: [Float] = SampleCurve.light.map(Float.init)
}

extension PerceivedColour {
  /// The colour that ``SeenPixels/perceived`` has as `lightness`, `a` and `b`.
  init(seenLightness lightness: Double, a: Double, b: Double) {
    self.init(lightness: SeenLightness.removed(from: lightness), a: a, b: b)
  }
}
