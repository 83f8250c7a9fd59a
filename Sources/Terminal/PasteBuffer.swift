/// Pasted text on its way, up to the mark that ends it.
struct PasteBuffer: Sendable {
  /// The most that a program keeps, in bytes; the rest is dropped.
  static let limit = 16 << 20
  private static let end = Array("\u{1B}[201~".utf8)

  private let limit: Int
  private var bytes: [UInt8] = []
  private var matched = 0
  private var isAfterReturn = false

  /// An empty paste that keeps `limit` bytes.
  init(limit: Int) { self.limit = limit }

  /// Takes one byte and returns the text if it is complete.
  mutating func take(_ byte: UInt8) -> String? {
    if byte == Self.end[matched] {
      matched += 1
      guard matched == Self.end.count else { return nil }
      return Self.text(of: bytes)
    }
    // The escape that began a false end is a control character and dropped with the others.
    for held in Self.end[..<matched] { keep(held) }
    matched = byte == Self.end[0] ? 1 : 0
    if matched == 0 { keep(byte) }
    return nil
  }

  private mutating func keep(_ byte: UInt8) {
    defer { isAfterReturn = byte == 0x0D }
    guard bytes.count < limit else { return }
    switch byte {
    case 0x0D: bytes.append(0x0A)
    case 0x0A: if !isAfterReturn { bytes.append(0x0A) }
    case 0x09, 0x20...0x7E, 0x80...0xFF: bytes.append(byte)
    default: break
    }
  }

  /// The text without the control characters U+0080…U+009F.
  private static func text(of bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.unicodeScalars.contains(where: { 0x80...0x9F ~= $0.value }) else { return text }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: text.unicodeScalars.lazy.filter { !(0x80...0x9F ~= $0.value) })
    return String(kept)
  }
}
