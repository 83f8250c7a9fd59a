import Domain

/// What a finish makes of the file: found out a while after the last change, one question at a time.
struct FinishWeighing: Hashable, Sendable {
  /// What became of a question.
  enum Outcome: Hashable, Sendable {
    case weighed(PictureFacts)
    case failed(Failure)
  }

  /// The finish to weigh; nil for one that changes nothing.
  private(set) var wanted: Finish?
  /// When it is to be asked for; nil where nothing waits.
  private var wantedAt: Instant?
  /// The finish that is being weighed.
  private(set) var asked: Finish?
  /// The answer that came last.
  private var known: Known?

  private struct Known: Hashable, Sendable {
    let finish: Finish
    let outcome: Outcome
  }

  /// The milliseconds without a change after which it is worth the work.
  static let rest: Int64 = 250

  /// What became of the wanted finish, once that is known.
  var outcome: Outcome? { known?.finish == wanted ? known?.outcome : nil }

  /// When the next question is to be asked; nil while one is open.
  var dueAt: Instant? { asked == nil ? wantedAt : nil }

  /// Wants a finish weighed from now on.
  mutating func want(_ finish: Finish?, at now: Instant) {
    guard finish != wanted else { return }
    wanted = finish
    let isAnswered = finish == nil || finish == known?.finish || finish == asked
    wantedAt = isAnswered ? nil : now.advanced(by: Self.rest)
  }

  /// The finish to ask for now, if it is time.
  mutating func takeDue(at now: Instant) -> Finish? {
    guard let dueAt, dueAt <= now else { return nil }
    wantedAt = nil
    asked = wanted
    return wanted
  }

  /// Takes an answer; one that nobody waits for any more is dropped.
  mutating func take(_ outcome: Outcome, of finish: Finish) {
    guard finish == asked else { return }
    asked = nil
    if finish == wanted { known = Known(finish: finish, outcome: outcome) }
  }
}
