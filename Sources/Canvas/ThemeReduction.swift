/// Brings a theme to a palette of 256, 16 or 8 colours so that everything can still be read.
struct ThemeReduction {
  private let theme: Theme
  private let depth: ColorDepth
  /// The reduced background of every role.
  private let backgrounds: [Role: Color]
  private let entries: Range<Int>

  /// Reduces the backgrounds; ``style(of:)`` has the rest.
  init(_ theme: Theme, depth: ColorDepth) {
    self.theme = theme
    self.depth = depth
    entries = depth == .palette256 ? 16..<256 : 0..<(depth == .palette16 ? 16 : 8)
    let surface = Self.surface(of: theme, depth: depth)
    var backgrounds: [Role: Color] = [:]
    for role in Role.allCases {
      backgrounds[role] = Self.background(of: role, in: theme, on: surface, depth: depth, entries: entries)
    }
    self.backgrounds = backgrounds
  }

  /// The look of `role`: the nearest colours, moved away from each other where they can no longer be told apart.
  func style(of role: Role) -> Style {
    var original = theme.style(of: role, depth: depth)
    let plain = theme.style(of: .ui, depth: depth)
    var style = original
    style.background = backgrounds[role] ?? .terminal
    if style.background == backgrounds[.ui], original.background != plain.background {
      // A selection that lost its background is marked in another way.
      if role == .selection { style.attributes.insert(.underline) }
      if role == .selectionFocused {
        style.attributes.insert(.reverse)
        original.foreground = plain.foreground
      }
    }
    style.foreground = original.foreground.reduced(to: depth)
    guard !isTerminals(original, reduced: style) else { return style }
    return readable(style, as: role, instead: original.foreground)
  }

  /// Whether the colours are the user's own, as the author of the theme wanted them: nobody but the user knows how they
  /// look.
  private func isTerminals(_ original: Style, reduced: Style) -> Bool {
    [original.foreground, original.background].allSatisfy { $0 == .terminal || ($0.paletteIndex ?? 16) < 16 }
      && original.foreground == reduced.foreground && original.background == reduced.background
  }

  private func readable(_ style: Style, as role: Role, instead original: Color) -> Style {
    let needed = role.neededContrast
    let own = theme.assumedRGB(style.background, isText: false)
    let grounds = [own] + role.grounds.compactMap { backgrounds[$0] }.map { theme.assumedRGB($0, isText: false) }
    func contrast(_ rgb: UInt32) -> Double { grounds.map { Contrast.ratio(rgb, $0) }.min() ?? 21 }
    var style = style
    if contrast(theme.assumedRGB(style.foreground, isText: true)) < needed {
      let everywhere = entries.filter { contrast(FixedPalette.entries[$0]) >= needed }
      let somewhere = entries.filter { Contrast.ratio(FixedPalette.entries[$0], own) >= needed }
      let wanted = theme.assumedRGB(original, isText: true)
      let entry = FixedPalette.nearest(to: wanted, in: everywhere) ?? FixedPalette.nearest(to: wanted, in: somewhere)
      style.foreground = entry.map(Color.palette) ?? style.foreground
    }
    // Many terminals show bold in the first eight colours as the bright one of the same hue.
    if let index = style.foreground.paletteIndex, index < 8,
      Contrast.ratio(FixedPalette.entries[Int(index) + 8], own) < needed
    {
      style.attributes.remove(.bold)
    }
    return style
  }

  /// The background of the screen. Few colours have no quiet ones but black and white.
  private static func surface(of theme: Theme, depth: ColorDepth) -> Color {
    let original = theme.style(of: .ui, depth: depth).background
    let isTerminals = (original.paletteIndex ?? 16) < 16
    guard depth != .palette256, !isTerminals, let rgb = original.knownRGB else { return original.reduced(to: depth) }
    let isDark = Contrast.ratio(rgb, 0xFFFFFF) >= Contrast.ratio(rgb, 0x000000)
    return .palette(isDark ? 0 : depth == .palette16 ? 15 : 7)
  }

  private static func background(
    of role: Role, in theme: Theme, on surface: Color, depth: ColorDepth, entries: Range<Int>
  ) -> Color {
    let original = theme.style(of: role, depth: depth).background
    let isSurface = original == theme.style(of: .ui, depth: depth).background
    let isFew = depth != .palette256
    // Text in every colour is written on a layer, and few colours have no second background on which all are read.
    guard !isSurface, !(isFew && Role.layers.contains(role) && original.rgb != nil) else { return surface }
    let reduced = original.reduced(to: depth)
    if original.rgb != nil {
      let shown = theme.assumedRGB(reduced, isText: false)
      let best = entries.map { Contrast.ratio(FixedPalette.entries[$0], shown) }.max() ?? 0
      let isSeen = Contrast.ratio(shown, theme.assumedRGB(surface, isText: false)) >= 3
      // No text is read on it, or nobody sees where the cursor is.
      if best < role.neededContrast || role == .selectionFocused && !isSeen { return surface }
    }
    guard role == .selection, reduced == surface, let rgb = original.rgb else { return reduced }
    let others = entries.filter { UInt8(truncatingIfNeeded: $0) != surface.paletteIndex }
    return FixedPalette.nearest(to: rgb, in: others).map(Color.palette) ?? reduced
  }
}

extension Theme {
  /// This theme for a terminal of `depth` colours; nothing of it becomes unreadable.
  ///
  /// Colours become the nearest that there are, and are moved where text would lose its contrast. With 16 colours and
  /// fewer the surface is black or white. In mono only attributes are left, and the selection is told by them.
  public func reduced(to depth: ColorDepth) -> Theme {
    switch depth {
    case .rgb: return self
    case .palette256, .palette16, .palette8:
      let reduction = ThemeReduction(self, depth: depth)
      return Theme(name: name, variant: variant, border: border) { reduction.style(of: $0) }
    case .mono: return Theme(name: name, variant: variant, border: border, style: monochrome)
    }
  }

  /// 0xRRGGBB of a colour, where it must be guessed: a dark theme is used on black, a light one on white.
  func assumedRGB(_ color: Color, isText: Bool) -> UInt32 {
    color.knownRGB ?? ((variant == .dark) == isText ? 0xFFFFFF : 0x000000)
  }

  private func monochrome(_ role: Role) -> Style {
    var style = Style(attributes: self[role].attributes)
    guard self[.ui].attributes == style.attributes.subtracting(.bold) else { return style }
    if role == .selection { style.attributes.insert(.underline) }
    if role == .selectionFocused { style.attributes.insert(.reverse) }
    return style
  }
}
