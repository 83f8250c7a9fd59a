/// The transfer curve of sRGB (IEC 61966-2-1).
public enum SampleCurve {
  /// The light of each of the 256 samples, 0…1.
  public static let light: [Double] = (0..<256).map { sample in
    let value = Double(sample) / 255
    guard value > 0.04045 else { return value / 12.92 }
    // To the power of 2.4.
    let base = (value + 0.055) / 1.055
    let fifth = root(5, of: base)
    return base * base * fifth * fifth
  }

  /// The sample of `light`, both 0…1.
  public static func encoded(_ light: Double) -> Double {
    let light = min(max(light, 0), 1)
    guard light > 0.0031308 else { return light * 12.92 }
    // To the power of 5/12.
    let power = root(3, of: (light * light * light * light * light).squareRoot().squareRoot())
    return 1.055 * power - 0.055
  }
}
