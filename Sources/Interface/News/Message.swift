import Domain

/// News for the user that belongs to no pane.
struct Message: Hashable, Sendable {
  /// Its number among all news of this run, from 1.
  let id: Int
  /// How bad it is.
  let kind: Kind
  /// One or more sentences.
  let text: String
  /// When it appeared, or was last said again.
  var shownAt: Instant
  /// Whether a key press asked for it, so that the hint line is the place for it.
  var isAnswer: Bool
  /// How many times it was said without a pause.
  var count = 1

  /// How bad a message is; each kind has a glyph and a word, so that colour is never all that tells.
  enum Kind: Hashable, Sendable {
    case info, warning, failure
  }

  /// When it goes by itself; a failure stays until a key is pressed.
  var expiresAt: Instant? {
    switch kind {
    case .info: shownAt.advanced(by: 4000)
    case .warning: shownAt.advanced(by: 8000)
    case .failure: nil
    }
  }

  /// Whether a key may send it away: nobody reads it in less than a second, and keys may have been on their way.
  func isRead(at now: Instant) -> Bool { now >= shownAt.advanced(by: 1000) }

  /// What is said, with the word for its kind and how often it was said.
  func sentence(_ words: any Words) -> String {
    words.beginning(of: kind) + text + (count > 1 ? " ×\(count)" : "")
  }
}

extension String {
  /// The text with its first letter in upper case, unless it is a path.
  var capitalisedFirst: String {
    guard let first, first.isLetter else { return self }
    return first.uppercased() + dropFirst()
  }
}
