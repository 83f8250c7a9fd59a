/// A colour of a cell: the terminal's own, an entry of its palette, or 24-bit sRGB.
public struct Color: Hashable, Sendable {
  /// `0x00RRGGBB`, `0x010000NN` for palette entry NN, `0x02000000` for the terminal's own.
  public let bits: UInt32

  /// Takes the bits as they are.
  public init(bits: UInt32) { self.bits = bits }

  /// The terminal's own foreground or background.
  public static let terminal = Color(bits: 0x0200_0000)

  /// 24-bit sRGB, 0xRRGGBB.
  public static func rgb(_ value: UInt32) -> Color { Color(bits: value & 0xFF_FFFF) }

  /// Entry `index` of the terminal's palette.
  public static func palette(_ index: UInt8) -> Color { Color(bits: 0x0100_0000 | UInt32(index)) }

  /// 0xRRGGBB if this is a 24-bit colour.
  public var rgb: UInt32? { bits < 0x0100_0000 ? bits : nil }

  /// The palette entry if this is one.
  public var paletteIndex: UInt8? { bits >> 24 == 1 ? UInt8(truncatingIfNeeded: bits) : nil }
}

/// How many colours a terminal shows.
public enum ColorDepth: String, Hashable, Sendable, CaseIterable {
  case rgb, palette256, palette16, palette8, mono
}
