/// What the head of a picture file says, read without decoding the pixels.
public struct PictureFacts: Hashable, Sendable, Codable {
  /// The format its bytes have, whatever its name says.
  public var format: PictureFormat
  /// The size as shown, after ``orientation``.
  public var size: PixelSize
  /// The EXIF orientation, 1…8; 1 is upright.
  public var orientation: Int
  /// Bits of one sample, 8 or 16 (1, 2 and 4 count as 8); 32 for floating point.
  public var bitsPerSample: Int
  /// How the samples make a colour.
  public var colourSpace: ColourSpace
  /// Whether there is an alpha channel.
  public var hasAlpha: Bool
  /// The bytes of the embedded ICC profile, 0 where there is none.
  public var profileByteCount: Int
  /// Pages or frames; 1 for a still picture.
  public var pages: Int
  /// The size of the file.
  public var byteCount: Int
  /// What the profile is called; nil where there is none or it has no name.
  public var profileName: String?
  /// What the camera wrote; nil where that is nothing.
  public var camera: CameraFacts?
  /// Where there is something to see in it after the turns of a finish: everywhere, where it is the same all over. Nil where
  /// nobody looked for that.
  public var busyRegion: UnitBox?

  /// The most bytes that a picture's file may have to be looked at: 512 MiB.
  public static let byteLimit = 512 << 20

  /// Facts as found.
  public init(
    format: PictureFormat, size: PixelSize, orientation: Int = 1, bitsPerSample: Int = 8,
    colourSpace: ColourSpace = .rgb, hasAlpha: Bool = false, profileByteCount: Int = 0, pages: Int = 1, byteCount: Int,
    profileName: String? = nil, camera: CameraFacts? = nil
  ) {
    self.format = format
    self.size = size
    self.orientation = orientation
    self.bitsPerSample = bitsPerSample
    self.colourSpace = colourSpace
    self.hasAlpha = hasAlpha
    self.profileByteCount = profileByteCount
    self.pages = pages
    self.byteCount = byteCount
    self.profileName = profileName
    self.camera = camera
  }
}

/// How the samples of a picture make a colour.
public enum ColourSpace: String, Hashable, Sendable, Codable {
  case grey, rgb, cmyk, lab, other
}
