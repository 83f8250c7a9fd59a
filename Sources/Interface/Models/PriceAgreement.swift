import Domain

/// A price above the user's threshold, shown when the key that spends was pressed once.
struct PriceAgreement: Hashable, Sendable {
  /// What the key would have started then.
  let subject: Subject
  /// When it was pressed last.
  private(set) var pressedAt: Instant

  /// What is paid for: whatever of it changes needs an agreement of its own.
  struct Subject: Hashable, Sendable {
    var price: Money
    var sources: Int
    var parent: Parent
    var text: String
    var settings: GenerationSettings
  }

  /// A key that repeats presses faster than this, in milliseconds; terminals do not tell that it is held.
  private static let held: Int64 = 700
  /// For so many milliseconds the second press agrees.
  static let patience: Int64 = 6000

  /// The first press.
  init(_ subject: Subject, at now: Instant) {
    self.subject = subject
    pressedAt = now
  }

  /// Takes a further press for `subject`; whether it agrees to the price.
  mutating func press(_ subject: Subject, at now: Instant) -> Bool {
    let gap = now.milliseconds - pressedAt.milliseconds
    guard subject == self.subject, gap <= Self.patience else {
      self = PriceAgreement(subject, at: now)
      return false
    }
    pressedAt = now
    return gap >= Self.held
  }
}
