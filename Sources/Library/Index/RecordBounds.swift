import Domain

/// What values a record may have, on disk and in the index alike: what one of them takes, the other must too.
enum RecordBounds {
  /// Numbers of variations; nine digits at most stand in a file's name.
  static let numbers = 1...999_999_999
  /// Numbers that may be given next.
  static let nextNumbers = 1...1_000_000_000
  /// Pixels of one edge.
  static let pixels = 1...1_000_000_000
  /// Bytes of a file.
  static let bytes = 0...1 << 50
  /// Prices; thousands of them have a sum.
  static let microDollars = 0...1 << 50
  /// The years 0 to 9999, which ISO 8601 writes with four digits.
  static let milliseconds = -62_167_219_200_000...253_402_300_799_999
  /// Places in a generation.
  static let places = 0...GenerationSettings.counts.upperBound - 1

  /// Whether `path` leads `depth` names down and never up.
  static func isInside(_ path: FilePath, depth: Int) -> Bool {
    let names = path.bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return names.count == depth && names.allSatisfy(isName)
  }

  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty && !bytes.elementsEqual(".".utf8) && !bytes.elementsEqual("..".utf8)
  }

  /// Whether `text` is a SHA-256: 64 lower-case hexadecimal digits.
  static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy("0123456789abcdef".utf8.contains)
  }
}
