import Domain
import Foundation
import Imaging
import Testing

/// A picture that code makes, for the observer to look at.
struct SeenPicture {
  var width = 320
  var height = 240
  /// 0xRRGGBB at a column and a row.
  var colour: (_ column: Int, _ row: Int) -> UInt32

  /// Writes it as a bitmap.
  func written(in folder: borrowing TemporaryFolder) -> FilePath {
    var pixels: [UInt8] = []
    pixels.reserveCapacity((width * 3 + 3) * height)
    for row in (0..<height).reversed() {
      for column in 0..<width {
        let colour = colour(column, row)
        pixels += [UInt8(colour & 0xFF), UInt8(colour >> 8 & 0xFF), UInt8(colour >> 16 & 0xFF)]
      }
      pixels += [UInt8](repeating: 0, count: (4 - width * 3 % 4) % 4)
    }
    return folder.write(Bitmap(pixels: pixels, width: width, height: height).bytes, as: "seen.bmp")
  }

  /// What the imager sees in it.
  func observed() throws -> Observations {
    let folder = try TemporaryFolder()
    let file = written(in: folder)
    let answer = try imager().perform(.observe(file))
    return try #require(answer.observations, "\(answer)")
  }

  /// A grey of 0…255.
  static func grey(_ value: Double) -> UInt32 {
    let sample = UInt32(min(max(value, 0), 255).rounded())
    return sample << 16 | sample << 8 | sample
  }

  /// Always the same noise, uniform in −1…1.
  static func noise(_ column: Int, _ row: Int, seed: UInt64 = 1) -> Double {
    var value = UInt64(column) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(row) &* 0xC2B2_AE3D_27D4_EB4F ^ seed
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return Double((value ^ value >> 31) >> 11) / Double(1 << 52) - 1
  }
}
