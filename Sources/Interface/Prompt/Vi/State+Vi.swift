import Canvas

extension State {
  /// Gives a key to the keys of vi; nil if there are none or it is not for them.
  mutating func pressVi(_ key: KeyPress) -> [Effect]? {
    guard context == .writing, pendingKeys.isEmpty, var vi = prompt.vi else { return nil }
    let answer = vi.take(key, &editor)
    prompt.vi = vi
    switch answer {
    case .passed: return nil
    case .done: return []
    case .unknown(let keys):
      say(.info, "\(keys) is no command of vi here; \(self.key(.help, in: .writing)) shows all keys.")
      return []
    case .command(let command, let times): return (0..<times).flatMap { _ in run(command) }
    }
  }

  /// The group of the help for the keys of vi, where they are in force and `context` is the prompt's.
  func viHelp(of context: Context) -> [[Painter.Segment]] {
    guard prompt.vi != nil, context == .writing || context == .prompt else { return [] }
    let rows = ViKeys.rows.map { row in
      let padding = String(repeating: " ", count: max(1, 20 - row.keys.count))
      return [Painter.Segment("  \(row.keys)\(padding)", .key), Painter.Segment(row.label)]
    }
    return [[Painter.Segment("The keys of vi", .heading)]] + rows + [[]]
  }

  /// The keys that the hint line shows.
  var hints: [(keys: String, command: Command)] {
    guard context == .writing, let vi = prompt.vi, vi.mode != .insert else { return table.hints(in: context) }
    let back = vi.mode == .visual || !vi.pending.keys.isEmpty ? Command.back : .stopWriting
    return [("i", .write), ("u", .undo), ("^R", .redo), ("Esc", back)]
  }
}

extension ViKeys {
  /// The keys outside insert mode, for the help: what is pressed, and what it does.
  static let rows: [(keys: String, label: String)] = [
    ("h j k l", "move"), ("w b e", "next word, word start, word end"), ("0 ^ $", "line start, first word, line end"),
    ("gg G", "first line, last line"), ("i a I A o O", "write before, after, at line ends, in a new line"),
    ("x X D", "cut a character, the one before, the rest of the line"), ("d c y", "cut, change, copy what follows:"),
    ("  w $ 0 j …", "as far as the move goes"), ("  iw aw", "the word, the word and a blank"), ("dd cc yy", "the line"),
    ("p P", "put back after, before"), ("r ~ J", "replace a character, change its case, join lines"),
    ("u ^R", "undo, redo"), ("v", "select; then d c y x ~ J"), ("3dw 2dd 5x", "so many times"),
    ("Esc", "normal mode; from there, stop writing"),
  ]
}
