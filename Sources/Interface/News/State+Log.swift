import Canvas
import Domain

extension State {
  /// The log as far as the words of `picker` leave it, the latest first; what is unfolded has a row for every line.
  func logRows(of picker: Picker) -> [PickerRow] {
    let wanted = picker.query.lowercased().split(whereSeparator: \.isWhitespace)
    return news.log.reversed().flatMap { message -> [PickerRow] in
      let sentence = message.sentence(words)
      guard wanted.isEmpty || sentence.hasAll(wanted) else { return [] }
      let time = message.shownAt.timeOfDay(secondsFromUTC: surroundings.secondsFromUTC)
      let head = "\(time) \(message.kind.glyph) "
      let indent = DisplayText.columns(of: head)
      guard picker.unfolded == message.id else {
        return [row(head, sentence.joinedLines, message)]
      }
      let columns = max(1, area(of: picker).columns - indent - 2)
      let lines = SoftWrap.lines(of: sentence, columns: columns, limit: Self.unfoldedLines)
      return lines.enumerated().map { place, line in
        row(place == 0 ? head : String(repeating: " ", count: indent), line, message, isContinued: place > 0)
      }
    }
  }

  /// More lines than any message has at the narrowest screen.
  private static let unfoldedLines = 400

  private func row(_ head: String, _ text: String, _ message: Message, isContinued: Bool = false) -> PickerRow {
    let role: Role = message.kind == .info ? .ui : message.kind.role
    return PickerRow(
      text: [Painter.Segment(head, .dim), Painter.Segment(text, role)], action: .unfold(message.id),
      isContinued: isContinued)
  }

  /// Shows the whole text of an entry of the log, or its first line only again, with the cursor on it.
  mutating func unfold(_ id: Int) {
    guard var picker else { return }
    picker.unfolded = picker.unfolded == id ? nil : id
    picker.cursor = logRows(of: picker).firstIndex { $0.action == .unfold(id) } ?? 0
    overlay = .picker(picker)
  }

  /// Lets the log grow while it is open; its cursor stays on what it is on.
  mutating func keepingLogCursor(_ change: (inout State) -> Void) {
    guard let open = picker, open.kind == .log else { return change(&self) }
    let rows = logRows(of: open)
    let action = rows.indices.contains(open.cursor) ? rows[open.cursor].action : nil
    let offset = open.cursor - (rows.firstIndex { $0.action == action } ?? open.cursor)
    change(&self)
    guard let action, var picker, let start = logRows(of: picker).firstIndex(where: { $0.action == action })
    else { return }
    picker.cursor = start + offset
    overlay = .picker(picker)
  }
}

extension Instant {
  /// The time of day where local time is `seconds` ahead of UTC: `18:34:07`.
  func timeOfDay(secondsFromUTC seconds: Int) -> String {
    let shift = Int64(clamping: seconds).multipliedReportingOverflow(by: 1000).partialValue
    return String(advanced(by: shift).iso8601.suffix(13).prefix(8))
  }
}

extension String {
  /// Whether every one of `words`, in lower case, is in the text.
  fileprivate func hasAll(_ words: [Substring]) -> Bool {
    let text = lowercased()
    return words.allSatisfy { text.contains($0) }
  }

  /// The text in one line, no longer than any screen is wide.
  fileprivate var joinedLines: String { String(prefix(600).map { $0.isNewline ? " " : $0 }) }
}
