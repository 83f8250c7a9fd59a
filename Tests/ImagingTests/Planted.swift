import Domain

@testable import Imaging

/// Pictures with something beside the pixels that nobody else is to see.
enum Planted {
  /// Text that no pixel makes.
  static let secret = "SecretOwner 52.5163 N"

  /// A PNG chunk.
  static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    return number(UInt32(data.count)) + body + number(CRC32.checksum(of: body[...]))
  }

  /// A JPEG segment.
  static func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
    let count = data.count + 2
    return [0xFF, marker, UInt8(count >> 8), UInt8(count & 0xFF)] + data
  }

  /// A PNG file with the secret in text, XMP, time, a chunk of somebody's own and behind the end.
  static func png(_ file: [UInt8]) -> [UInt8] {
    let text = chunk("tEXt", Array("Author\0\(secret)".utf8))
    let xmp = chunk("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0<x>\(secret)</x>".utf8))
    let own = chunk("prVt", Array(secret.utf8))
    return adding([text, xmp, chunk("tIME", [7, 0xE8, 5, 1, 12, 0, 0]), own], to: file) + Array(secret.utf8)
  }

  /// A PNG file with more chunks behind its head.
  static func adding(_ chunks: [[UInt8]], to png: [UInt8]) -> [UInt8] {
    Array(png[..<33]) + chunks.flatMap(\.self) + Array(png[33...])
  }

  /// A JPEG file with the secret in EXIF, XMP, Photoshop's and a maker's segments, previews, a comment and behind the end.
  static func jpeg(_ file: [UInt8]) -> [UInt8] {
    let segments = [
      segment(0xE1, exif(1) + Array(secret.utf8)),
      segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0<x>\(secret)</x>".utf8)),
      segment(0xE2, Array("MPF\0\(secret)".utf8)), segment(0xE0, Array("JFXX\0\(secret)".utf8)),
      segment(0xED, Array("Photoshop 3.0\0\(secret)".utf8)), segment(0xE5, Array(secret.utf8)),
      segment(0xFE, Array(secret.utf8)),
    ]
    return inserting(segments, into: file) + Array(secret.utf8)
  }

  /// A JPEG file with more segments at its start.
  static func inserting(_ segments: [[UInt8]], into jpeg: [UInt8]) -> [UInt8] {
    Array(jpeg[..<2]) + segments.flatMap(\.self) + Array(jpeg[2...])
  }

  /// An EXIF block whose one field is the orientation.
  static func exif(_ orientation: UInt8) -> [UInt8] {
    Array("Exif\0\0".utf8) + [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
      + [0, 0, 0, 0]
  }

  private static func number(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}

extension [UInt8] {
  /// Whether they contain those of `text`.
  func contain(_ text: String) -> Bool { firstRange(of: Array(text.utf8)) != nil }
}
