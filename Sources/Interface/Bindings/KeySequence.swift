public import Canvas

/// Keys to press one after the other: `gg`, `<C-s>`.
public struct KeySequence: Hashable, Sendable {
  /// The keys in order, at least one.
  public let keys: [KeyPress]

  /// Reads the canonical notation of one or more keys; nil for anything else.
  public init?(_ notation: String) {
    var keys: [KeyPress] = []
    var rest = notation[...]
    while let first = rest.first {
      // A lone `<` is written `<lt>`, so every `<` opens a name; the name may itself hold a `>` (`<C->>`).
      var end = rest.index(after: rest.startIndex)
      if first == "<" {
        guard let close = rest.firstIndex(of: ">") else { return nil }
        end = rest.index(after: close)
        if rest[..<close].last == "-", rest[end...].first == ">" { end = rest.index(after: end) }
      }
      guard let key = KeyPress(String(rest[..<end])) else { return nil }
      keys.append(key)
      rest = rest[end...]
    }
    guard !keys.isEmpty else { return nil }
    self.keys = keys
  }

  /// How the keys are shown to the user: `gg`, `^S`, `S-Tab`.
  public var title: String { keys.map(\.title).joined() }

  /// Whether the first key is text where text is taken.
  var isText: Bool { keys.first?.isText ?? false }

  /// Whether every terminal sends these keys, whatever it is and whatever it runs in.
  public var isPlainASCII: Bool {
    keys.allSatisfy { press in
      guard press.modifiers.isEmpty else { return false }
      switch press.key {
      case .character(let character): return character.isASCII
      case .enter, .tab, .escape: return true
      default: return false
      }
    }
  }
}

extension KeyPress {
  /// How the key is shown to the user: `^S` for Ctrl-s, `Esc`.
  public var title: String {
    if modifiers == .control, case .character(let character) = key { return "^\(character.uppercased())" }
    let notation = description
    guard notation.count > 1 else { return notation }
    return notation == "<lt>" ? "<" : String(notation.dropFirst().dropLast())
  }

  /// Whether the key stands for the character itself.
  var isText: Bool {
    guard case .character = key else { return false }
    return modifiers.isDisjoint(with: [.control, .alt])
  }
}
