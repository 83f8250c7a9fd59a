import Domain
import Services
import Testing

@testable import Pipeline

struct SlotProgressTests {
  static let answer = SlotAnswer(charge: Money(microDollars: 60_000))
  static let facts = Studio.facts
  static let refused = Failure.unexpected(doing: "sending", detail: "reset by peer")
  static let broken = Failure.broken("spool/a", detail: "no end")
  static let gone = Failure.missing("spool/a")
  static let full = Failure.diskFull("library")

  struct Case: Sendable, CustomTestStringConvertible {
    var title: String
    var isPaid = false
    var happenings: [SlotProgress.Happening]
    var actions: [SlotProgress.Action?]
    var testDescription: String { title }
  }

  static let cases: [Case] = [
    Case(
      title: "all goes well",
      happenings: [.turnCame, .intended, .answered(answer), .settled, .probed(facts), .saved],
      actions: [.intend, .send, .settle(answer), .probe, .save(facts), .end(.saved, ledger: .nothing)]),
    Case(title: "stopped before its turn", happenings: [.stopped], actions: [.end(.cancelled, ledger: .cancelled)]),
    Case(
      title: "stopped between intent and sending", isPaid: true, happenings: [.turnCame, .stopped],
      actions: [.intend, .end(.cancelled, ledger: .cancelled)]),
    Case(
      title: "the intent is not committed, nothing leaves", isPaid: true, happenings: [.turnCame, .failed(full)],
      actions: [.intend, .end(.failed(full), ledger: .failed(full))]),
    Case(
      title: "a free request that fails has failed",
      happenings: [.turnCame, .intended, .faulted(SlotFault(refused, fate: .unknown))],
      actions: [.intend, .send, .end(.failed(refused), ledger: .failed(refused))]),
    Case(
      title: "a paid request that fails is unknown", isPaid: true,
      happenings: [.turnCame, .intended, .faulted(SlotFault(refused, fate: .unknown))],
      actions: [.intend, .send, .end(.unknown, ledger: .unknown(refused))]),
    Case(
      title: "a paid request of which nothing was made has failed", isPaid: true,
      happenings: [.turnCame, .intended, .faulted(SlotFault(refused, fate: .nothingMade))],
      actions: [.intend, .send, .end(.failed(refused), ledger: .failed(refused))]),
    Case(
      title: "a paid request that was stopped before it left is cancelled", isPaid: true,
      happenings: [.turnCame, .intended, .faulted(SlotFault(.cancelled, fate: .nothingMade))],
      actions: [.intend, .send, .end(.cancelled, ledger: .cancelled)]),
    Case(
      title: "a charge for a picture that cannot be used is recorded", isPaid: true,
      happenings: [
        .turnCame, .intended, .faulted(SlotFault(refused, fate: .made(charge: Money(microDollars: 7)))),
      ],
      actions: [.intend, .send, .end(.failed(refused), ledger: .spent(refused, Money(microDollars: 7)))]),
    Case(
      title: "an unusable picture whose charge nobody said is unknown", isPaid: true,
      happenings: [.turnCame, .intended, .faulted(SlotFault(refused, fate: .made(charge: nil)))],
      actions: [.intend, .send, .end(.unknown, ledger: .unknown(refused))]),
    Case(
      title: "a free request that is stopped is cancelled",
      happenings: [.turnCame, .intended, .faulted(SlotFault(.cancelled, fate: .unknown))],
      actions: [.intend, .send, .end(.cancelled, ledger: .cancelled)]),
    Case(
      title: "an answer that cannot be recorded is left for the next start", isPaid: true,
      happenings: [.turnCame, .intended, .answered(answer), .failed(full)],
      actions: [.intend, .send, .settle(answer), .end(.failed(full), ledger: .nothing)]),
    Case(
      title: "an answer that is no picture has failed for good",
      happenings: [.turnCame, .intended, .answered(answer), .settled, .failed(broken)],
      actions: [.intend, .send, .settle(answer), .probe, .end(.failed(broken), ledger: .failed(broken))]),
    Case(
      title: "an answer that could not be looked at is tried again at the next start",
      happenings: [.turnCame, .intended, .answered(answer), .settled, .failed(.imagerMissing(lookedAt: []))],
      actions: [
        .intend, .send, .settle(answer), .probe, .end(.failed(.imagerMissing(lookedAt: [])), ledger: .nothing),
      ]),
    Case(
      title: "a picture that does not fit is tried again at the next start",
      happenings: [.turnCame, .intended, .answered(answer), .settled, .probed(facts), .failed(full)],
      actions: [.intend, .send, .settle(answer), .probe, .save(facts), .end(.failed(full), ledger: .nothing)]),
    Case(
      title: "an answer that is there is not thrown away by a stop",
      happenings: [
        .turnCame, .intended, .answered(answer), .stopped, .settled, .stopped, .probed(facts), .stopped, .saved,
      ],
      actions: [.intend, .send, .settle(answer), nil, .probe, nil, .save(facts), nil, .end(.saved, ledger: .nothing)]),
    Case(
      title: "a free request whose place was deleted leaves once more",
      happenings: [
        .turnCame, .intended, .faulted(SlotFault(gone, fate: .unknown)), .restored, .answered(answer), .settled,
      ],
      actions: [.intend, .send, .restore, .send, .settle(answer), .probe]),
    Case(
      title: "a free answer that was deleted is made once more",
      happenings: [.turnCame, .intended, .answered(answer), .failed(gone), .restored, .failed(gone)],
      actions: [
        .intend, .send, .settle(answer), .restore, .send, .end(.failed(gone), ledger: .failed(gone)),
      ]),
    Case(
      title: "a place that is there was not why it failed",
      happenings: [.turnCame, .intended, .faulted(SlotFault(gone, fate: .unknown)), .failed(full)],
      actions: [.intend, .send, .restore, .end(.failed(gone), ledger: .failed(gone))]),
    Case(
      title: "an answer that cannot be recorded is not given up where its place is there",
      happenings: [.turnCame, .intended, .answered(answer), .failed(gone), .failed(full)],
      actions: [.intend, .send, .settle(answer), .restore, .end(.failed(gone), ledger: .nothing)]),
    Case(
      title: "a paid request never leaves once more", isPaid: true,
      happenings: [.turnCame, .intended, .faulted(SlotFault(gone, fate: .unknown))],
      actions: [.intend, .send, .end(.unknown, ledger: .unknown(gone))]),
    Case(
      title: "a paid answer that is gone is left for the next start", isPaid: true,
      happenings: [.turnCame, .intended, .answered(answer), .failed(gone)],
      actions: [.intend, .send, .settle(answer), .end(.failed(gone), ledger: .nothing)]),
    Case(
      title: "nothing follows the end", happenings: [.stopped, .turnCame, .intended, .answered(answer), .failed(full)],
      actions: [.end(.cancelled, ledger: .cancelled), nil, nil, nil, nil]),
    Case(
      title: "a request never leaves twice",
      happenings: [.turnCame, .intended, .turnCame, .intended, .answered(answer), .intended, .turnCame],
      actions: [.intend, .send, nil, nil, .settle(answer), nil, nil]),
  ]

  @Test(arguments: cases)
  func theLawOfThePaidRequest(row: Case) {
    var progress = SlotProgress(isPaid: row.isPaid)
    #expect(row.happenings.map { progress.after($0) } == row.actions)
  }

  @Test func aPaidRequestThatIsStoppedIsUnknown() {
    var progress = SlotProgress(isPaid: true)
    for happening in [SlotProgress.Happening.turnCame, .intended] { _ = progress.after(happening) }
    guard case .end(.unknown, .unknown(let reason)) = progress.after(.stopped) else {
      Issue.record("it did not end as unknown")
      return
    }
    #expect(reason.message.contains("possibly charged, not resent"))
  }
}
