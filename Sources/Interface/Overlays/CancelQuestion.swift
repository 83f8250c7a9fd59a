import Domain

/// The question whether to stop work that a service may charge although nothing will come of it.
struct CancelQuestion: Hashable, Sendable {
  /// What is to be stopped.
  let subject: Subject
  /// When it was asked.
  let askedAt: Instant

  /// What is to be stopped.
  enum Subject: Hashable, Sendable {
    case generation(GenerationID)
    case everything
  }
}
