import Canvas

/// The latest news as lines, the newest lowest, as many as there is room for.
struct ToastStack: Hashable, Sendable {
  /// The lines from top to bottom.
  private(set) var lines: [Painter.Segment] = []
  /// Older news that are still alive and have no room.
  private(set) var hiddenCount = 0

  /// The most messages at a time, and the most lines of each.
  static let limits = (messages: 3, lines: 5)

  /// The last of `messages` in lines of at most `columns` columns, `rows` of them at most.
  init(_ messages: [Message], columns: Int, rows: Int, words: any Words) {
    for (place, message) in messages.reversed().enumerated() {
      let own = Self.lines(of: message, columns: columns, rows: min(Self.limits.lines, rows), words: words)
      guard place < Self.limits.messages, lines.count + own.count <= rows else {
        hiddenCount = messages.count - place
        return
      }
      lines = own + lines
    }
  }

  /// The columns of the longest line.
  var columns: Int { lines.map { DisplayText.columns(of: $0.text) }.max() ?? 0 }

  private static func lines(of message: Message, columns: Int, rows: Int, words: any Words) -> [Painter.Segment] {
    let room = max(1, columns - 2)
    var lines = SoftWrap.lines(of: message.sentence(words), columns: room, limit: rows + 1)
    if lines.count > rows {
      lines = Array(lines.prefix(rows))
      if let last = lines.popLast() { lines.append(Titles.head(of: last + " …", columns: room)) }
    }
    return lines.enumerated().map { row, line in
      Painter.Segment((row == 0 ? "\(message.kind.glyph) " : "  ") + line, message.kind.role)
    }
  }
}
