/// The order people expect of file names: `IMG_2` before `IMG_10`, `a` beside `A`.
public enum NaturalOrder {
  /// Whether `left` comes strictly before `right`.
  ///
  /// Digits compare by value (leading zeros ignored), other bytes without ASCII case; names that are equal so far
  /// compare by their bytes, so that the order is total.
  public static func areInOrder(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = 0
    var j = 0
    while i < left.count, j < right.count {
      if isDigit(left[i]), isDigit(right[j]) {
        let leftRun = run(left, &i)
        let rightRun = run(right, &j)
        if leftRun.count != rightRun.count { return leftRun.count < rightRun.count }
        for offset in 0..<leftRun.count {
          let (a, b) = (left[leftRun.lowerBound + offset], right[rightRun.lowerBound + offset])
          if a != b { return a < b }
        }
      } else {
        let (a, b) = (folded(left[i]), folded(right[j]))
        if a != b { return a < b }
        i += 1
        j += 1
      }
    }
    if left.count - i != right.count - j { return left.count - i < right.count - j }
    return left.lexicographicallyPrecedes(right)
  }

  /// The first 16 bytes of a name, changed so that comparing them as bytes gives this order: letters without case, a
  /// run of digits as its length and its digits. Names with different keys need no further comparison.
  public static func key(_ name: UnsafeBufferPointer<UInt8>) -> (high: UInt64, low: UInt64) {
    var high: UInt64 = 0
    var low: UInt64 = 0
    var count = 0
    func push(_ byte: UInt8) {
      if count < 8 {
        high |= UInt64(byte) << UInt64(56 - 8 * count)
      } else if count < 16 {
        low |= UInt64(byte) << UInt64(120 - 8 * count)
      }
      count += 1
    }
    var index = 0
    while index < name.count, count < 16 {
      guard isDigit(name[index]) else {
        push(folded(name[index]))
        index += 1
        continue
      }
      let digits = run(name, &index)
      // The length takes the place of a digit, so that digits keep their place among other bytes.
      push(UInt8(ascii: "0") + UInt8(min(digits.count, 9)))
      if digits.count >= 9 { push(UInt8(min(digits.count, 255))) }
      for position in digits.prefix(16) { push(name[position]) }
    }
    return (high, low)
  }

  /// The digits at `index` without leading zeros; moves `index` past them.
  private static func run(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Range<Int> {
    while index < bytes.count, bytes[index] == UInt8(ascii: "0") { index += 1 }
    let start = index
    while index < bytes.count, isDigit(bytes[index]) { index += 1 }
    return start..<index
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private static func folded(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }
}
