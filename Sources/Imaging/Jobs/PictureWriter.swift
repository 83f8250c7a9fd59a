import CVips
import Domain

extension Picture {
  /// Writes the picture as PNG without metadata to the new file `output`.
  borrowing func writePNG(_ output: FilePath) throws(Failure) -> PictureFacts {
    let file = try OutputFile.begun(for: output)
    try file.write(self)
    let byteCount = try file.publish()
    return PictureFacts(of: self, writtenAs: .png, byteCount: byteCount)
  }

  /// Writes into an open file. Where it fails because the system did not take the bytes, `problem` is its error number.
  borrowing func savePNG(to descriptor: Int32, _ problem: inout Int32) -> Bool {
    cvips_save_png(image, descriptor, &problem)
  }

  /// The bytes that ``writePNG(_:)`` would write.
  borrowing func weighedPNG() throws(DecoderFailure) -> Int {
    var length = 0
    guard cvips_weigh_png(image, &length) else { throw DecoderFailure() }
    return length
  }

  /// The bytes of a file, with nothing but pixels in it.
  borrowing func encoded(as format: PictureFormat, quality: Int) throws(DecoderFailure) -> [UInt8] {
    var length = 0
    guard let encoder = format.decoder, let start = cvips_encode(image, encoder, Int32(quality), &length) else {
      throw DecoderFailure()
    }
    defer { cvips_free(start) }
    let bytes = UnsafeRawBufferPointer(start: start, count: length)
    return format == .webp ? BareWebP.bytes(of: bytes) : Array(bytes)
  }
}

extension PictureFacts {
  /// The facts of a file that was just written without metadata.
  init(of picture: borrowing Picture, writtenAs format: PictureFormat, byteCount: Int) {
    self.init(of: picture, format: format, byteCount: byteCount)
    orientation = 1
    profileByteCount = 0
    profileName = nil
    camera = nil
    pages = 1
  }
}
