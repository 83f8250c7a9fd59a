extension ViKeys {
  /// Takes the letter of a key outside insert mode; `unknown("")` if it begins or ends nothing.
  mutating func take(_ symbol: Character, _ editor: inout Editor) -> Answer {
    if let prefix = pending.prefix { return complete(prefix, symbol, &editor) }
    if let digit = symbol.wholeNumberValue, symbol.isASCII, digit > 0 || pending.count != nil {
      pending.count = min(Self.mostTimes, (pending.count ?? 0) * 10 + digit)
      return .done
    }
    if let operation = Operation(rawValue: symbol) { return begin(operation, &editor) }
    switch symbol {
    case "g": return wait(.go)
    case "i" where pending.operation != nil || mode == .visual: return wait(.inner)
    case "a" where pending.operation != nil || mode == .visual: return wait(.around)
    case "j", "k":
      guard pending.operation == nil else { break }
      defer { pending = Pending() }
      return .command(symbol == "j" ? .moveDown : .moveUp, pending.total ?? 1)
    default: break
    }
    if let motion = motion(symbol, pending.total, in: editor) { return follow(motion, symbol, &editor) }
    guard pending.operation == nil else { return .unknown("") }
    return mode == .visual ? takeVisual(symbol, &editor) : takeNormal(symbol, &editor)
  }

  private mutating func wait(_ prefix: Prefix) -> Answer {
    pending.prefix = prefix
    return .done
  }

  private mutating func complete(_ prefix: Prefix, _ symbol: Character, _ editor: inout Editor) -> Answer {
    switch prefix {
    case .go:
      guard symbol == "g" else { return .unknown("") }
      return follow(line(pending.total ?? 1, in: editor), symbol, &editor)
    case .replace:
      let end = editor.cursor + (pending.total ?? 1)
      pending = Pending()
      guard end <= editor.lineEnd else { return .done }
      let start = editor.cursor
      editor.replace(start..<end, with: String(repeating: String(symbol), count: end - start), as: .other)
      editor.place(editor.cursor - 1)
      return .done
    case .inner, .around:
      guard symbol == "w", let word = word(in: editor, isAround: prefix == .around) else { return .unknown("") }
      if mode == .visual {
        editor.mark = word.lowerBound
        editor.place(max(word.lowerBound, word.upperBound - 1))
        pending = Pending()
      } else if let operation = pending.operation {
        apply(operation, to: word, &editor)
      }
      return .done
    }
  }

  private mutating func begin(_ operation: Operation, _ editor: inout Editor) -> Answer {
    if mode == .visual {
      apply(operation, to: editor.selection ?? editor.cursor..<editor.cursor, &editor)
    } else if pending.operation == nil {
      pending.operation = operation
      pending.operationCount = pending.count
      pending.count = nil
    } else if pending.operation == operation {
      let last = line(below: (pending.total ?? 1) - 1, in: editor)
      applyToLines(operation, from: editor.cursor, to: last, &editor)
    } else {
      return .unknown("")
    }
    return .done
  }

  /// Goes where `motion` leads, or does what waits for it to what is on the way.
  private mutating func follow(_ motion: Motion, _ symbol: Character, _ editor: inout Editor) -> Answer {
    guard let operation = pending.operation else {
      editor.place(motion.place)
      if symbol == "$" { editor.preferredColumn = Self.farColumn }
      pending = Pending()
      return .done
    }
    var (from, to) = (min(editor.cursor, motion.place), max(editor.cursor, motion.place))
    switch motion.span {
    case .lines: applyToLines(operation, from: from, to: to, &editor)
    case .inclusive: apply(operation, to: from..<min(to + 1, editor.characters.count), &editor)
    case .exclusive:
      if symbol == "w" { (from, to) = wordSpan(operation, from: from, to: to, in: editor) }
      apply(operation, to: from..<to, &editor)
    }
    return .done
  }

  /// The column that every line ends before.
  private static let farColumn = 1_000_000
}
