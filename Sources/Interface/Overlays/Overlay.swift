import Domain

/// What is drawn over the panes and takes the keys.
enum Overlay: Hashable, Sendable {
  /// A list to pick from.
  case picker(Picker)
  /// The model and its settings.
  case models(ModelDesk)
  /// The dialog that connects a service.
  case connecting(ConnectDesk)
  /// Whether to quit although work is running.
  case question(askedAt: Instant)
  /// Whether to stop what a service may charge all the same.
  case cancelling(CancelQuestion)
  /// What is to become of a request whose fate is unknown, over the ledger.
  case deciding(LedgerQuestion, over: Picker)

  /// A `y` that comes sooner was meant for something else.
  static let reactionTime: Int64 = 150

  /// When it was asked, if it is a question.
  var askedAt: Instant? {
    switch self {
    case .question(let askedAt): askedAt
    case .cancelling(let question): question.askedAt
    case .deciding(let question, _): question.askedAt
    case .picker, .models, .connecting: nil
    }
  }
}
