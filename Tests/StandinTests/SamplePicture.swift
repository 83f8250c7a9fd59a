import Domain
import Testing

@testable import standin

/// Pictures to send.
enum SamplePicture {
  /// A gradient of that size.
  static func bytes(
    _ width: Int, _ height: Int, format: PictureFormat = .png, seed: UInt64 = 0x20_60_C0_F0_E0_D0
  ) async throws -> [UInt8] {
    try await Studio().gradient(commission(width, height, format: format, seed: seed))
  }

  /// A gradient over the middle half of a transparent mount, as PNG.
  static func withAlpha(_ width: Int, _ height: Int) async throws -> [UInt8] {
    let commission = commission(width, height, isTransparent: true)
    return try await Studio().variation(of: bytes(width / 2, height), commission)
  }

  /// How light the ninths of a picture are.
  static func ninths(of picture: [UInt8]) async throws -> [Double] {
    try await Studio().observations(of: picture).ninths
  }

  /// What a picture of that size is commissioned with.
  static func commission(
    _ width: Int, _ height: Int, format: PictureFormat = .png, isTransparent: Bool = false, seed: UInt64 = 7
  ) -> Commission {
    var commission = Commission(
      prompt: "sepia", index: 0, size: PixelSize(pixelWidth: width, pixelHeight: height), format: format,
      isTransparent: isTransparent)
    commission.seed = seed
    return commission
  }

  /// The size that the head of a PNG file names.
  static func size(ofPNG bytes: [UInt8]) throws -> PixelSize {
    try #require(bytes.count > 24 && bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    func number(_ start: Int) -> Int { bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    return PixelSize(pixelWidth: number(16), pixelHeight: number(20))
  }
}
