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
