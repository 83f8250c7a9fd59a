extension Color {
  /// The colour that looks most like this one on a terminal of `depth`. Mono has none: the terminal's own.
  ///
  /// In 256 colours only the entries 16…255 are used, because people redefine the first sixteen; with fewer, an entry of
  /// the same hue, because the nearest in brightness turns a dark red grey.
  public func reduced(to depth: ColorDepth) -> Color {
    guard self != .terminal else { return self }
    switch depth {
    case .rgb: return self
    case .palette256: return rgb.flatMap { FixedPalette.nearest(to: $0, in: 16..<256) }.map(Color.palette) ?? self
    case .palette16: return reduced(toFirst: 16)
    case .palette8: return reduced(toFirst: 8)
    case .mono: return .terminal
    }
  }

  private func reduced(toFirst count: Int) -> Color {
    if let index = paletteIndex, index < 16 { return .palette(index & UInt8(count - 1)) }
    return knownRGB.flatMap { FixedPalette.nearest(to: $0, ofFirst: count) }.map(Color.palette) ?? self
  }

  /// 0xRRGGBB of this colour, the first sixteen entries as xterm has them; nil for the terminal's own.
  var knownRGB: UInt32? {
    rgb ?? paletteIndex.map { FixedPalette.entries[Int($0)] }
  }
}
