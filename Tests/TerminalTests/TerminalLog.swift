/// What the written bytes have switched on and not off again.
struct TerminalLog {
  /// The private modes that are on, of those that are off at first.
  private(set) var modes: Set<Int> = []
  /// Private modes that were ever switched on.
  private(set) var usedModes: Set<Int> = []
  private(set) var isCursorVisible = true
  /// How often the title, and the keyboard's flags, were put away and not taken back.
  private(set) var titles = 0
  private(set) var keyboards = 0
  /// How often an update was begun.
  private(set) var updates = 0

  /// Follows `bytes` from the first.
  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while let start = rest.firstIndex(of: 0x1B) {
      rest = rest[start...].dropFirst()
      guard rest.first == UInt8(ascii: "[") else { continue }
      rest = rest.dropFirst()
      let body = rest.prefix { 0x20...0x3F ~= $0 }
      rest = rest.dropFirst(body.count)
      guard let final = rest.first else { return }
      follow(String(decoding: body, as: UTF8.self), final)
    }
  }

  private mutating func follow(_ body: String, _ final: UInt8) {
    switch final {
    case UInt8(ascii: "h") where body.hasPrefix("?"): set(body, isOn: true)
    case UInt8(ascii: "l") where body.hasPrefix("?"): set(body, isOn: false)
    case UInt8(ascii: "t") where body.hasPrefix("22;"): titles += 1
    case UInt8(ascii: "t") where body.hasPrefix("23;"): titles -= 1
    case UInt8(ascii: "u") where body.hasPrefix(">"): keyboards += 1
    case UInt8(ascii: "u") where body.hasPrefix("<"): keyboards -= 1
    default: break
    }
  }

  private mutating func set(_ body: String, isOn: Bool) {
    for mode in body.dropFirst().split(separator: ";").compactMap({ Int($0) }) {
      switch mode {
      case 25: isCursorVisible = isOn
      // Wrapping at the right margin is on at first; ncurses switches it off for the last corner.
      case 7: break
      default:
        if mode == 2026, isOn { updates += 1 }
        if isOn { usedModes.insert(mode) }
        _ = isOn ? modes.insert(mode).inserted : modes.remove(mode) != nil
      }
    }
  }

  /// Whether the terminal is as it was.
  var isRestored: Bool { modes.isEmpty && isCursorVisible && titles == 0 && keyboards == 0 }
}
