import Canvas

/// The bytes between `CSI` and the final one, and what they mean.
struct ControlSequence: Sendable {
  /// The longest one, in bytes; a longer one is swallowed whole.
  static let limit = 4096

  private var bytes: [UInt8] = []
  private(set) var isIgnored = false

  /// What a byte does to it.
  enum Step {
    case more
    case ended(Meaning)
    /// An escape starts something else.
    case replaced
  }

  /// What a whole sequence is.
  enum Meaning {
    /// An input; nil for a sequence that says nothing to this program.
    case input(TerminalInput?)
    case paste, oldMouse, linuxFunction
  }

  /// Swallows the rest up to the final byte.
  mutating func ignore() { isIgnored = true }

  mutating func take(_ byte: UInt8) -> Step {
    switch byte {
    case 0x1B: return .replaced
    case 0x18, 0x1A: return .ended(.input(nil))
    case 0x20...0x3F where bytes.count < Self.limit: bytes.append(byte)
    case 0x40...0x7E: return .ended(isIgnored ? .input(nil) : meaning(final: byte))
    default: ignore()
    }
    return .more
  }

  /// The meaning with the final byte.
  private func meaning(final: UInt8) -> Meaning {
    // Parameters that start with one of `<=>?` are private: reports and replies, never keys.
    if let first = bytes.first, 0x3C...0x3F ~= first { return .input(report(first, final: final)) }
    guard bytes.allSatisfy({ $0 >= 0x30 }) else { return .input(.reply(.sequence(text(final)))) }
    if bytes.isEmpty {
      switch final {
      case UInt8(ascii: "M"): return .oldMouse
      case UInt8(ascii: "["): return .linuxFunction
      case UInt8(ascii: "I"): return .input(.focus(true))
      case UInt8(ascii: "O"): return .input(.focus(false))
      default: break
      }
    }
    let parameters = parameters(of: bytes[...])
    if final == UInt8(ascii: "~"), parameters.first?.first == 200 { return .paste }
    return .input(input(parameters, final: final))
  }

  private func input(_ parameters: [[Int]], final: UInt8) -> TerminalInput? {
    switch final {
    case UInt8(ascii: "u"): return KeyPress(unicode: parameters).map { .key($0) }
    case UInt8(ascii: "~"): return KeyPress(numbered: parameters).map { .key($0) }
    // With parameters these are the position of the cursor and the size of the window.
    case UInt8(ascii: "R") where !bytes.isEmpty, UInt8(ascii: "t"), UInt8(ascii: "n"), UInt8(ascii: "c"):
      return .reply(.sequence(text(final)))
    default: return KeyPress(lettered: final, parameters).map { .key($0) }
    }
  }

  private func report(_ marker: UInt8, final: UInt8) -> TerminalInput? {
    let numbers = parameters(of: bytes.dropFirst().prefix { $0 >= 0x30 }).map { $0.first ?? 0 }
    let intermediates = bytes.drop { $0 >= 0x30 }
    switch (marker, final) {
    case (UInt8(ascii: "<"), UInt8(ascii: "M")), (UInt8(ascii: "<"), UInt8(ascii: "m")):
      return MouseReport(sgr: bytes.dropFirst(), isRelease: final == UInt8(ascii: "m")).map { .mouse($0) }
    case (UInt8(ascii: "?"), UInt8(ascii: "c")): return .reply(.attributes(numbers))
    case (UInt8(ascii: "?"), UInt8(ascii: "u")): return .reply(.keyboard(flags: numbers.first ?? 0))
    case (UInt8(ascii: "?"), UInt8(ascii: "y")) where intermediates.elementsEqual([0x24]) && numbers.count == 2:
      return .reply(.mode(numbers[0], state: numbers[1]))
    default: return .reply(.sequence(text(final)))
    }
  }

  private func text(_ final: UInt8) -> String { String(decoding: bytes + [final], as: UTF8.self) }

  /// The numbers, parted by `;`, each with its sub-fields, parted by `:`. What is left out or too large is 0.
  private func parameters(of bytes: ArraySlice<UInt8>) -> [[Int]] {
    bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { field in
      field.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map { digits in
        Int(String(decoding: digits, as: UTF8.self)) ?? 0
      }
    }
  }
}
