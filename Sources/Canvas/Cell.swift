/// One position of a frame: a base character, up to two combining marks, and its style.
public struct Cell: Hashable, Sendable {
  /// The base scalar; 0 in the right half of a wide character.
  public var scalar: UInt32
  /// The first combining mark, 0 for none.
  public var mark: UInt32
  /// The second combining mark, 0 for none.
  public var secondMark: UInt32
  /// How it looks.
  public var style: Style

  /// A cell of one scalar.
  public init(scalar: UInt32, mark: UInt32 = 0, secondMark: UInt32 = 0, style: Style) {
    self.scalar = scalar
    self.mark = mark
    self.secondMark = secondMark
    self.style = style
  }

  /// A space.
  public static func blank(_ style: Style) -> Cell { Cell(scalar: 0x20, style: style) }

  /// The right half of the wide character on its left.
  public static func rightHalf(_ style: Style) -> Cell { Cell(scalar: 0, style: style) }

  /// Whether this is the right half of a wide character.
  public var isRightHalf: Bool { scalar == 0 }
}
