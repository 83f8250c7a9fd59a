/// A picture drawn with characters: `rows` × `columns` cells of one symbol and two colours each.
public struct Mosaic: Hashable, Sendable {
  /// Cells side by side.
  public let columns: Int
  /// Cells above one another.
  public let rows: Int
  /// The cells row by row, `rows * columns` of them.
  public let cells: [MosaicCell]

  /// A mosaic; nil unless there are exactly `rows * columns` cells.
  public init?(columns: Int, rows: Int, cells: [MosaicCell]) {
    guard columns >= 0, rows >= 0, cells.count == rows * columns else { return nil }
    self.columns = columns
    self.rows = rows
    self.cells = cells
  }
}

/// One cell of a mosaic.
public struct MosaicCell: Hashable, Sendable {
  /// The Unicode scalar to print.
  public var scalar: UInt32
  /// The colour of the symbol.
  public var foreground: MosaicColour
  /// The colour behind it.
  public var background: MosaicColour

  /// A cell.
  public init(scalar: UInt32, foreground: MosaicColour, background: MosaicColour) {
    self.scalar = scalar
    self.foreground = foreground
    self.background = background
  }
}

/// A colour of a mosaic, in 32 bits: `0x00RRGGBB`, `0x010000NN` for palette entry NN, `0x02000000` for the terminal's own.
public struct MosaicColour: Hashable, Sendable {
  /// The bits, as they go through the pipe.
  public let bits: UInt32

  /// Takes the bits as they are.
  public init(bits: UInt32) { self.bits = bits }

  /// 24-bit sRGB.
  public static func rgb(_ value: UInt32) -> MosaicColour { MosaicColour(bits: value & 0xFF_FFFF) }
  /// Entry `index` of the terminal's palette.
  public static func palette(_ index: UInt8) -> MosaicColour { MosaicColour(bits: 0x0100_0000 | UInt32(index)) }
  /// The terminal's own colour.
  public static let terminal = MosaicColour(bits: 0x0200_0000)
}

/// How many colours a mosaic may use.
public enum MosaicDepth: String, Hashable, Sendable, Codable {
  case rgb, palette256, palette16, palette8, mono
}

/// Which symbols a mosaic may use.
public enum MosaicSymbols: String, Hashable, Sendable, Codable {
  /// ASCII only: what a terminal without UTF-8 shows.
  case ascii
  /// Half blocks: what every UTF-8 terminal and font shows.
  case half
  /// Half blocks, quadrants and the other blocks of U+2580…U+259F.
  case block
}

/// What a mosaic is asked for.
public struct MosaicRequest: Hashable, Sendable, Codable {
  /// The most cells side by side.
  public var columns: Int
  /// The most cells above one another.
  public var rows: Int
  /// The width of a cell divided by its height; 0.5 for most fonts.
  public var cellAspect: Double
  /// Its colours.
  public var depth: MosaicDepth
  /// Its symbols.
  public var symbols: MosaicSymbols
  /// 0xRRGGBB to lay transparent pixels over.
  public var background: UInt32
  /// The part of the picture to draw, of the finished one where it is finished first.
  public var region: UnitBox
  /// What is done to the picture before it is drawn.
  public var finish: Finish?

  /// A request; the mosaic keeps the proportions of the region and may be smaller than asked for.
  public init(
    columns: Int, rows: Int, cellAspect: Double = 0.5, depth: MosaicDepth, symbols: MosaicSymbols, background: UInt32,
    region: UnitBox = .whole, finish: Finish? = nil
  ) {
    self.columns = columns
    self.rows = rows
    self.cellAspect = cellAspect
    self.depth = depth
    self.symbols = symbols
    self.background = background
    self.region = region
    self.finish = finish
  }
}
