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
      say(.info, words.isNoViCommand(keys, help: self.key(.help, in: .writing)))
      return []
    case .command(let command, let times): return (0..<times).flatMap { _ in run(command) }
    }
  }

  /// The group of the help for the keys of vi, where they are in force and `context` is the prompt's.
  func viHelp(of context: Context) -> [[Painter.Segment]] {
    guard prompt.vi != nil, context == .writing || context == .prompt else { return [] }
    let rows = ViHelp.allCases.map { help in
      let padding = String(repeating: " ", count: max(1, 20 - help.rawValue.count))
      return [Painter.Segment("  \(help.rawValue)\(padding)", .key), Painter.Segment(words.label(of: help))]
    }
    return [[Painter.Segment(words.viKeys, .heading)]] + rows + [[]]
  }

  /// The keys that the hint line shows.
  var hints: [(keys: String, command: Command)] {
    guard context == .writing, let vi = prompt.vi, vi.mode != .insert else { return table.hints(in: context) }
    let back = vi.mode == .visual || !vi.pending.keys.isEmpty ? Command.back : .stopWriting
    return [("i", .write), ("u", .undo), ("^R", .redo), (KeyPress(.escape).title, back)]
  }
}
