import Canvas

// Which key a byte or a sequence stands for: xterm's forms (ctlseqs, "PC-Style Function Keys"), those of the Linux
// console and rxvt, modifyOtherKeys, and the kitty keyboard protocol.

extension KeyPress {
  /// A byte below 0x80 outside any sequence, other than escape.
  init(legacy byte: UInt8, _ modifiers: KeyModifiers) {
    switch byte {
    case 0x08, 0x7F: self.init(.backspace, modifiers)
    case 0x09: self.init(.tab, modifiers)
    case 0x0D: self.init(.enter, modifiers)
    case 0x00: self.init(.character(" "), modifiers.union(.control))
    // Ctrl takes the bits 0x60 off a letter and 0x40 off the signs behind Z.
    case ..<0x1B: self.init(.character(Character(Unicode.Scalar(byte | 0x60))), modifiers.union(.control))
    case ..<0x20: self.init(.character(Character(Unicode.Scalar(byte | 0x40))), modifiers.union(.control))
    default: self.init(.character(Character(Unicode.Scalar(byte))), modifiers)
    }
  }

  /// The byte after `ESC O`.
  init?(single byte: UInt8) {
    if let key = Key(letter: byte) {
      self.init(key)
    } else if let key = Key(letter: byte & ~0x20), byte >= 0x61, byte <= 0x64 {
      self.init(key, .control)
    } else if let keypad = Self.keypad[byte] {
      self.init(keypad)
    } else {
      return nil
    }
  }

  /// `CSI 1 ; modifiers letter`.
  init?(lettered final: UInt8, _ parameters: [[Int]]) {
    guard let modifiers = KeyModifiers(reported: parameters.dropFirst().first) else { return nil }
    if final == UInt8(ascii: "Z") {
      self.init(.tab, modifiers.union(.shift))
    } else if let key = Key(letter: final) {
      self.init(key, modifiers)
    } else if let key = Key(letter: final & ~0x20), 0x61...0x64 ~= final {
      self.init(key, modifiers.union(.shift))
    } else {
      return nil
    }
  }

  /// `CSI number ; modifiers ~`, and modifyOtherKeys' `CSI 27 ; modifiers ; code ~`.
  init?(numbered parameters: [[Int]]) {
    guard let number = parameters.first?.first else { return nil }
    guard let modifiers = KeyModifiers(reported: parameters.dropFirst().first) else { return nil }
    if number == 27, parameters.count == 3 {
      self.init(code: parameters[2].first ?? 0, shifted: nil, base: nil, modifiers)
    } else if let key = Key(number: number) {
      self.init(key, modifiers)
    } else {
      return nil
    }
  }

  /// `CSI code:shifted:base ; modifiers:event ; text u`.
  init?(unicode parameters: [[Int]]) {
    guard let codes = parameters.first, let code = codes.first else { return nil }
    guard let modifiers = KeyModifiers(reported: parameters.dropFirst().first) else { return nil }
    self.init(
      code: code, shifted: codes.dropFirst().first, base: codes.dropFirst(2).first, modifiers)
  }

  /// A key by the code of its character, with the characters that it has with Shift and on an English keyboard.
  private init?(code: Int, shifted: Int?, base: Int?, _ modifiers: KeyModifiers) {
    if let key = Key(code: code) {
      self.init(key, modifiers)
      return
    }
    let isCommand = !modifiers.isDisjoint(with: [.control, .alt])
    var code = code
    // A command on a keyboard of another script means the letter in the same place.
    if isCommand, code >= 0x80, let base, 0x21...0x7E ~= base {
      code = base
    } else if modifiers.contains(.shift), !modifiers.contains(.control) {
      if let shifted, shifted > 0 { code = shifted } else if 0x61...0x7A ~= code { code -= 0x20 }
    } else if modifiers.contains(.control), 0x41...0x5A ~= code {
      code += 0x20
    }
    // The private area holds the keys that have no character: media keys, Shift alone, and so on.
    guard code >= 0x20, !(0x7F...0x9F ~= code), !(0xE000...0xF8FF ~= code) else { return nil }
    guard let scalar = UInt32(exactly: code).flatMap({ Unicode.Scalar($0) }) else { return nil }
    self.init(.character(Character(scalar)), modifiers.subtracting(.shift))
  }

  private static let keypad: [UInt8: Key] = {
    var keys: [UInt8: Key] = [UInt8(ascii: "M"): .enter, UInt8(ascii: "I"): .tab, UInt8(ascii: "X"): .character("=")]
    // 0x6A…0x79 are `*+,-./0123456789`.
    for byte in UInt8(0x6A)...0x79 { keys[byte] = .character(Character(Unicode.Scalar(byte - 0x40))) }
    return keys
  }()
}
