/// The CRC-32 of PNG and gzip (ISO 3309), which can be told for long runs without their bytes.
struct CyclicSum: Hashable {
  /// The sum as it is written.
  private(set) var value: UInt32 = 0

  /// The sum of `bytes`.
  init(of bytes: [UInt8]) {
    var sum = ~UInt32(0)
    for byte in bytes { sum = Self.table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ sum >> 8 }
    value = ~sum
  }

  /// The sum of `count` times the same byte, by doubling: what comes behind shifts what is there by as many zero bytes.
  init(repeating byte: UInt8, count: Int) {
    var unit = CyclicSum(of: [byte])
    var shift = Self.byteShift
    var rest = count
    while rest > 0 {
      if rest & 1 == 1 { value = shift.applied(to: value) ^ unit.value }
      unit.value = shift.applied(to: unit.value) ^ unit.value
      shift = shift.squared
      rest >>= 1
    }
  }

  private static let polynomial: UInt32 = 0xEDB8_8320

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ polynomial : sum >> 1 }
  }

  /// What a zero byte behind does to a sum.
  private static let byteShift: BitMatrix = {
    let bitShift = BitMatrix(columns: [polynomial] + (0..<31).map { 1 << $0 })
    return bitShift.squared.squared.squared
  }()
}

/// A linear map of 32 bits to 32 bits.
private struct BitMatrix {
  /// What becomes of each bit, the lowest first.
  var columns: [UInt32]

  func applied(to bits: UInt32) -> UInt32 {
    columns.indices.reduce(0) { bits >> $1 & 1 == 1 ? $0 ^ columns[$1] : $0 }
  }

  /// The map done twice.
  var squared: BitMatrix { BitMatrix(columns: columns.map(applied)) }
}
