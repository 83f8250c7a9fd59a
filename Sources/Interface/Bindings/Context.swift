/// What keys are for at the moment: a pane, a place that takes text, or an overlay.
public enum Context: String, Hashable, Sendable, CaseIterable {
  case files, picture, prompt, history
  /// The instruction is being typed.
  case writing
  /// The prompt that is sent is being rewritten.
  case sending
  /// The filter of the files is being typed.
  case filtering
  /// A search in the files is being typed.
  case searching
  /// A path to go to is being typed.
  case entering
  /// The picture has the screen for itself.
  case viewing
  /// The caption of a picture is being rewritten.
  case captioning
  /// A picture is being finished.
  case finishing
  /// The changes of a finish are being typed.
  case wording
  /// The crop of a picture is moved and resized.
  case cropping
  /// A list over the panes.
  case picker
  /// The words that narrow such a list are being typed.
  case picking
  /// The model and its settings are being chosen.
  case choosing
  /// The size of the pictures is being typed.
  case sizing
  /// The key of a service is being typed.
  case connecting
  /// The question whether to quit although work is running.
  case question
  /// The question whether to stop what may be charged all the same.
  case cancelling
  /// The ledger.
  case ledger
  /// The question what is to become of a request whose fate is unknown.
  case deciding

  /// Whether characters are text here and never commands.
  public var takesText: Bool {
    takesLine || self == .writing || self == .sending || self == .picking
  }

  /// Whether one line of text is typed here.
  var takesLine: Bool {
    [.filtering, .searching, .entering, .captioning, .wording, .sizing, .connecting].contains(self)
  }

  /// Its name in keymap files.
  public var name: String { rawValue }

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
  static let everywhere: Set = panes.union([.writing, .sending, .filtering, .searching])
  /// Over overlays too.
  static let always = Set(Context.allCases)
}
