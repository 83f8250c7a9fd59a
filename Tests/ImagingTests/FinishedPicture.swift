import Domain
import Testing

@testable import Imaging

/// The pixels of a file that the imager finished.
struct FinishedPicture {
  let file: FilePath
  let facts: PictureFacts
  let bands: Int
  let samples: [UInt8]

  var width: Int { facts.size.pixelWidth }
  var height: Int { facts.size.pixelHeight }

  /// Finishes `file` as `text` says, into `folder`.
  init(
    _ file: FilePath, _ text: String, in folder: borrowing TemporaryFolder, as name: String = "finished"
  ) throws {
    try self.init(file, Finish(text), in: folder, as: name)
  }

  init(
    _ file: FilePath, _ finish: Finish, in folder: borrowing TemporaryFolder, as name: String = "finished"
  ) throws {
    let output = folder.path.appending(FilePath(name))
    let answer = try imager().perform(.finish(file, finish, output: output))
    guard case .written(let facts) = answer else { throw try #require(answer.failure) }
    self.file = output
    self.facts = facts
    (samples, bands) = try Self.samples(of: output)
  }

  private static func samples(of path: FilePath) throws -> ([UInt8], Int) {
    let file = try PictureFile(path, limits: PictureLimits(), now: { 0 })
    let picture = try file.picture(whole: true).inSRGB().rendered()
    return (try picture.withBytes { Array($0) }, picture.bands)
  }

  /// 0xRRGGBB at a column and a row.
  func rgb(_ column: Int, _ row: Int) -> UInt32 {
    let start = (row * width + column) * bands
    return samples[start..<start + 3].reduce(0) { $0 << 8 | UInt32($1) }
  }

  func alpha(_ column: Int, _ row: Int) -> UInt8 { samples[(row * width + column) * bands + 3] }

  func lab(_ column: Int, _ row: Int) -> LabColour {
    let rgb = rgb(column, row)
    return LabColour(SIMD3(Double(rgb >> 16), Double(rgb >> 8 & 0xFF), Double(rgb & 0xFF)) / 255)
  }

  /// The colour in the middle of each quarter: upper left, upper right, lower left, lower right.
  var quarters: [UInt32] {
    [(1, 1), (3, 1), (1, 3), (3, 3)].map { rgb(width * $0.0 / 4, height * $0.1 / 4) }
  }
}
