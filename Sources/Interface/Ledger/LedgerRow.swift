import Domain

/// A row of the ledger.
enum LedgerRow: Hashable, Sendable {
  /// What was never sent of a generation.
  case unsent(UnsentGeneration)
  /// A request.
  case entry(LedgerReport.Line)

  /// Names it among all rows.
  var id: String {
    switch self {
    case .unsent(let generation): generation.id.rawValue
    case .entry(let line): line.entry.id
    }
  }

  /// One character that tells its state without colour.
  var glyph: String {
    guard case .entry(let line) = self else { return "◌" }
    return switch line.entry.state {
    case .intended: "◐"
    case .settled: "✓"
    case .failed: "✗"
    case .unknown: "?"
    case .writtenOff: "–"
    }
  }
}
