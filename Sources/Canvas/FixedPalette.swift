/// The red, green and blue of a colour, 0…255, and what follows from them.
struct Channels {
  let red: Int
  let green: Int
  let blue: Int

  init(_ value: UInt32) {
    red = Int(value >> 16 & 0xFF)
    green = Int(value >> 8 & 0xFF)
    blue = Int(value & 0xFF)
  }

  var highest: Int { max(red, green, blue) }
  var lowest: Int { min(red, green, blue) }
  var chroma: Int { highest - lowest }
  var luminance: Int { (red * 54 + green * 183 + blue * 19) / 256 }

  /// Black, dark grey, light grey or white; only black or light grey where there are eight colours.
  func greyEntry(isFine: Bool) -> UInt8 {
    guard isFine else { return luminance < 96 ? 0 : 7 }
    switch luminance {
    case ..<48: return 0
    case ..<136: return 8
    case ..<216: return 7
    default: return 15
    }
  }

  /// Red 1, green 2, yellow 3, blue 4, magenta 5 or cyan 6: a channel counts where it is over the middle.
  var hueEntry: UInt8 {
    let middle = (highest + lowest) / 2
    return (red > middle ? 1 : 0) | (green > middle ? 2 : 0) | (blue > middle ? 4 : 0)
  }
}

/// The entries 16…255 of the palette, the same in every terminal: a cube of six levels and 24 greys.
enum FixedPalette {
  /// 0xRRGGBB of entry 16 and up.
  static let entries: [UInt32] = {
    let levels: [UInt32] = [0, 95, 135, 175, 215, 255]
    var entries: [UInt32] = []
    for red in levels {
      for green in levels {
        for blue in levels { entries.append(red << 16 | green << 8 | blue) }
      }
    }
    for step in 0..<24 { entries.append(UInt32(8 + 10 * step) * 0x01_0101) }
    return entries
  }()

  /// The entry that looks most like `value`, by the weighted distance known as redmean
  /// (https://www.compuphase.com/cmetric.htm).
  static func nearest(to value: UInt32) -> UInt8 {
    let wanted = Channels(value)
    var best = (index: 0, distance: Int.max)
    for (index, entry) in entries.enumerated() {
      let channels = Channels(entry)
      let mean = (wanted.red + channels.red) / 2
      let red = wanted.red - channels.red
      let green = wanted.green - channels.green
      let blue = wanted.blue - channels.blue
      let distance = (512 + mean) * red * red + 1024 * green * green + (767 - mean) * blue * blue
      if distance < best.distance { best = (index, distance) }
    }
    return UInt8(best.index + 16)
  }
}
