/// Decodes base64 (RFC 4648, section 4) that comes in pieces, with noise between its characters, into memory of the caller's.
struct Base64Decoder {
  /// The values of the characters of a group that is not whole.
  private var group: UInt32 = 0
  private var groupCount = 0
  private var paddingCount = 0

  /// Whether what was decoded may end here.
  var isComplete: Bool { groupCount == 0 }

  /// The most bytes that so many characters can make.
  static func mostBytes(of count: Int) -> Int { (count / 4 + 2) * 3 }

  /// Decodes `characters` to the start of `room`, which has ``mostBytes(of:)`` bytes or more, and returns how many it wrote;
  /// nil where they are no base64.
  mutating func decode(_ characters: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer) -> Int? {
    guard let output = room.baseAddress else { return nil }
    return Self.values.withUnsafeBufferPointer { values -> Int? in
      var (index, written) = (0, 0)
      while index < characters.count {
        if groupCount == 0, paddingCount == 0 {
          while characters.count - index >= 4 {
            let first = values[Int(characters[index])]
            let second = values[Int(characters[index + 1])]
            let third = values[Int(characters[index + 2])]
            let fourth = values[Int(characters[index + 3])]
            // What is no value has its highest bits set.
            guard first | second | third | fourth < 64 else { break }
            let first3 = first << 2 | second >> 4
            let second3 = second << 4 | third >> 2
            output.storeBytes(of: first3, toByteOffset: written, as: UInt8.self)
            output.storeBytes(of: second3, toByteOffset: written + 1, as: UInt8.self)
            output.storeBytes(of: third << 6 | fourth, toByteOffset: written + 2, as: UInt8.self)
            index += 4
            written += 3
          }
          guard index < characters.count else { break }
        }
        guard take(characters[index], values[Int(characters[index])]) else { return nil }
        index += 1
        if groupCount == 4 {
          let bytes = 3 - paddingCount
          for place in 0..<bytes {
            let byte = UInt8(truncatingIfNeeded: group >> UInt32(16 - 8 * place))
            output.storeBytes(of: byte, toByteOffset: written + place, as: UInt8.self)
          }
          written += bytes
          group = 0
          groupCount = 0
        }
      }
      return written
    }
  }

  /// Takes one character, which stands for `value`; false where none may come here.
  private mutating func take(_ character: UInt8, _ value: UInt8) -> Bool {
    if value == Self.noise { return true }
    if value == Self.padding {
      // One or two, at the end of the last group.
      guard groupCount >= 2 else { return false }
      paddingCount += 1
    } else {
      guard value < 64, paddingCount == 0 else { return false }
    }
    group = group << 6 | (value < 64 ? UInt32(value) : 0)
    groupCount += 1
    return true
  }

  private static let noise: UInt8 = 0x80
  private static let padding: UInt8 = 0x81

  /// What each character stands for: 0…63, or one of the above, or nothing.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, character) in alphabet.utf8.enumerated() { values[Int(character)] = UInt8(value) }
    for character in "\\\n\r \t".utf8 { values[Int(character)] = noise }
    values[Int(UInt8(ascii: "="))] = padding
    return values
  }()
}
