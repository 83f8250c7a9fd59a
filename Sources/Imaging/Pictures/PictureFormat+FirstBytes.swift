import CVips
import Domain

extension PictureFormat {
  /// The bytes that ``init(firstBytes:)`` needs to see.
  static let firstByteCount = 64

  /// What a file is by its first bytes, whatever its name says.
  init?(firstBytes bytes: [UInt8]) {
    func has(_ text: StaticString, at offset: Int = 0) -> Bool {
      text.withUTF8Buffer { bytes.dropFirst(offset).starts(with: $0) }
    }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if has("GIF87a") || has("GIF89a") {
      self = .gif
    } else if has("RIFF"), has("WEBP", at: 8) {
      self = .webp
    } else if ["II*\0", "II+\0", "MM\0*", "MM\0+"].contains(where: { has($0) }) {
      self = .tiff
    } else if has("BM") {
      self = .bmp
    } else if has("ftyp", at: 4), let format = Self.brand(bytes) {
      self = format
    } else {
      return nil
    }
  }

  /// ISO base media files name their brand and those they are compatible with, four bytes each.
  private static func brand(_ bytes: [UInt8]) -> PictureFormat? {
    let boxLength = bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    let box = bytes.prefix(max(12, min(boxLength, bytes.count)))
    let brands = stride(from: 8, to: box.count - 3, by: 4).filter { $0 != 12 }
      .map { String(decoding: box[$0..<$0 + 4], as: UTF8.self) }
    if brands.contains(where: ["avif", "avis"].contains) { return .avif }
    let heif = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"]
    return brands.contains(where: heif.contains) ? .heif : nil
  }

  /// What libvips calls the format; nil for BMP, which is read here.
  var decoder: CVipsFormat? {
    switch self {
    case .jpeg: CVIPS_JPEG
    case .png: CVIPS_PNG
    case .webp: CVIPS_WEBP
    case .gif: CVIPS_GIF
    case .tiff: CVIPS_TIFF
    case .avif, .heif: CVIPS_HEIF
    case .bmp: nil
    }
  }
}
