import Domain
import Imaging
import Testing

/// A painted picture as a grid of colours, each the mean of what lies in it.
struct PaintedCells {
  let columns: Int
  let rows: Int
  /// 0xRRGGBB, row by row.
  let colours: [UInt32]

  /// Lays one look over a picture and looks at what came of it, `columns` cells wide.
  init(
    _ layers: [LookLayer], over picture: SeenPicture, columns: Int = 40, seed: UInt64 = 3
  ) throws {
    let folder = try TemporaryFolder()
    let output = folder.path.appending("out.png")
    let recipe = LookRecipe(layers: layers, seed: seed)
    let answer = try imager().perform(.look(picture.written(in: folder), recipe, output: output))
    _ = try #require(answer.facts, "\(answer)")
    let rows = columns * picture.height / picture.width
    let request = MosaicRequest(
      columns: columns, rows: rows, cellAspect: 1, depth: .rgb, symbols: .half, background: 0)
    let mosaic = try #require(try imager().perform(.mosaic(output, request)).mosaic)
    (self.columns, self.rows) = (mosaic.columns, mosaic.rows)
    colours = mosaic.cells.map { cell in
      switch cell.scalar {
      case 0x2588: cell.foreground.bits
      case 0x20: cell.background.bits
      default: Self.mean(cell.foreground.bits, cell.background.bits)
      }
    }
  }

  private static func mean(_ one: UInt32, _ other: UInt32) -> UInt32 {
    [16, 8, 0].reduce(0) { $0 | ((((one >> $1) & 0xFF) + ((other >> $1) & 0xFF)) / 2) << $1 }
  }

  /// The colour at a place given in parts of the picture, 0…1.
  func colour(_ across: Double, _ down: Double) -> UInt32 {
    let (column, row) = (min(Int(across * Double(columns)), columns - 1), min(Int(down * Double(rows)), rows - 1))
    return colours[row * columns + column]
  }

  /// How bright every cell is whose middle lies within, 0…255.
  func brightnesses(across: ClosedRange<Double> = 0...1, down: ClosedRange<Double> = 0...1) -> [Double] {
    colours.indices.compactMap { index in
      let x = (Double(index % columns) + 0.5) / Double(columns)
      let y = (Double(index / columns) + 0.5) / Double(rows)
      guard across.contains(x), down.contains(y) else { return nil }
      let colour = colours[index]
      return Double(colour >> 16) * 0.299 + Double(colour >> 8 & 0xFF) * 0.587 + Double(colour & 0xFF) * 0.114
    }
  }
}

extension [Double] {
  /// The mean; 0 of nothing.
  var mean: Double { reduce(0, +) / Double(Swift.max(count, 1)) }

  /// The standard deviation.
  var deviation: Double { map { ($0 - mean) * ($0 - mean) }.mean.squareRoot() }
}
