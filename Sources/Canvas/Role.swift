/// The semantic name of a look. A role that a theme does not name falls back along the dots, then to `ui`.
public enum Role: String, Hashable, Sendable, CaseIterable {
  case ui
  case dim = "ui.dim"
  case border = "ui.border"
  case borderFocused = "ui.border.focused"
  case title = "ui.title"
  case titleFocused = "ui.title.focused"
  case selection = "ui.selection"
  case selectionFocused = "ui.selection.focused"
  case hint = "ui.hint"
  case key = "ui.hint.key"
  case status = "ui.status"
  case overlay = "ui.overlay"
  case overlayBorder = "ui.overlay.border"
  case folder = "files.folder"
  case match = "files.match"
  case heading = "text.heading"
  case tag = "text.tag"
  case edge = "tree.edge"
  case number = "tree.number"
  case running = "state.running"
  case saved = "state.saved"
  case warning = "state.warning"
  case failure = "state.failure"

  /// The role to use where a theme does not name this one: `ui.border` for `ui.border.focused`, at last `ui`.
  public var fallback: Role? {
    guard self != .ui else { return nil }
    let parts = rawValue.split(separator: ".").dropLast()
    for count in stride(from: parts.count, to: 0, by: -1) {
      if let role = Role(rawValue: parts.prefix(count).joined(separator: ".")) { return role }
    }
    return .ui
  }
}
