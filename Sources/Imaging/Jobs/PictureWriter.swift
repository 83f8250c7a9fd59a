import CVips
import Domain

extension Picture {
  /// Writes the picture as PNG without metadata to the new file `output`.
  borrowing func writePNG(_ output: FilePath) throws(Failure) -> PictureFacts {
    let file = try NewFile.begun(for: output)
    guard cvips_save(image, CVIPS_PNG, 100, file.descriptor) else {
      throw .notWritable(output, detail: DecoderFailure().words)
    }
    let byteCount = try file.publish()
    return PictureFacts(of: self, writtenAs: .png, byteCount: byteCount)
  }
}

extension PictureFacts {
  /// The facts of a file that was just written without metadata.
  init(of picture: borrowing Picture, writtenAs format: PictureFormat, byteCount: Int) {
    self.init(of: picture, format: format, byteCount: byteCount)
    orientation = 1
    profileByteCount = 0
    pages = 1
  }
}
