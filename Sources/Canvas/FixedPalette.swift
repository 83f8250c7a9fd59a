/// The entries of the palette of 256 colours, and how they look.
///
/// The entries 16…255 are the same in every terminal: a cube of six levels and 24 greys. People redefine the first
/// sixteen; where nothing else is known of them, they are taken to be as xterm has them.
enum FixedPalette {
  /// 0xRRGGBB of every entry.
  static let entries: [UInt32] = {
    var entries = firstSixteen
    let levels: [UInt32] = [0, 95, 135, 175, 215, 255]
    for red in levels {
      for green in levels {
        for blue in levels { entries.append(red << 16 | green << 8 | blue) }
      }
    }
    for step in 0..<24 { entries.append(UInt32(8 + 10 * step) * 0x01_0101) }
    return entries
  }()

  /// How every entry looks.
  static let looks = entries.map(PerceivedColor.init)

  private static let firstSixteen: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  /// The entry of `indices` that looks most like `rgb`; nil only where there are none.
  static func nearest(to rgb: UInt32, in indices: some Sequence<Int>) -> UInt8? {
    let wanted = PerceivedColor(rgb)
    return nearest(in: indices) { looks[$0].distance(to: wanted) }
  }

  /// The entry of the first `count`, 8 or 16, that looks most like `rgb`.
  ///
  /// What has a hue becomes an entry with a hue, the other things grey: the nearest of so few by distance alone would
  /// turn nearly everything grey.
  static func nearest(to rgb: UInt32, ofFirst count: Int) -> UInt8? {
    let wanted = PerceivedColor(rgb)
    let isGrey = wanted.chroma < 0.035 || wanted.lightness < 0.2 || wanted.lightness > 0.97
    return nearest(in: 0..<count) { index in
      guard (looks[index].chroma < 0.035) == isGrey else { return .infinity }
      return isGrey ? abs(looks[index].lightness - wanted.lightness) : looks[index].distanceOfHue(to: wanted)
    }
  }

  private static func nearest(in indices: some Sequence<Int>, distance: (Int) -> Double) -> UInt8? {
    var best: (index: Int, distance: Double)?
    for index in indices {
      let distance = distance(index)
      if distance < best?.distance ?? .infinity { best = (index, distance) }
    }
    return best.map { UInt8(truncatingIfNeeded: $0.index) }
  }
}
