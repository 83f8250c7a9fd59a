import Canvas

extension Layout {
  /// A border between two panes that can be moved.
  enum Border: Hashable, Sendable {
    /// Right of the files, left of the history, above the prompt, where all panes are drawn.
    case files, history, prompt
    /// Between the focused pane and the picture, where only those are drawn.
    case beside(Pane)
  }

  /// The border that `position` is on, if it is on one.
  func border(at position: Position) -> Border? {
    guard main.contains(position) else { return nil }
    // Each of two boxes has its own line.
    let grips = -1...0
    if isPromptJoined {
      let prompt = box(.prompt)
      if grips.contains(grip(of: .files, at: position)) { return .files }
      if grips.contains(grip(of: .history, at: position)) { return .history }
      return prompt.contains(position) && position.row == prompt.row ? .prompt : nil
    }
    guard focus != .picture, edgeBeside != nil else { return nil }
    return grips.contains(grip(of: .beside(focus), at: position)) ? .beside(focus) : nil
  }

  /// The first column of the right one of two panes.
  private var edgeBeside: Int? {
    guard !box(.picture).isEmpty, !box(focus).isEmpty else { return nil }
    return max(box(.picture).column, box(focus).column)
  }

  /// How far right of the place where the right box begins `position` is.
  func grip(of border: Border, at position: Position) -> Int {
    switch border {
    case .files: position.column - box(.files).endColumn
    case .history: position.column - box(.history).column
    case .prompt: 0
    case .beside: position.column - (edgeBeside ?? position.column)
    }
  }

  /// `splits` after a border was moved so that it is under `position`, held at `grip`.
  func moving(_ border: Border, to position: Position, grip: Int, _ splits: Splits) -> Splits {
    var splits = splits
    let column = min(max(main.column, position.column - grip), main.endColumn)
    let row = min(max(main.row, position.row), main.endRow)
    switch border {
    case .files: splits.set(.files, to: column - main.column, of: main.columns)
    case .history: splits.set(.history, to: main.endColumn - column, of: main.columns)
    case .prompt: splits.set(.prompt, to: main.endRow - row, of: main.rows)
    case .beside(let pane):
      let columns = pane == .files ? column - main.column : main.endColumn - column
      splits.setBeside(pane, to: columns, of: main.columns)
    }
    return splits
  }

  /// `splits` after the focused pane was given `steps` steps more room, less if negative; nil where it has no neighbour
  /// to share with.
  func resizing(by steps: Int, _ splits: Splits) -> Splits? {
    let steps = min(max(-500, steps), 500)
    var splits = splits
    guard isPromptJoined else {
      guard focus != .picture, edgeBeside != nil else { return nil }
      splits.setBeside(focus, to: box(focus).columns + 2 * steps, of: main.columns)
      return splits
    }
    switch focus {
    case .files, .history: splits.set(focus, to: box(focus).columns + 2 * steps, of: main.columns)
    case .prompt: splits.set(.prompt, to: box(.prompt).rows + steps, of: main.rows)
    case .picture:
      for pane in [Pane.files, .history] { splits.set(pane, to: box(pane).columns - steps, of: main.columns) }
    }
    return splits
  }

  /// The pane that `position` is in, drawn or folded.
  func pane(at position: Position) -> Pane? {
    Pane.allCases.first { box($0).contains(position) || fold($0)?.contains(position) == true }
  }
}
