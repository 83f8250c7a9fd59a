import Canvas

/// Mouse reports of the SGR encoding (xterm's mode 1006): `CSI < button ; column ; row` with `M`, or `m` for a release.
extension MouseReport {
  /// No screen has more cells in a row or column.
  private static let limit = 32_767

  /// Bits of the first number, beside the button in the two lowest.
  private enum Bits {
    static let shift = 4
    static let alt = 8
    static let control = 16
    static let motion = 32
    static let wheel = 64
    /// Everything that has a meaning here. What is beyond belongs to buttons that few mice have.
    static let known = 127
  }

  /// Reads the bytes between `<` and the final one; nil for a report that makes no sense, or is about what nobody asked
  /// for.
  init?(sgr bytes: ArraySlice<UInt8>, isRelease: Bool) {
    let fields = bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map(Self.number)
    guard fields.count == 3, let code = fields[0], let column = fields[1], let row = fields[2] else { return nil }
    guard 0...Bits.known ~= code, 1...Self.limit ~= column, 1...Self.limit ~= row else { return nil }
    guard let action = Self.action(code, isRelease: isRelease) else { return nil }
    var modifiers: KeyModifiers = []
    if code & Bits.shift != 0 { modifiers.insert(.shift) }
    if code & Bits.alt != 0 { modifiers.insert(.alt) }
    if code & Bits.control != 0 { modifiers.insert(.control) }
    self.init(action, at: Position(row: row - 1, column: column - 1), modifiers: modifiers)
  }

  /// The number that digits write, and nothing else.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static func action(_ code: Int, isRelease: Bool) -> MouseAction? {
    let number = code & 3
    if code & Bits.wheel != 0 {
      let directions: [WheelDirection] = [.up, .down, .left, .right]
      return isRelease || code & Bits.motion != 0 ? nil : .wheel(directions[number], steps: 1)
    }
    // The fourth is no button: the pointer moved while none was held.
    guard number < MouseButton.allCases.count else { return nil }
    let button = MouseButton.allCases[number]
    if isRelease { return .released(button) }
    return code & Bits.motion != 0 ? .dragged(button) : .pressed(button)
  }
}

extension [TerminalInput] {
  /// The same inputs with neighbouring mouse reports joined where nothing is lost by that, so that a wheel that is
  /// faster than the screen holds nothing up.
  var joiningMouseReports: [TerminalInput] {
    guard count > 1 else { return self }
    var joined: [TerminalInput] = []
    joined.reserveCapacity(count)
    for input in self {
      if case .mouse(let next) = input, case .mouse(let last)? = joined.last, let both = last.joined(with: next) {
        joined[joined.count - 1] = .mouse(both)
      } else {
        joined.append(input)
      }
    }
    return joined
  }
}
