import Domain

/// A picture file that is sent as it is, but for everything in it that is not pixels.
///
/// It is known from its structure alone; nothing is decoded. What is in any way unusual is no bare picture, and is decoded
/// and written anew: colours that have to be converted, a picture that lies on its side, samples of more than 8 bits,
/// checksums and lengths that do not fit.
struct BarePicture: Equatable {
  /// PNG or JPEG.
  var format: PictureFormat
  var size: PixelSize
  var hasAlpha: Bool
  /// Whether what a camera wrote is left out.
  var hasEXIF = false
  /// What is left of the file, in order.
  var kept: [Range<Int>]

  /// The bytes that are left.
  var byteCount: Int { kept.reduce(0) { $0 + $1.count } }

  /// What `file` holds; nil where it has to be decoded, or an edge is longer than `longestEdge` pixels. Of a `head`, the
  /// file's beginning, what comes before the pixels; nothing is kept of it.
  init?(_ file: [UInt8], format: PictureFormat, longestEdge: Int = .max, isHead: Bool = false) {
    let picture: BarePicture? =
      switch format {
      case .png: BarePNG(file, longestEdge: longestEdge, isHead: isHead).read()
      case .jpeg: BareJPEG(file, longestEdge: longestEdge, isHead: isHead).read()
      case .webp, .gif, .tiff, .bmp, .avif, .heif: nil
      }
    guard let picture else { return nil }
    self = picture
  }

  init(format: PictureFormat, size: PixelSize, hasAlpha: Bool, hasEXIF: Bool = false, kept: [Range<Int>]) {
    self.format = format
    self.size = size
    self.hasAlpha = hasAlpha
    self.hasEXIF = hasEXIF
    self.kept = kept
  }

  /// Whether it meets `request` without being decoded.
  func meets(_ request: NormaliseRequest) -> Bool {
    // In a format without alpha what is clear would have got a colour.
    let isTaken = format == request.format || (request.alsoTakes.contains(format) && !hasAlpha)
    return isTaken && size.longestEdge <= request.longestEdge && byteCount <= request.byteLimit
  }
}

extension PictureFacts {
  /// The facts of the file that `picture` was written to.
  init(of picture: BarePicture, byteCount: Int) {
    self.init(format: picture.format, size: picture.size, hasAlpha: picture.hasAlpha, byteCount: byteCount)
  }
}
