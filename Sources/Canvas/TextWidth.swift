/// How many columns characters take, from Unicode data rather than from the C library, whose tables are older.
public enum TextWidth {
  /// The columns of one scalar: 0 for marks and format characters, 2 for wide ones, otherwise 1.
  public static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    guard value >= 0x300 else { return 1 }
    if isIn(TextWidthTable.zero, value) { return 0 }
    return isIn(TextWidthTable.wide, value) ? 2 : 1
  }

  /// Whether a scalar could steer a terminal or mislead a reader: C1 controls, separators, bidirectional controls,
  /// noncharacters and private use.
  static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0x9F, 0x2028...0x2029, 0x202A...0x202E, 0x2066...0x2069, 0x200E...0x200F, 0x061C,
      0xFDD0...0xFDEF, 0xE000...0xF8FF, 0xF0000...0x10FFFF:
      true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// Whether a scalar is left out: joiners, selectors, tags and other characters without a shape of their own.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x34F, 0x180B...0x180F, 0x200B...0x200D, 0x2060...0x2064, 0x206A...0x206F, 0xFE00...0xFE0F, 0xFEFF,
      0xFFF0...0xFFFB, 0xE0000...0xE0FFF, 0x1F3FB...0x1F3FF:
      true
    default: false
    }
  }

  private static func isIn(_ table: [(first: UInt32, last: UInt32)], _ value: UInt32) -> Bool {
    var low = 0
    var high = table.count
    while low < high {
      let middle = (low + high) / 2
      if value > table[middle].last { low = middle + 1 } else { high = middle }
    }
    return low < table.count && value >= table[low].first
  }
}
