import Domain
import Imaging
import Testing

/// The imager under test, in this process.
func imager(limits: PictureLimits = PictureLimits()) throws -> Imager {
  try #require(Imager(limits: limits))
}

extension ImagerAnswer {
  var facts: PictureFacts? {
    switch self {
    case .facts(let facts), .written(let facts), .mosaic(_, let facts): facts
    case .observations(let observations): observations.facts
    case .failed: nil
    }
  }

  var failure: Failure? {
    if case .failed(let failure) = self { failure } else { nil }
  }

  var mosaic: Mosaic? {
    if case .mosaic(let mosaic, _) = self { mosaic } else { nil }
  }

  var observations: Observations? {
    if case .observations(let observations) = self { observations } else { nil }
  }
}

extension MosaicRequest {
  /// A request with what most tests ask for.
  static func plain(
    columns: Int = 20, rows: Int = 10, depth: MosaicDepth = .rgb, symbols: MosaicSymbols = .half,
    background: UInt32 = 0
  ) -> MosaicRequest {
    MosaicRequest(columns: columns, rows: rows, depth: depth, symbols: symbols, background: background)
  }
}

extension Mosaic {
  /// The cell at a place.
  func cell(column: Int, row: Int) -> MosaicCell { cells[row * columns + column] }
}

/// Whether two colours, 0xRRGGBB, differ by at most `tolerance` in each sample.
func isNear(_ left: UInt32, _ right: UInt32, tolerance: Int = 24) -> Bool {
  [16, 8, 0].allSatisfy { shift in
    abs(Int(left >> UInt32(shift) & 0xFF) - Int(right >> UInt32(shift) & 0xFF)) <= tolerance
  }
}

/// The colour in the middle of each quarter, read as a mosaic of a picture: upper left, upper right, lower left,
/// lower right.
func quarterColours(of picture: FilePath, background: UInt32 = 0) throws -> [UInt32] {
  let request = MosaicRequest(
    columns: 8, rows: 8, cellAspect: 1, depth: .rgb, symbols: .half, background: background)
  let answer = try imager().perform(.mosaic(picture, request))
  let mosaic = try #require(answer.mosaic, "\(answer)")
  let left = mosaic.columns / 4
  let right = mosaic.columns - 1 - left
  let upper = mosaic.rows / 4
  let lower = mosaic.rows - 1 - upper
  return [(left, upper), (right, upper), (left, lower), (right, lower)].map { column, row in
    let cell = mosaic.cell(column: column, row: row)
    return cell.scalar == 0x2588 ? cell.foreground.bits : cell.background.bits
  }
}
