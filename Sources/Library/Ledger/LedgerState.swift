/// Where a slot stands in the ledger.
enum LedgerState: String, Codable, Sendable {
  /// Written down; the request has not left.
  case planned
  /// The request left.
  case sent
  /// The answer is whole in the spool, and the charge is known.
  case settled
  /// The variation is on disk.
  case saved
  /// Ended without a picture, and without a charge that is not recorded.
  case failed
  /// The request left and its fate is not known.
  case unknown
  /// The user stopped it.
  case cancelled

  /// Whether the request left and the slot has not come to an end.
  var isOpen: Bool { self == .sent || self == .settled }

  /// The states from which a slot may come to this one.
  var predecessors: [LedgerState] {
    switch self {
    case .planned: []
    case .sent: [.planned]
    // An answer is an answer, even where another program gave the slot up for unknown.
    case .settled: [.sent, .unknown, .failed]
    case .saved: [.settled]
    case .failed: [.planned, .sent, .settled]
    case .unknown: [.sent]
    case .cancelled: [.planned, .sent]
    }
  }
}
