import Domain

/// The question what is to become of a request whose fate is unknown.
struct LedgerQuestion: Hashable, Sendable {
  /// What is asked.
  let kind: Kind
  /// The request.
  let entry: LedgerEntry
  /// When it was asked.
  let askedAt: Instant

  /// What the user would decide.
  enum Kind: Hashable, Sendable {
    /// To ask for the same once more.
    case resend
    /// To count its estimate as spent.
    case writeOff
  }

  /// What it will probably cost to ask once more, or what it counts as.
  var price: Money { entry.estimate ?? .free }
}
