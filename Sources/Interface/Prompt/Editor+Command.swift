extension Editor {
  /// Does what a command for typing says, at `columns` columns; false if the command is for something else.
  mutating func perform(_ command: Command, columns: Int) -> Bool {
    switch command {
    case .newline: insert("\n")
    case .moveLeft: move(to: cursor - 1)
    case .moveRight: move(to: cursor + 1)
    case .moveUp: moveLines(-1, columns: columns)
    case .moveDown: moveLines(1, columns: columns)
    case .moveWordLeft: move(to: wordStart)
    case .moveWordRight: move(to: wordEnd)
    case .moveToLineStart: move(to: lineStart)
    case .moveToLineEnd: move(to: lineEnd)
    case .deleteBackward: delete(to: cursor - 1)
    case .deleteForward: delete(to: cursor + 1)
    case .deleteWordBackward: kill(to: spaceSeparatedStart)
    case .deleteWordForward: kill(to: wordEnd)
    case .deleteToLineStart: kill(to: lineStart)
    case .deleteToLineEnd: kill(to: lineEnd == cursor ? cursor + 1 : lineEnd)
    case .yank: yank()
    case .undo: undo()
    default: return false
    }
    return true
  }

  /// The start of what is between blanks to the left of the cursor: Ctrl-w of readline does not stop at a comma.
  private var spaceSeparatedStart: Int {
    var place = cursor
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }
}
