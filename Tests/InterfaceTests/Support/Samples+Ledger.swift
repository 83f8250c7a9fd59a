import Domain
import Testing

@testable import Interface

extension Money {
  /// So many cents.
  static func cents(_ count: Int) -> Money { Money(microDollars: count * 10_000) }
}

extension LedgerEntry {
  /// A request for a variation that left 1970-01-01 at that second of the day.
  static func of(
    _ id: String, _ state: State, kind: Kind = .variation, model: String = "gpt-image-2.6-flare",
    estimate: Money? = .cents(6), charge: Money? = nil, second: Int64 = 900, reason: Failure? = nil
  ) -> LedgerEntry {
    LedgerEntry(
      id: id, kind: kind, state: state, service: kind == .description ? .azureVision : .openAI, model: model,
      lineage: .sample, generation: GenerationID(rawValue: "L0-1"), estimate: estimate, charge: charge,
      intendedAt: Instant(milliseconds: second * 1000),
      settledAt: state == .settled ? Instant(milliseconds: second * 1000 + 41_000) : nil,
      endedAt: state == .intended ? nil : Instant(milliseconds: second * 1000 + 42_000), reason: reason)
  }
}

extension LedgerReport {
  /// One entry of every state, a description, and three weeks.
  static let sample = LedgerReport(
    entries: [
      Line(
        .of(
          "L0-3-1", .unknown, second: 700,
          reason: .service(ServiceFailure(.openAI, .timedOut(seconds: 300), requestID: "req_42"))),
        source: "harbour.jpg", instruction: "watercolour at dusk"),
      Line(.of("L0-2-9", .unknown, kind: .description, model: "", estimate: nil, second: 600), source: "cat.png"),
      Line(.of("L1-1-1", .intended, second: 990), source: "harbour.jpg", instruction: "as a woodcut"),
      Line(
        .of("L0-4-1", .settled, charge: .cents(5), second: 900), source: "harbour.jpg",
        instruction: "watercolour at dusk"),
      Line(
        .of("L0-5-1", .failed, second: 800, reason: .service(ServiceFailure(.openAI, .wrongKey))),
        source: "market.webp", instruction: "in the rain"),
      Line(.of("L0-6-1", .writtenOff, charge: .cents(6), second: 500), source: "harbour.jpg", instruction: "at night"),
      Line(
        .of(
          "L0-7", .settled, kind: .composition, model: "gpt-5.5-mini", estimate: .cents(1), charge: .cents(1),
          second: 400),
        source: "harbour.jpg", instruction: "at night"),
    ],
    days: (1...21).map { day in
      LedgerSum(
        name: "1969-12-\(day + 10)", requests: 1, amount: day.isMultiple(of: 5) ? .free : .cents(day * 37 % 120))
    } + [LedgerSum(name: "1970-01-01", requests: 4, amount: .cents(42))],
    spending: .sample, saved: .cents(184))

  /// Only the unknown entry `id`.
  static func unknown(_ id: String = "L0-3-1", estimate: Money? = .cents(6)) -> LedgerReport {
    LedgerReport(entries: [
      Line(.of(id, .unknown, estimate: estimate), source: "harbour.jpg", instruction: "watercolour at dusk")
    ])
  }
}

extension Spending {
  /// A fifth of the day's budget, and a little of the month's.
  static let sample = Spending(
    today: .cents(42), month: .cents(310), budget: Budget(perDay: .cents(200), perMonth: .cents(2000)))
}

extension UnsentGeneration {
  /// So many slots that were never sent, for three cents together with any other.
  static func of(_ id: String = "L0-8", slots: Int = 2, instruction: String = "watercolour at dusk") -> UnsentGeneration
  {
    let request = GenerationRequest(
      id: GenerationID(rawValue: id), source: .harbour, parent: .source, instruction: instruction,
      settings: GenerationSettings(mode: .picture, count: 4, model: "gpt-image-2.6-flare", service: .openAI))
    return UnsentGeneration(
      request: request, slots: Array(request.slots.suffix(slots)), estimate: Money(microDollars: 14_000),
      plannedAt: Instant(milliseconds: 800_000))
  }
}

extension Session {
  /// A program with models where the ledger is open and read.
  static func ledger(
    _ report: LedgerReport = .sample, rows: Int = 40, columns: Int = 120,
    configure: (inout Surroundings) -> Void = { _ in }
  ) -> Session {
    var session = Session.paid(rows: rows, columns: columns, configure: configure)
    session.send(.spendingChanged(report.spending))
    session.press("$")
    session.send(.ledgerRead(report))
    return session
  }

  /// The effects that concern the ledger.
  var ledgerEffects: [LedgerEffect] {
    effects.compactMap { effect in
      if case .ledger(let effect) = effect { effect } else { nil }
    }
  }
}
