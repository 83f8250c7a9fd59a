/// Decides how long a job may go on, by the clock and by the processor time that it has had.
///
/// A job that hangs or spins is ended after `patience`. One that a busy machine keeps waiting is not to blame: it goes on
/// as long as it gets anywhere, up to `limit`. Time in which nobody looked, because this process too was kept waiting or
/// was stopped, counts for nothing. All times in seconds.
struct Watchdog {
  /// What to do with the job.
  enum Verdict: Equatable {
    /// Let it go on, and look again at that time.
    case wait(until: Double)
    case end(Reason)
  }

  /// Why a job is ended.
  enum Reason: Equatable {
    /// It has done nothing for as long as `patience`.
    case hanging
    /// It has had as much of the processor as any picture needs.
    case spinning
    /// It did not get enough of the processor within `limit`.
    case starved
  }

  private let patience: Double
  private let limit: Double
  private var lookedAt: Double
  private var watched = 0.0
  /// How much processor time counted as the last step forward, and how long the job had been watched then.
  private var lastStep = (processor: 0.0, watched: 0.0)

  /// Looks at a job that starts at `now`.
  init(patience: Double, limit: Double, now: Double) {
    self.patience = patience
    self.limit = max(limit, patience)
    lookedAt = now
  }

  /// The time between two looks.
  private var interval: Double { patience / 10 }
  /// The least processor time that is a step forward: what the busiest machine leaves a patient program.
  private var step: Double { patience / 1000 }
  /// What a picture may use of the processor.
  private var work: Double { patience * 2 / 3 }

  /// Judges a job that has had `processor` seconds of the processor by `now`.
  mutating func look(now: Double, processor: Double) -> Verdict {
    watched += min(max(now - lookedAt, 0), interval * 2)
    lookedAt = now
    if processor >= lastStep.processor + step { lastStep = (processor, watched) }
    guard watched < limit else { return .end(.starved) }
    if watched >= patience {
      if processor >= work { return .end(.spinning) }
      if watched - lastStep.watched >= patience { return .end(.hanging) }
    }
    let due = watched < patience ? patience : min(lastStep.watched + patience, limit)
    // Never at once: what is left may be less than a clock can tell.
    return .wait(until: now + max(min(interval, due - watched), interval / 100))
  }
}
