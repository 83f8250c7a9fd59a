import Domain

/// A picture file that answers some questions without any decoder: by its structure alone.
struct BareFile {
  let picture: BarePicture
  private let bytes: [UInt8]

  /// The file at `path`, of at most `longestEdge` pixels and in one of `formats`; nil where it is another, has to be decoded,
  /// or is broken. Throws what is wrong with it before that can be told.
  init?(
    _ path: FilePath, longestEdge: Int = .max, formats: [PictureFormat] = [.png, .jpeg], limits: PictureLimits,
    now: @escaping @Sendable () -> Double
  ) throws(Failure) {
    let file = try SourceFile(path, now: now)
    guard file.stamp.byteCount <= Self.byteLimit,
      let format = PictureFormat(firstBytes: try file.firstBytes(PictureFormat.firstByteCount)),
      formats.contains(format)
    else { return nil }
    bytes = try file.contents()
    guard let picture = BarePicture(bytes, format: format, longestEdge: longestEdge),
      picture.size.pixels <= limits.pixels
    else { return nil }
    try file.confirmUnchanged()
    self.picture = picture
  }

  /// What a decoder would say of the head of the file at `path`; nil where only a decoder can tell.
  static func facts(
    _ path: FilePath, limits: PictureLimits, now: @escaping @Sendable () -> Double
  ) throws(Failure) -> PictureFacts? {
    let file = try SourceFile(path, now: now)
    try limits.check(byteCount: file.stamp.byteCount, of: path)
    let head = try file.firstBytes(headByteCount)
    guard let format = PictureFormat(firstBytes: Array(head.prefix(PictureFormat.firstByteCount))),
      let picture = BarePicture(head, format: format, isHead: true), !picture.hasEXIF,
      picture.size.pixels <= limits.pixels
    else { return nil }
    return PictureFacts(of: picture, byteCount: file.stamp.byteCount)
  }

  /// The bytes before the pixels of a file that is known without a decoder.
  private static let headByteCount = 64 << 10

  /// Writes a copy with nothing but pixels to the new file `output`; nil, and nothing is written, where that would not meet
  /// `request`.
  func write(for request: NormaliseRequest, to output: FilePath) throws(Failure) -> PictureFacts? {
    guard picture.meets(request) else { return nil }
    let copy = try OutputFile.begun(for: output)
    for range in picture.kept { try copy.write(bytes[range]) }
    return PictureFacts(of: picture, byteCount: try copy.publish(durably: false))
  }

  /// The bytes of a file that is looked at whole: what is sent, with what may lie beside its pixels.
  private static let byteLimit = 64 << 20
}
