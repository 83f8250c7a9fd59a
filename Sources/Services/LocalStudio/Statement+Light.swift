import Domain

/// Shape, light and colour.
extension Statement {
  static func shape(_ size: PixelSize) -> Statement {
    let ratio = Double(max(1, size.pixelWidth)) / Double(max(1, size.pixelHeight))
    return switch ratio {
    case 2...: Statement(.shape(.veryWide), Agreement.that(ratio, isAbove: 1.9, by: 0.25))
    case 1.08..<2: Statement(.shape(.wide), Agreement.that(min(ratio, 2.6 - ratio / 2), isAbove: 1.12, by: 0.1))
    case 0.925..<1.08: Statement(.shape(.square), Agreement.that(abs(ratio - 1), isBelow: 0.06, by: 0.03))
    case 0.5..<0.925: Statement(.shape(.tall), Agreement.that(ratio, isBelow: 0.9, by: 0.08))
    default: Statement(.shape(.veryTall), Agreement.that(ratio, isBelow: 0.53, by: 0.07))
    }
  }

  /// Dark or bright, low key or high key.
  static func light(_ observations: Observations) -> [Statement] {
    let lightness = observations.lightness
    let middle = observations.tones?.middle ?? lightness
    let darkest = observations.tones?.darkest ?? lightness
    let lightest = observations.tones?.lightest ?? lightness
    // A few lamps make no bright night, nor a black frame a dark picture: the mean and the middle must agree.
    let upper = max(lightness, middle)
    let lower = min(lightness, middle)
    var statements = [
      upper < 0.17
        ? Statement(.light(.veryDark), Agreement.that(upper, isBelow: 0.17, by: 0.04))
        : Statement(.light(.dark), Agreement.that(upper, isBelow: 0.36, by: 0.07)),
      lower > 0.9
        ? Statement(.light(.veryBright), Agreement.that(lower, isAbove: 0.88, by: 0.03))
        : Statement(.light(.bright), Agreement.that(lower, isAbove: 0.68, by: 0.07)),
    ]
    if observations.contrast > 0.04 {
      let isLow = min(
        Agreement.that(upper, isBelow: 0.25, by: 0.06), Agreement.that(lightest, isAbove: 0.3, by: 0.1))
      let isHigh = min(
        Agreement.that(lower, isAbove: 0.78, by: 0.06), Agreement.that(darkest, isAbove: 0.4, by: 0.12))
      statements += [Statement(.key(isHigh: false), isLow), Statement(.key(isHigh: true), isHigh)]
    }
    return statements
  }

  static func contrast(_ observations: Observations) -> [Statement] {
    let range = observations.tones.map { $0.lightest - $0.darkest } ?? observations.contrast * 3
    let isStrong = min(
      Agreement.that(observations.contrast, isAbove: 0.24, by: 0.05), Agreement.that(range, isAbove: 0.78, by: 0.08))
    // Of lines on paper nobody says so, however few they are.
    let isDrawn = kind(observations)?.sight == .kind(.graphic)
    let isWeak = isDrawn || range < 0.03 ? 0 : Agreement.that(range, isBelow: 0.36, by: 0.08)
    return [Statement(.contrast(isStrong: true), isStrong), Statement(.contrast(isStrong: false), isWeak)]
  }

  /// Black and white, shades of one hue, warm or cool, vivid or muted.
  static func colour(_ observations: Observations) -> [Statement] {
    let chroma = observations.chroma
    let highest = observations.tones?.highestChroma ?? chroma * 3
    let colourless = min(
      Agreement.that(chroma, isBelow: 3.5, by: 1.2), Agreement.that(highest, isBelow: 11, by: 3))
    guard colourless < Agreement.worthSaying else { return [Statement(.colourless, colourless)] }
    guard chroma > 2 else { return [] }
    let redness = observations.tones?.redness ?? 0
    // The part of the mean colour that is towards orange, and away from it.
    let warmth = observations.warmth * 0.85 + redness * 0.5
    var statements = [
      Statement(.temperature(isWarm: true), Agreement.that(warmth, isAbove: 7, by: 4)),
      Statement(.temperature(isWarm: false), Agreement.that(observations.warmth, isBelow: -5.5, by: 3)),
      Statement(.saturation(isVivid: true), Agreement.that(chroma, isAbove: 38, by: 9)),
      Statement(
        .saturation(isVivid: false),
        min(Agreement.that(chroma, isBelow: 11, by: 4), Agreement.that(highest, isBelow: 42, by: 10))),
    ]
    if let toned = toned(observations, redness: redness) { statements.append(toned) }
    return statements
  }

  private static func toned(_ observations: Observations, redness: Double) -> Statement? {
    guard let tones = observations.tones, observations.chroma > 5, observations.contrast > 0.05 else { return nil }
    let hue = Sight.Hue(a: redness, b: observations.warmth, lightness: tones.middle, chroma: observations.chroma)
    return Statement(.toned(hue), Agreement.that(tones.hueUnity, isAbove: 0.98, by: 0.012))
  }
}
