import Canvas
import Domain

/// Where news are shown follows one rule: what a key press asked for and fits in one line is an answer and takes the
/// place of the keys in the hint line, where the eye is; a failure, whatever comes unasked, and whatever is longer is a
/// toast over the panes, and the hint line keeps the keys.
extension State {
  /// The latest of what is shown.
  var message: Message? { news.shown.last }

  /// Shows news.
  mutating func say(_ kind: Message.Kind, _ text: String) {
    keepingLogCursor { $0.news.add(kind, text, at: $0.now) }
  }

  /// Does what a key asks for; what is said meanwhile answers it.
  mutating func answering(_ work: (inout State) -> [Effect]) -> [Effect] {
    news.isAnswering = true
    defer { news.isAnswering = false }
    return work(&self)
  }

  /// Shows a failure until a key is pressed.
  mutating func report(_ failure: Failure) {
    noteRequest(of: failure)
    say(.failure, words.sentences(of: failure))
  }

  /// Remembers what a service calls the request that failed.
  mutating func noteRequest(of failure: Failure) {
    if let id = failure.requestID { failedRequest = id }
  }

  /// What the hint line of `columns` columns says in the place of the keys.
  func answer(columns: Int) -> Message? { news.shown.last { isInHintLine($0, columns: columns) } }

  /// What lies over the panes, the oldest first, where the hint line has `columns` columns.
  func toasts(columns: Int) -> [Message] { news.shown.filter { !isInHintLine($0, columns: columns) } }

  private func isInHintLine(_ message: Message, columns: Int) -> Bool {
    guard message.isAnswer, !message.text.contains("\n") else { return false }
    let text = hintText(message)
    return DisplayText(text, limit: columns).columns <= columns - 2
  }

  /// An answer as the hint line writes it: how often it was said is no news to who said it.
  func hintText(_ message: Message) -> String {
    "\(message.kind.glyph) \(words.beginning(of: message.kind))\(message.text)"
  }
}

extension Message.Kind {
  /// What tells the kinds apart without colour, besides the word.
  var glyph: String {
    switch self {
    case .info: "•"
    case .warning: "!"
    case .failure: "✗"
    }
  }

  /// The look.
  var role: Role {
    switch self {
    case .info: .hint
    case .warning: .warning
    case .failure: .failure
    }
  }
}
