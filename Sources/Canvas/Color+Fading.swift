extension Color {
  /// The colour with `share` (0…1) of it left over `surface`, 0xRRGGBB, of the same kind as it is; nil for the first
  /// sixteen entries of the palette and the terminal's own, of which nobody knows how they look.
  public func faded(to surface: UInt32, share: Double) -> Color? {
    if let paletteIndex {
      guard paletteIndex >= 16, let rgb = knownRGB else { return nil }
      return Color.rgb(Self.mixed(rgb, surface, share)).reduced(to: .palette256)
    }
    return rgb.map { Color.rgb(Self.mixed($0, surface, share)) }
  }

  private static func mixed(_ color: UInt32, _ surface: UInt32, _ share: Double) -> UInt32 {
    let share = min(max(share, 0), 1)
    return [16, 8, 0].reduce(0 as UInt32) { mixed, shift in
      let (from, to) = (Double(color >> UInt32(shift) & 0xFF), Double(surface >> UInt32(shift) & 0xFF))
      return mixed | UInt32((to + (from - to) * share).rounded()) << UInt32(shift)
    }
  }
}
