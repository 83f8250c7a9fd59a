import Canvas

/// Which theme the user wants: always the same, or one for dark and one for light surroundings.
public enum ThemeChoice: Hashable, Sendable {
  /// Always the theme of that name.
  case named(String)
  /// Whichever goes with the terminal's background.
  case byBackground(light: String, dark: String)

  /// The program's own pair.
  public static let automatic = ThemeChoice.byBackground(light: "Daylight", dark: "Lamplight")

  /// Reads `auto` or a theme's name.
  public init(_ word: String) {
    self = word.lowercased() == "auto" ? .automatic : .named(word)
  }

  /// Whether the terminal's background decides.
  public var isByBackground: Bool {
    if case .byBackground = self { true } else { false }
  }

  /// The name of the theme on a terminal whose background is `background`, 0xRRGGBB; nil where it does not say, which
  /// counts as dark.
  public func theme(forBackground background: UInt32?) -> String {
    switch self {
    case .named(let name): name
    case .byBackground(let light, let dark):
      background.map { Contrast.ratio($0, 0x000000) > Contrast.ratio($0, 0xFFFFFF) } ?? false ? light : dark
    }
  }
}
