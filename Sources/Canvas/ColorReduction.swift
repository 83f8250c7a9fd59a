extension Color {
  /// The nearest colour that a terminal of `depth` shows. Mono has none: the terminal's own.
  ///
  /// In 256 colours only the entries 16…255 are used, because people redefine the first sixteen; with fewer, the
  /// entry of the same hue, because the nearest in brightness turns a dark red grey.
  public func reduced(to depth: ColorDepth) -> Color {
    guard self != .terminal else { return self }
    switch depth {
    case .rgb: return self
    case .palette256: return rgb.map { .palette(FixedPalette.nearest(to: $0)) } ?? self
    case .palette16: return .palette(hueEntry(brightness: .kept))
    case .palette8: return .palette(hueEntry(brightness: .dropped))
    case .mono: return .terminal
    }
  }

  /// 0xRRGGBB of this colour; nil where only the terminal knows.
  var knownRGB: UInt32? {
    if let rgb { return rgb }
    guard let index = paletteIndex, index >= 16 else { return nil }
    return FixedPalette.entries[Int(index) - 16]
  }

  private enum Brightness {
    case kept, dropped
  }

  /// The entry 0…15, or 0…7, of the same hue.
  private func hueEntry(brightness: Brightness) -> UInt8 {
    guard let value = knownRGB else {
      let index = paletteIndex ?? 7
      return brightness == .kept ? index : index & 7
    }
    let channels = Channels(value)
    guard channels.chroma * 5 >= max(channels.highest, 128) else {
      return channels.greyEntry(isFine: brightness == .kept)
    }
    return channels.hueEntry | (brightness == .kept && channels.highest >= 208 ? 8 : 0)
  }
}

extension Style {
  /// This look in `depth`, on a screen whose plain background is `surface` in the full theme.
  ///
  /// With 16 colours and fewer the surface, and anything nearly as dark or as light, becomes the terminal's own
  /// background, with text on it in the terminal's own foreground unless it has a hue. In mono a background that sets
  /// something apart, as a selection does, becomes reverse.
  public func reduced(to depth: ColorDepth, over surface: Color = .terminal) -> Style {
    var style = self
    style.foreground = foreground.reduced(to: depth)
    style.background = background.reduced(to: depth)
    switch depth {
    case .rgb: return self
    case .palette256:
      if style.foreground == style.background, foreground != background { style.foreground = .onTop(of: background) }
    case .palette16, .palette8:
      if background == surface || background.isExtreme { style.background = .terminal }
      style.repairForeground(from: foreground, depth: depth)
    case .mono:
      if background != .terminal, background != surface { style.attributes.insert(.reverse) }
    }
    return style
  }

  /// Text without a hue has the terminal's own colour on its own background, and black or white on others.
  private mutating func repairForeground(from original: Color, depth: ColorDepth) {
    let isGrey = foreground.paletteIndex.map { [0, 7, 8, 15].contains($0) } ?? false
    guard background != .terminal else {
      guard isGrey, original.knownRGB != nil else { return }
      let isFaint = original.knownRGB.map { 72...176 ~= Channels($0).luminance } ?? false
      foreground = isFaint && depth == .palette16 ? .palette(8) : .terminal
      if isFaint, depth == .palette8 { attributes.insert(.dim) }
      return
    }
    guard isGrey || foreground == .terminal || foreground == background else { return }
    let isDark = background.paletteIndex.map { [0, 1, 4, 5, 8].contains($0) } ?? true
    foreground = .palette(isDark ? (depth == .palette16 ? 15 : 7) : 0)
  }
}

extension Color {
  /// Nearly black or nearly white.
  fileprivate var isExtreme: Bool {
    guard let value = knownRGB else { return false }
    let channels = Channels(value)
    return channels.chroma < 48 && !(56...216 ~= channels.luminance)
  }

  /// Black or white among the fixed entries, whichever is seen on `background`.
  fileprivate static func onTop(of background: Color) -> Color {
    .palette(background.knownRGB.map { Channels($0).luminance >= 128 } ?? false ? 16 : 231)
  }
}
