/// What keys are for at the moment: a pane, a place that takes text, or an overlay.
public enum Context: Hashable, Sendable, CaseIterable {
  case files, picture, prompt, history
  /// The instruction is being typed.
  case writing
  /// The filter of the files is being typed.
  case filtering
  /// The overlay of all keys.
  case help
  /// The question whether to quit although work is running.
  case question

  /// Whether characters are text here and never commands.
  public var takesText: Bool { self == .writing || self == .filtering }

  /// The heading in the help.
  public var title: String {
    switch self {
    case .files: "Files"
    case .picture: "Picture"
    case .prompt: "Prompt"
    case .history: "History"
    case .writing: "Writing the prompt"
    case .filtering: "Filtering the files"
    case .help: "Help"
    case .question: "Question"
    }
  }

  /// The context of `pane` while nothing is being typed there.
  init(_ pane: Pane) {
    switch pane {
    case .files: self = .files
    case .picture: self = .picture
    case .prompt: self = .prompt
    case .history: self = .history
    }
  }
}

extension Set<Context> {
  /// Every pane.
  static let panes: Set = [.files, .picture, .prompt, .history]
  /// Every pane, and while text is typed as far as the keys are not text.
  static let everywhere: Set = panes.union([.writing, .filtering])
  /// Over overlays too.
  static let always = Set(Context.allCases)
}
