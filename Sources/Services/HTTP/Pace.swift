import Domain
import Synchronization

/// How many requests may leave in a minute: those that come too early get a later turn instead of a refusal.
struct PaceRule: Equatable, Sendable {
  /// Requests in any minute; nil for no limit.
  let perMinute: Int?
  private var turns: [Instant] = []

  private static let minute: Int64 = 60_000

  /// A limit of the service's, at least 1.
  init(perMinute: Int?) {
    self.perMinute = perMinute.map { max(1, $0) }
  }

  /// Takes the next turn: `now`, or the first instant at which a minute has passed since the turn that is that many
  /// before it.
  mutating func turn(at now: Instant) -> Instant {
    guard let perMinute else { return now }
    let earliest = turns.count >= perMinute ? turns[turns.count - perMinute].advanced(by: Self.minute) : now
    let turn = max(now, earliest)
    turns.append(turn)
    if turns.count > perMinute { turns.removeFirst(turns.count - perMinute) }
    return turn
  }
}

/// A ``PaceRule`` that many requests share.
final class Pace: Sendable {
  private let rule: Mutex<PaceRule>

  /// So many requests in any minute.
  init(perMinute: Int?) { rule = Mutex(PaceRule(perMinute: perMinute)) }

  /// Takes the next turn; see ``PaceRule/turn(at:)``.
  func turn(at now: Instant) -> Instant { rule.withLock { $0.turn(at: now) } }
}
