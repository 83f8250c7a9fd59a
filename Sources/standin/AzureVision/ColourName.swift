/// A colour that people have a word for.
enum ColourName: UInt32, CaseIterable {
  case black = 0x000000
  case white = 0xFFFFFF
  case grey = 0x808080
  case silver = 0xC0C0C0
  case red = 0xD62828
  case maroon = 0x7B1E28
  case orange = 0xF28C28
  case brown = 0x7B4B2A
  case tan = 0xD2B48C
  case yellow = 0xF2D32C
  case olive = 0x7A7A2A
  case green = 0x2E8B3C
  case lime = 0x8FD93B
  case teal = 0x1F8A8A
  case turquoise = 0x40D0D0
  case skyBlue = 0x87BDE8
  case blue = 0x2A4FD0
  case navy = 0x1B2559
  case purple = 0x7A3FA0
  case lavender = 0xC3B1E1
  case magenta = 0xD038A8
  case pink = 0xF5A9B8

  /// The word: `sky blue`.
  var word: String { self == .skyBlue ? "sky blue" : String(describing: self) }

  /// The name that comes nearest to 0xRRGGBB.
  init(nearest rgb: UInt32) {
    self = Self.allCases.min { $0.squaredDistance(to: rgb) < $1.squaredDistance(to: rgb) } ?? .grey
  }

  /// Weighed for the eye; Thiadmer Riemersma, "Colour metric", https://www.compuphase.com/cmetric.htm.
  private func squaredDistance(to rgb: UInt32) -> Double {
    func channel(_ rgb: UInt32, _ shift: UInt32) -> Double { Double(rgb >> shift & 0xFF) }
    let redMean = (channel(rawValue, 16) + channel(rgb, 16)) / 2
    let red = channel(rawValue, 16) - channel(rgb, 16)
    let green = channel(rawValue, 8) - channel(rgb, 8)
    let blue = channel(rawValue, 0) - channel(rgb, 0)
    return (2 + redMean / 256) * red * red + 4 * green * green + (2 + (255 - redMean) / 256) * blue * blue
  }
}
