/// The size of a picture in pixels, as it is shown (after its orientation has been applied).
public struct PixelSize: Hashable, Sendable, Codable {
  /// Columns of pixels.
  public let pixelWidth: Int
  /// Rows of pixels.
  public let pixelHeight: Int

  /// A size of `pixelWidth` × `pixelHeight`.
  public init(pixelWidth: Int, pixelHeight: Int) {
    self.pixelWidth = pixelWidth
    self.pixelHeight = pixelHeight
  }

  /// Pixels in all.
  public var pixels: Int { pixelWidth * pixelHeight }
}

extension PixelSize: CustomStringConvertible {
  /// `4000×3000`
  public var description: String { "\(pixelWidth)×\(pixelHeight)" }
}
