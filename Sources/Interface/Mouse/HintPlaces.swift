import Canvas

/// A key in the hint line.
struct HintPlace: Hashable, Sendable {
  /// Its first column.
  let column: Int
  /// The columns that it and its label take.
  let columns: Int
  let keys: String
  let label: String
  let command: Command
}

extension State {
  /// The keys that a hint line of `columns` columns has room for.
  func hintPlaces(columns: Int) -> [HintPlace] {
    var places: [HintPlace] = []
    var next = 0
    for hint in hints {
      let label = words.label(of: hint.command) + (descriptionPrice(of: hint.command).map(words.withDescription) ?? "")
      let width = DisplayText.columns(of: "\(hint.keys) \(label)")
      guard next + width <= columns else { break }
      places.append(
        HintPlace(column: next, columns: width, keys: hint.keys, label: label, command: hint.command))
      next += width + 3
    }
    return places
  }

  /// The command whose key the last two lines name at `position`.
  func hint(at position: Position, _ layout: Layout) -> Command? {
    if layout.status.contains(position) {
      let help = helpColumns
      return help.contains(position.column - layout.status.endColumn + help.upperBound + 1) ? .help : nil
    }
    let area = layout.hint.split(left: 1).rest
    // News stand in the place of the keys.
    guard area.contains(position), answer(columns: layout.hint.columns) == nil else { return nil }
    let column = position.column - area.column
    return hintPlaces(columns: area.columns).first { $0.column..<$0.column + $0.columns ~= column }?.command
  }

  /// The columns of what leads to the help, counted from where it begins; one more is free at the right edge.
  private var helpColumns: Range<Int> {
    0..<DisplayText.columns(of: "\(key(.help, in: context)) \(words.help)")
  }

  /// The answers to the question, one behind the other, with the columns between them.
  var answers: [(keys: String, label: String, command: Command)] {
    if context == .cancelling {
      return [
        (key(.stay, in: .cancelling), words.letItGoOn, .stay),
        (key(.confirmCancel, in: .cancelling), words.stopIt, .confirmCancel),
      ]
    }
    if case .deciding(let question, _)? = overlay {
      return [
        (key(.stay, in: .deciding), words.leaveIt, .stay),
        (key(.confirmDecision, in: .deciding), words.confirm(question), .confirmDecision),
      ]
    }
    return [
      (key(.stay, in: .question), words.stay, .stay),
      (key(.confirmQuit, in: .question), words.quit, .confirmQuit),
    ]
  }

  /// The answer to the question that is written at `position`.
  func questionTarget(at position: Position, _ layout: Layout) -> MouseTarget {
    let area = layout.question
    let line = area.line(layout.answerRow(below: questionText))
    guard line.contains(position) else { return .nothing }
    var next = line.column
    for answer in answers {
      let columns = DisplayText.columns(of: "\(answer.keys) \(answer.label)")
      if next..<next + columns ~= position.column { return .answer(answer.command) }
      next += columns + Layout.answerGap
    }
    return .nothing
  }
}

extension Layout {
  /// The columns between two answers.
  static let answerGap = 4

  /// Inside the question whether to quit.
  var question: Rectangle { overlayBox(rows: 6, columns: 56).inset(by: 1).narrowed(by: 1) }

  /// The row of the answers below `text`, which has two lines at most.
  func answerRow(below text: String) -> Int {
    SoftWrap.lines(of: text, columns: question.columns, limit: min(2, question.rows)).count + 1
  }
}
