/// Takes everything but pixels out of a WebP file: libvips 8.14 writes an EXIF chunk of its own even when it is told to
/// strip. The container is described in https://developers.google.com/speed/webp/docs/riff_container.
struct BareWebP {
  private static let headLength = 12
  private static let chunkHeadLength = 8

  /// The file with nothing but pixels; as it is where it is no WebP.
  static func bytes(of file: UnsafeRawBufferPointer) -> [UInt8] {
    guard file.count > headLength else { return Array(file) }
    var bare = Array(file.prefix(headLength))
    bare.reserveCapacity(file.count)
    var offset = headLength
    while offset + chunkHeadLength <= file.count {
      let length = Int(UInt32(littleEndian: file.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)))
      // Chunks start at even places.
      let end = min(offset + chunkHeadLength + length + length % 2, file.count)
      let name = String(decoding: file[offset..<offset + 4], as: UTF8.self)
      if name == "VP8X", end > offset + chunkHeadLength {
        bare += file[offset..<offset + chunkHeadLength]
        bare.append(file[offset + chunkHeadLength] & alphaFlag)
        bare += file[offset + chunkHeadLength + 1..<end]
      } else if ["VP8 ", "VP8L", "ALPH"].contains(name) {
        bare += file[offset..<end]
      }
      offset = end
    }
    let length = UInt32(truncatingIfNeeded: bare.count - 8)
    for index in 0..<4 { bare[4 + index] = UInt8(truncatingIfNeeded: length >> (index * 8)) }
    return bare
  }

  /// The only flag of the extended head that stays: the others announce profile, EXIF, XMP and animation.
  private static let alphaFlag: UInt8 = 0x10
}
