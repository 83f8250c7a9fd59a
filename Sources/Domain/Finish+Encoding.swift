extension Finish {
  /// How a picture is written.
  public struct Encoding: Hashable, Sendable, Codable {
    /// JPEG, PNG or WebP.
    public let format: PictureFormat
    /// 1…100; of no meaning for PNG.
    public let quality: Int

    /// An encoding; nil for formats that are not written and qualities outside 1…100.
    public init?(_ format: PictureFormat, quality: Int = Self.usualQuality) {
      guard Self.formats.contains(format), Self.qualities.contains(quality) else { return nil }
      self.format = format
      self.quality = format == .png ? Self.usualQuality : quality
    }

    /// The formats that are written.
    public static let formats: [PictureFormat] = [.png, .jpeg, .webp]
    /// What a quality may be.
    public static let qualities = 1...100
    /// The quality where none is asked for.
    public static let usualQuality = 90
  }
}
