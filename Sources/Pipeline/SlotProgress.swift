import Domain
import Services

/// The law of the paid request: what to do next for one slot, given what has happened to it.
///
/// It sends at most once. What it cannot know it calls unknown, and never sends again.
struct SlotProgress: Equatable, Sendable {
  /// Whether a request that left may have cost something, whatever came back.
  let isPaid: Bool
  private(set) var step: Step = .planned
  /// Whether the request was let go a second time, which only a free one ever is.
  private var isRepeated = false

  /// Begins where the slot is planned.
  init(isPaid: Bool) {
    self.isPaid = isPaid
  }

  /// How far the slot has come.
  enum Step: Equatable, Sendable {
    case planned, intending, sending, restoring(orElse: Action), settling, probing, saving, ended
  }

  /// What happened to the slot.
  enum Happening: Equatable, Sendable {
    /// Its turn has come.
    case turnCame
    /// The user stopped it, or everything.
    case stopped
    /// The ledger has committed that the request leaves; the request may leave.
    case intended
    /// The answer is whole in the spool.
    case answered(SlotAnswer)
    /// The ledger knows that the answer is whole, and its charge.
    case settled
    /// The place for the answer was gone and is there again.
    case restored
    /// The answer is a picture.
    case probed(PictureFacts)
    /// The variation is on disk.
    case saved
    /// The service made no picture, or none that can be used.
    case faulted(SlotFault)
    /// The step that was under way did not work.
    case failed(Failure)
  }

  /// What to do next.
  enum Action: Equatable, Sendable {
    /// Commit that the request leaves.
    case intend
    /// Let the request leave, once.
    case send
    /// Look whether the place for the answer was deleted, and make it again if so.
    case restore
    /// Record the answer and its charge.
    case settle(SlotAnswer)
    /// Look whether the answer is a picture.
    case probe
    /// Put the picture into the library.
    case save(PictureFacts)
    /// Nothing more; the slot ended so. `ledger` is what the ledger is to be told.
    case end(SlotState, ledger: Verdict)
  }

  /// What the ledger is told of the end of a slot.
  enum Verdict: Equatable, Sendable {
    /// It knows already, or never heard of the slot, or is to try again at the next start.
    case nothing
    /// Nothing was made, nothing is charged.
    case failed(Failure)
    /// A picture was charged that cannot be used.
    case spent(Failure, Money)
    case unknown(Failure)
    case cancelled
  }

  /// The next action; nil where the happening does not belong to the step, which changes nothing.
  mutating func after(_ happening: Happening) -> Action? {
    guard let (next, action) = transition(happening) else { return nil }
    if case .restoring = step, next == .sending { isRepeated = true }
    step = next
    return action
  }

  private func transition(_ happening: Happening) -> (Step, Action)? {
    switch (step, happening) {
    case (.planned, .turnCame): (.intending, .intend)
    case (.planned, .stopped): (.ended, .end(.cancelled, ledger: .cancelled))

    case (.intending, .intended): (.sending, .send)
    case (.intending, .stopped): (.ended, .end(.cancelled, ledger: .cancelled))
    case (.intending, .failed(let failure)): (.ended, .end(.failed(failure), ledger: .failed(failure)))

    case (.sending, .answered(let answer)): (.settling, .settle(answer))
    case (.sending, .stopped): (.ended, stoppedWhileSending)
    case (.sending, .faulted(let fault)) where mayRepeat(after: fault.failure):
      (.restoring(orElse: .end(.failed(fault.failure), ledger: .failed(fault.failure))), .restore)
    case (.sending, .faulted(let fault)): (.ended, ending(after: fault))
    // Something else than the service went wrong while it worked: whether it did is not known.
    case (.sending, .failed(let failure)): (.ended, ending(after: SlotFault(failure, fate: .unknown)))

    // Nothing is bought twice by it, and the user need not know that a folder was deleted.
    case (.restoring, .restored): (.sending, .send)
    case (.restoring, .stopped): (.ended, .end(.cancelled, ledger: .cancelled))
    case (.restoring(let ending), .failed): (.ended, ending)

    case (.settling, .failed(let failure)) where mayRepeat(after: failure):
      (.restoring(orElse: .end(.failed(failure), ledger: .nothing)), .restore)

    // From here on an answer is there. Nothing throws it away; what cannot be done now is done at the next start.
    case (.settling, .settled): (.probing, .probe)
    case (.settling, .failed(let failure)): (.ended, .end(.failed(failure), ledger: .nothing))

    case (.probing, .probed(let facts)): (.saving, .save(facts))
    case (.probing, .failed(let failure)):
      (.ended, .end(.failed(failure), ledger: failure.isAboutThePicture ? .failed(failure) : .nothing))

    case (.saving, .saved): (.ended, .end(.saved, ledger: .nothing))
    case (.saving, .failed(let failure)): (.ended, .end(.failed(failure), ledger: .nothing))

    case (.planned, _), (.intending, _), (.sending, _), (.restoring, _), (.settling, _), (.probing, _), (.saving, _),
      (.ended, _):
      nil
    }
  }

  /// Whether the request may leave once more, should `failure` be about a folder that was deleted meanwhile.
  private func mayRepeat(after failure: Failure) -> Bool { !isPaid && !isRepeated && failure.isAboutAPlace }

  private func ending(after fault: SlotFault) -> Action {
    switch fault.fate {
    case .nothingMade:
      fault.failure == .cancelled
        ? .end(.cancelled, ledger: .cancelled) : .end(.failed(fault.failure), ledger: .failed(fault.failure))
    case .made(let charge?): .end(.failed(fault.failure), ledger: .spent(fault.failure, charge))
    case .made(nil), .unknown:
      if fault.failure == .cancelled {
        stoppedWhileSending
      } else if isPaid {
        .end(.unknown, ledger: .unknown(fault.failure))
      } else {
        .end(.failed(fault.failure), ledger: .failed(fault.failure))
      }
    }
  }

  private var stoppedWhileSending: Action {
    guard isPaid else { return .end(.cancelled, ledger: .cancelled) }
    let reason = Failure.unexpected(
      doing: "waiting for the answer",
      detail: "it was stopped after the request had left: possibly charged, not resent")
    return .end(.unknown, ledger: .unknown(reason))
  }
}
