import Domain

/// News for the user that belongs to no pane.
struct Message: Hashable, Sendable {
  /// How bad it is.
  let kind: Kind
  /// One or more sentences.
  let text: String
  /// When it appeared.
  let shownAt: Instant

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
}

extension Failure {
  /// What happened and what to try, as two sentences.
  var sentences: String { "\(message.capitalisedFirst). \(advice.capitalisedFirst)." }
}

extension String {
  /// The text with its first letter in upper case, unless it is a path.
  var capitalisedFirst: String {
    guard let first, first.isLetter else { return self }
    return first.uppercased() + dropFirst()
  }
}

extension Instant {
  /// The instant `milliseconds` later.
  func advanced(by milliseconds: Int64) -> Instant {
    Instant(milliseconds: self.milliseconds.addingReportingOverflow(milliseconds).partialValue)
  }
}
