extension Editor {
  /// Does what a command for typing says, at `columns` columns; false if the command is for something else.
  mutating func perform(_ command: Command, columns: Int) -> Bool {
    if let target = target(of: command, columns: columns) {
      target.isSelecting ? select(to: target.place) : move(to: target.place)
      preferredColumn = target.column
      return true
    }
    switch command {
    case .newline: insert("\n")
    case .deleteBackward: delete(to: cursor - 1)
    case .deleteForward: delete(to: cursor + 1)
    case .deleteWordBackward: selection == nil ? kill(to: spaceSeparatedStart) : killSelection()
    case .cutToWordStart: kill(to: wordStart)
    case .deleteWordForward: kill(to: wordEnd)
    case .deleteToLineStart: kill(to: lineStart)
    case .deleteToLineEnd: kill(to: lineEnd == cursor ? cursor + 1 : lineEnd)
    case .yank: yank()
    case .yankOlder: yankOlder()
    case .undo: undo()
    case .redo: redo()
    case .transposeCharacters: transposeCharacters()
    case .transposeWords: transposeWords()
    case .upperCaseWord: changeCase { $0.uppercased() }
    case .lowerCaseWord: changeCase { $0.lowercased() }
    case .capitaliseWord: changeCase(\.capitalised)
    case .setMark: setMark()
    case .exchangeMark: exchangeMark()
    case .dropSelection: selecting = nil
    case .copySelection: copySelection()
    case .selectAll: selectAll()
    default: return false
    }
    return true
  }

  /// Where a move goes, and the column that it keeps to.
  private struct Target {
    var place: Int
    var column: Int?
    var isSelecting = false
  }

  private func target(of command: Command, columns: Int) -> Target? {
    switch command {
    case .moveLeft: Target(place: cursor - 1)
    case .moveRight: Target(place: cursor + 1)
    case .moveUp: target(lines: -1, columns: columns)
    case .moveDown: target(lines: 1, columns: columns)
    case .moveWordLeft: Target(place: wordStart)
    case .moveWordRight: Target(place: wordEnd)
    case .moveToLineStart: Target(place: lineStart)
    case .moveToLineEnd: Target(place: lineEnd)
    case .moveToStart: Target(place: 0)
    case .moveToEnd: Target(place: characters.count)
    default: Self.moves[command].flatMap { selecting(target(of: $0, columns: columns)) }
    }
  }

  private func selecting(_ target: Target?) -> Target? {
    target.map { Target(place: $0.place, column: $0.column, isSelecting: true) }
  }

  private func target(lines: Int, columns: Int) -> Target {
    let (place, column) = place(lines: lines, columns: columns)
    return Target(place: place, column: column)
  }

  /// Which move each command that selects makes.
  private static let moves: [Command: Command] = [
    .selectLeft: .moveLeft, .selectRight: .moveRight, .selectUp: .moveUp, .selectDown: .moveDown,
    .selectWordLeft: .moveWordLeft, .selectWordRight: .moveWordRight, .selectToLineStart: .moveToLineStart,
    .selectToLineEnd: .moveToLineEnd, .selectToStart: .moveToStart, .selectToEnd: .moveToEnd,
  ]
}
