import CVips
import Domain

/// An image of libvips: a recipe for pixels, computed when they are needed.
///
/// Sources are read from top to bottom once; ``rendered()`` computes all pixels now and must come before whatever
/// looks at them twice or out of order.
struct Picture: ~Copyable {
  /// For methods of this type and functions that borrow a picture: there it outlives the call into C. A local picture
  /// may be released as soon as this has been read.
  let image: OpaquePointer

  /// Takes over one reference; nil means that the call failed.
  init(_ image: OpaquePointer?) throws(DecoderFailure) {
    guard let image else { throw DecoderFailure() }
    self.image = image
  }

  deinit { cvips_release(image) }

  /// Interleaved 8-bit samples in sRGB (3, 4 bands) or grey (1, 2), row by row.
  init(bytes: [UInt8], width: Int, height: Int, bands: Int) throws(DecoderFailure) {
    guard bytes.count == width * height * bands else { throw DecoderFailure(words: "samples do not fit the size") }
    let image = bytes.withUnsafeBytes { buffer in
      buffer.baseAddress.flatMap {
        cvips_from_bytes($0, buffer.count, Int32(width), Int32(height), Int32(bands))
      }
    }
    try self.init(image)
  }

  var width: Int { Int(cvips_width(image)) }
  var height: Int { Int(cvips_height(image)) }
  var bands: Int { Int(cvips_bands(image)) }
  var hasAlpha: Bool { cvips_has_alpha(image) }
  var longestEdge: Int { max(width, height) }

  /// The same picture once more.
  borrowing func shared() throws(DecoderFailure) -> Picture { try Picture(cvips_retain(image)) }

  /// Every pixel computed and kept in memory.
  borrowing func rendered() throws(DecoderFailure) -> Picture { try Picture(cvips_rendered(image)) }

  /// Calls `body` with all samples, row by row without padding.
  borrowing func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) throws(DecoderFailure) -> Result {
    var length = 0
    guard let bytes = cvips_bytes(image, &length) else { throw DecoderFailure() }
    defer { cvips_free(bytes) }
    return body(UnsafeRawBufferPointer(start: bytes, count: length))
  }
}
