/// A key with its modifiers, as the terminal reported it.
public struct KeyPress: Hashable, Sendable {
  /// The key.
  public var key: Key
  /// What was held.
  public var modifiers: KeyModifiers

  /// A key with modifiers.
  public init(_ key: Key, _ modifiers: KeyModifiers = []) {
    self.key = key
    self.modifiers = modifiers
  }
}

/// A key without its modifiers.
public enum Key: Hashable, Sendable {
  /// A printable character: a letter as typed (`A` carries no shift), a space, a composed accent.
  case character(Character)
  case enter, tab, backspace, escape, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
}

/// What was held while a key was pressed.
public struct KeyModifiers: OptionSet, Hashable, Sendable {
  /// One bit each.
  public let rawValue: UInt8

  /// Takes the bits as they are.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Shift, where the key is not a character.
  public static let shift = KeyModifiers(rawValue: 1)
  /// Alt or Meta.
  public static let alt = KeyModifiers(rawValue: 2)
  /// Control; the character is in lower case.
  public static let control = KeyModifiers(rawValue: 4)
}

extension KeyPress: CustomStringConvertible {
  /// The canonical notation: `j`, `<C-s>`, `<A-Enter>`, `<S-Tab>`, `<Space>`, `<F1>`.
  public var description: String {
    var prefix = ""
    if modifiers.contains(.control) { prefix += "C-" }
    if modifiers.contains(.alt) { prefix += "A-" }
    if modifiers.contains(.shift) { prefix += "S-" }
    if case .character(let character) = key, prefix.isEmpty, character != " ", character != "<" {
      return String(character)
    }
    return "<\(prefix)\(key.name)>"
  }

  /// Reads the canonical notation; nil for anything else.
  public init?(_ notation: String) {
    guard notation.count > 1 else {
      guard let character = notation.first else { return nil }
      self.init(.character(character))
      return
    }
    guard notation.first == "<", notation.last == ">" else { return nil }
    var rest = notation.dropFirst().dropLast()
    var modifiers: KeyModifiers = []
    while rest.count > 2, rest.dropFirst().first == "-" {
      switch rest.first {
      case "C": modifiers.insert(.control)
      case "A": modifiers.insert(.alt)
      case "S": modifiers.insert(.shift)
      default: return nil
      }
      rest = rest.dropFirst(2)
    }
    guard let key = Key(name: String(rest)) else { return nil }
    self.init(key, modifiers)
  }
}

extension Key {
  /// The name in canonical notation.
  var name: String {
    switch self {
    case .character(" "): "Space"
    case .character("<"): "lt"
    case .character(let character): String(character)
    case .enter: "Enter"
    case .tab: "Tab"
    case .backspace: "Backspace"
    case .escape: "Esc"
    case .delete: "Delete"
    case .insert: "Insert"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PageUp"
    case .pageDown: "PageDown"
    case .function(let number): "F\(number)"
    }
  }

  /// The key with that name in canonical notation.
  init?(name: String) {
    let named: [Key] = [
      .character(" "), .character("<"), .enter, .tab, .backspace, .escape, .delete, .insert, .up, .down, .left,
      .right, .home, .end, .pageUp, .pageDown,
    ]
    if let key = named.first(where: { $0.name == name }) {
      self = key
    } else if name.count == 1, let character = name.first {
      self = .character(character)
    } else if name.first == "F", let number = Int(name.dropFirst()), 1...24 ~= number {
      self = .function(number)
    } else {
      return nil
    }
  }
}
