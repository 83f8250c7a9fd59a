import Domain

/// What the imager takes on.
public struct PictureLimits: Hashable, Sendable {
  /// Pixels of one picture.
  public var pixels: Int
  /// Bytes of one file.
  public var fileBytes: Int
  /// Bytes of memory for pixels.
  public var memoryBytes: Int

  /// Limits in pixels and bytes.
  public init(pixels: Int = 100_000_000, fileBytes: Int = 512 << 20, memoryBytes: Int = 512 << 20) {
    self.pixels = pixels
    self.fileBytes = fileBytes
    self.memoryBytes = memoryBytes
  }

  /// Throws ``Failure/tooLarge(_:detail:limit:)`` where a file of `byteCount` bytes is too long.
  func check(byteCount: Int, of path: FilePath) throws(Failure) {
    guard byteCount > fileBytes else { return }
    throw .tooLarge(path, detail: "\(mebibytes(byteCount)) MiB", limit: "\(mebibytes(fileBytes)) MiB")
  }

  /// Throws ``Failure/tooLarge(_:detail:limit:)`` where a picture of `size` has too many pixels.
  func check(_ size: PixelSize, of path: FilePath) throws(Failure) {
    guard size.pixels > pixels else { return }
    let detail = "\(size) is \(megapixels(size.pixels)) megapixels"
    throw .tooLarge(path, detail: detail, limit: "\(megapixels(pixels)) megapixels")
  }

  /// What decoding that runs out of memory is answered with.
  func memoryFailure(_ path: FilePath) -> Failure {
    let limit = "\(mebibytes(memoryBytes)) MiB"
    return .tooLarge(path, detail: "decoding it needs more than \(limit) of memory", limit: limit)
  }
}

/// Rounded up, so that what is over a limit never reads like the limit.
private func mebibytes(_ bytes: Int) -> Int { (bytes + (1 << 20) - 1) >> 20 }

private func megapixels(_ pixels: Int) -> Int { (pixels + 999_999) / 1_000_000 }
