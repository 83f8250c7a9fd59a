import Domain

/// A price that was shown when a key that spends was pressed once, and that a second press agrees to.
struct PriceAgreement: Hashable, Sendable {
  /// What the key would have started then.
  let subject: Subject
  /// When it was pressed last.
  private(set) var pressedAt: Instant
  /// For so many milliseconds the second press agrees.
  let patience: Int64

  /// What is paid for: whatever of it changes needs an agreement of its own.
  enum Subject: Hashable, Sendable {
    /// The next generation, or one of each marked picture.
    case next(price: Money, sources: Int, parent: Parent, text: String, settings: GenerationSettings)
    /// A request that was carried out before.
    case repetition(GenerationRequest, price: Money)
    /// What was never sent of generations.
    case unsent([GenerationID], price: Money)
    /// A request of unknown fate, once more.
    case resending(String, price: Money)
  }

  /// A key that repeats presses faster than this, in milliseconds; terminals do not tell that it is held.
  private static let held: Int64 = 700
  /// How long a second press usually agrees, in milliseconds.
  static let usualPatience: Int64 = 6000

  /// The first press.
  init(_ subject: Subject, at now: Instant, patience: Int64 = usualPatience) {
    self.subject = subject
    self.patience = patience
    pressedAt = now
  }

  /// Takes a further press for `subject`; whether it agrees to the price.
  mutating func press(_ subject: Subject, at now: Instant) -> Bool {
    let gap = now.milliseconds - pressedAt.milliseconds
    guard subject == self.subject, gap <= patience else {
      self = PriceAgreement(subject, at: now, patience: patience)
      return false
    }
    pressedAt = now
    return gap >= Self.held
  }
}
