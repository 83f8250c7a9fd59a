import Domain

/// Lays a picture in the middle of a larger one without decoding either: an animated WebP file of one frame, which is
/// smaller than its canvas.
///
/// The container is described in the WebP Container Specification, "Extended File Format" and "Animation".
struct Mount {
  /// The size of the whole; what the picture leaves of it is transparent.
  let size: PixelSize

  /// The file; nil where `file` is no still WebP file or its picture, `inner` large, does not fit.
  func webP(around file: [UInt8], size inner: PixelSize) -> [UInt8]? {
    guard let image = imageChunks(file), 1...size.pixelWidth ~= inner.pixelWidth,
      1...size.pixelHeight ~= inner.pixelHeight
    else { return nil }
    // Offsets are stored halved.
    let left = (size.pixelWidth - inner.pixelWidth) / 4
    let top = (size.pixelHeight - inner.pixelHeight) / 4
    let frame = [left, top, inner.pixelWidth - 1, inner.pixelHeight - 1, 0].flatMap(threeBytes) + [0] + image
    let hasAlphaAndAnimation: UInt8 = 0b1_0010
    let canvas = [hasAlphaAndAnimation, 0, 0, 0] + threeBytes(size.pixelWidth - 1) + threeBytes(size.pixelHeight - 1)
    let background: [UInt8] = [0, 0, 0, 0]
    let loopCount: [UInt8] = [1, 0]
    let content = chunk("VP8X", canvas) + chunk("ANIM", background + loopCount) + chunk("ANMF", frame)
    return chunk("RIFF", Array("WEBP".utf8) + content)
  }

  /// The chunks that hold pixels: one of colour and, where there is one, one of alpha before it.
  private func imageChunks(_ file: [UInt8]) -> [UInt8]? {
    guard file.count >= 12, file.starts(with: Array("RIFF".utf8)), file[8..<12] == Array("WEBP".utf8)[...] else {
      return nil
    }
    var chunks: [UInt8] = []
    var position = 12
    while position + 8 <= file.count {
      let length = file[position + 4..<position + 8].reversed().reduce(0) { $0 << 8 | Int($1) }
      let end = position + 8 + length + length % 2
      guard end <= file.count else { return nil }
      switch String(decoding: file[position..<position + 4], as: UTF8.self) {
      case "VP8 ", "VP8L": return chunks + file[position..<end]
      case "ALPH": chunks += file[position..<end]
      default: break
      }
      position = end
    }
    return nil
  }

  private func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let length = UInt32(content.count)
    let padding: [UInt8] = content.count.isMultiple(of: 2) ? [] : [0]
    return Array(name.utf8) + (0..<4).map { UInt8(truncatingIfNeeded: length >> ($0 * 8)) } + content + padding
  }

  private func threeBytes(_ value: Int) -> [UInt8] {
    (0..<3).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
