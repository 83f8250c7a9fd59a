/// How a cell looks.
public struct Style: Hashable, Sendable {
  /// The colour of the symbol.
  public var foreground: Color
  /// The colour behind it.
  public var background: Color
  /// Weight and the like.
  public var attributes: Attributes

  /// A look; the terminal's own where nothing is said.
  public init(foreground: Color = .terminal, background: Color = .terminal, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own look.
  public static let plain = Style()
}

/// Weight and the like; a terminal leaves out what it cannot show.
public struct Attributes: OptionSet, Hashable, Sendable {
  /// One bit each.
  public let rawValue: UInt8

  /// Takes the bits as they are.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavy or bright.
  public static let bold = Attributes(rawValue: 1)
  /// Faint.
  public static let dim = Attributes(rawValue: 2)
  /// Slanted.
  public static let italic = Attributes(rawValue: 4)
  /// Underlined.
  public static let underline = Attributes(rawValue: 8)
  /// Foreground and background swapped.
  public static let reverse = Attributes(rawValue: 16)
}
