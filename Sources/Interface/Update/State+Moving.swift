import Canvas
import Domain

extension State {
  /// How many times a motion is meant.
  var times: Int { max(1, pendingCount ?? 1) }

  /// Further than any list is long.
  static let far = Int.max / 4

  /// Moves the cursor of the list that has the focus, or scrolls a text, by `rows`.
  mutating func step(_ rows: Int) -> [Effect] {
    if picker != nil { return movePicker(by: rows) }
    if modelDesk != nil {
      moveModelDesk(by: rows)
      return []
    }
    if finishing != nil {
      moveDesk(by: rows)
      return []
    }
    switch focus {
    case .files:
      files.move(to: files.cursor + rows)
      picture.following = .files
    case .history:
      history.list.move(to: history.list.cursor + rows)
      picture.following = .history
    case .picture: picture.scroll = max(0, picture.scroll + rows)
    case .prompt: typing == .sending ? pageOwnPrompt(rows) : pagePrompt(rows)
    }
    return []
  }

  /// The rows that are visible of what has the focus.
  var page: Int {
    if let picker { return area(of: picker).rows - 1 }
    if modelDesk != nil { return layout.models.list.rows - 1 }
    return switch focus {
    case .files, .history, .prompt: layout.inner(focus).rows
    case .picture: layout.description.rows - 1
    }
  }

  /// Gives a pane the focus; the prompt takes text at once.
  mutating func go(to pane: Pane) {
    focus = pane
    picture.isAlone = false
    typing = pane == .prompt ? .instruction : nil
    switch pane {
    case .files: picture.following = .files
    case .history: picture.following = .history
    case .prompt where picture.following == .files: picture.following = .parent
    case .prompt, .picture: break
    }
  }
}
