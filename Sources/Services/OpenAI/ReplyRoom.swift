import Domain

/// The room on the disk that is set aside for a picture before it is paid for: for the reply, with what is shown on the
/// way, and for the picture that is made of it.
enum ReplyRoom {
  /// The least, in bytes.
  private static let least = 8 << 20
  /// The pixels of a picture whose size the model chooses.
  private static let usualPixels = 2048 * 2048

  /// The bytes for a request with `options`.
  static func byteCount(for options: ModelOptions) -> Int {
    let pixels =
      switch options.size {
      case .auto: usualPixels
      case .pixels(let size): size.pixelWidth * size.pixelHeight
      }
    let picture = pixels * bytesPerPixel(options)
    let pictures = 1 + options.partialPictures
    // In base64 four characters stand for three bytes.
    return max(least, pictures * (picture * 4 / 3 + picture))
  }

  /// What a picture with much detail comes to.
  private static func bytesPerPixel(_ options: ModelOptions) -> Int {
    if options.format == .jpeg || options.format == .webp { return 1 }
    return options.background == .transparent ? 3 : 2
  }
}
