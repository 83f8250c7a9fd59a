/// The orientation in an EXIF block (CIPA DC-008, 4.6.2 and 4.6.4), as far as it has to be known that a picture lies upright.
enum EXIFOrientation {
  private static let tag = 0x0112
  private static let short = 3

  /// Whether the block, from its byte order on, says that the picture is upright, or nothing of that. False too where it
  /// makes no sense.
  static func isUpright(_ block: [UInt8]) -> Bool {
    let isLittle: Bool
    switch Array(block.prefix(4)) {
    case [0x49, 0x49, 0x2A, 0]: isLittle = true
    case [0x4D, 0x4D, 0, 0x2A]: isLittle = false
    default: return false
    }
    func number(_ offset: Int, _ count: Int) -> Int? {
      guard offset >= 0, offset <= block.count - count else { return nil }
      let bytes = block[offset..<offset + count]
      return (isLittle ? bytes.reversed() : Array(bytes)).reduce(0) { $0 << 8 | Int($1) }
    }
    guard let first = number(4, 4), let count = number(first, 2) else { return false }
    for index in 0..<count {
      let entry = first + 2 + 12 * index
      guard let tag = number(entry, 2) else { return false }
      guard tag == Self.tag else { continue }
      guard number(entry + 2, 2) == short, number(entry + 4, 4) == 1, number(entry + 8, 2) == 1 else { return false }
    }
    return true
  }
}
