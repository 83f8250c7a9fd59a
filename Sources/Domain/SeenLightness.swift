/// The lightness of OKLab as it is seen beside white: near black, where OKLab's own steps are large, it hardly changes.
///
/// Björn Ottosson, "Okhsv and Okhsl", https://bottosson.github.io/posts/colorpicker (the estimate L_r).
public enum SeenLightness {
  private static let offset = 0.206
  private static let knee = 0.03
  private static let slope = (1 + offset) / (1 + knee)

  /// That of a lightness of OKLab, both 0…1.
  public static func of(_ lightness: Double) -> Double {
    let value = slope * lightness - offset
    return max(0, (value + (value * value + 4 * knee * slope * lightness).squareRoot()) / 2)
  }

  /// The lightness of OKLab that is seen as `seen`, both 0…1.
  public static func removed(from seen: Double) -> Double {
    seen * (seen + offset) / (slope * (seen + knee))
  }
}
