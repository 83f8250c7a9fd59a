import Domain
import GRDB

/// Moves slots from state to state. Every step names the states it may start from, so that no step happens twice.
struct Ledger {
  let index: Index
  let clock: @Sendable () -> Instant
  let terms: SpendingTerms

  /// What was spent, as this program may see it.
  var spending: SpendingQuery { SpendingQuery(terms: terms, now: clock(), layout: index.layout) }

  /// Writes a generation down, and reserves its price. The slots are this program's from here on.
  func plan(_ plan: GenerationPlan, in db: Database) throws {
    let request = plan.request
    let taken = try db.text("SELECT id FROM generation WHERE id = ?", [request.id.rawValue])
    guard taken == nil else {
      throw Failure.unexpected(doing: "writing down the generation", detail: "\(request.id.rawValue) is taken")
    }
    guard try LineageRecord.fetch(plan.lineage, in: db) != nil else {
      throw Failure.unexpected(
        doing: "writing down the generation", detail: "its source is no longer in the library; open it again")
    }
    let slots = request.settings.count
    try checkIdentical(plan, in: db)
    try spending.check(
      Money(microDollars: plan.estimate.microDollars * slots), for: request.id, in: db)
    // In the same transaction: what was decided about meanwhile is not asked for once more.
    if let replaced = request.replaces { try writeOff(replaced.rawValue, charge: nil, in: db) }
    var parent: String?
    if case .variation(let id) = request.parent { parent = id.rawValue }
    try db.run(
      """
      INSERT INTO generation
        (id, lineage, parent, instruction, prompt, mode, count, model, service, description, plannedAt, making,
         request, fingerprint, estimateRatio, describedBy)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        request.id.rawValue, plan.lineage.rawValue, parent, request.instruction, plan.prompt.text,
        request.settings.mode.rawValue, request.settings.count, request.settings.model, plan.service,
        try plan.description.map { try JSONColumn.text($0) }, clock().milliseconds,
        try Making(request.settings).map { try JSONColumn.text($0) }, try JSONColumn.text(request), plan.fingerprint,
        plan.estimateRatio, plan.describedBy,
      ])
    for (place, slot) in request.slots.enumerated() {
      try db.run(
        """
        INSERT INTO slot (id, generation, lineage, place, state, estimate, session)
        VALUES (?, ?, ?, ?, 'planned', ?, ?)
        """,
        [
          slot.rawValue, request.id.rawValue, plan.lineage.rawValue, place, plan.estimate.microDollars,
          index.sessionName,
        ])
    }
  }

  /// Decides what a slot counts as whose fate is unknown. Throws where there is none.
  func writeOff(_ slot: String, charge: Money?, in db: Database) throws {
    try db.execute(
      sql: """
        UPDATE slot SET writtenOffAt = ?, charge = coalesce(?, estimate)
        WHERE id = ? AND state = 'unknown' AND writtenOffAt IS NULL
        """, arguments: [clock().milliseconds, charge?.microDollars, slot])
    guard db.changesCount == 1 else { throw Failure.notInLedger(slot) }
  }

  func intend(_ slot: SlotID, in db: Database) throws {
    try move(slot, to: .sent, setting: ["sentAt": clock().milliseconds, "session": index.sessionName], in: db)
  }

  func settle(
    _ slot: SlotID, charge: Money, outputPrompt: String?, remarks: [String], in db: Database
  ) throws {
    try move(
      slot, to: .settled,
      setting: [
        "charge": charge.microDollars, "outputPrompt": outputPrompt, "remarks": try JSONColumn.text(remarks),
        "settledAt": clock().milliseconds, "session": index.sessionName, "failure": nil, "endedAt": nil,
        "writtenOffAt": nil,
      ], in: db)
  }

  func end(
    _ slot: SlotID, as state: LedgerState, _ failure: Failure?, charge: Money? = nil, in db: Database
  ) throws {
    var columns: [String: (any DatabaseValueConvertible)?] = [
      "failure": try failure.map { try JSONColumn.text($0) }, "endedAt": clock().milliseconds,
    ]
    if let charge { columns["charge"] = charge.microDollars }
    try move(slot, to: state, setting: columns, in: db)
  }

  /// Puts `slot` into `state` with new values in some columns; throws where it is in none of the states `from`, which
  /// are usually those before `state`.
  func move(
    _ slot: SlotID, to state: LedgerState, from: [LedgerState]? = nil,
    setting columns: [String: (any DatabaseValueConvertible)?], in db: Database
  ) throws {
    let predecessors = from ?? state.predecessors
    let names = columns.keys.sorted()
    var arguments = StatementArguments([state.rawValue])
    for name in names { arguments += [columns[name] ?? nil] }
    arguments += [slot.rawValue]
    arguments += StatementArguments(predecessors.map(\.rawValue))
    let marks = predecessors.map { _ in "?" }.joined(separator: ", ")
    try db.run(
      "UPDATE slot SET state = ?\(names.map { ", \($0) = ?" }.joined()) WHERE id = ? AND state IN (\(marks))", arguments
    )
    guard db.changesCount == 1 else {
      let found = try String.fetchOne(db, sql: "SELECT state FROM slot WHERE id = ?", arguments: [slot.rawValue])
      throw Failure.unexpected(
        doing: "recording that slot \(slot.rawValue) is \(state.rawValue)",
        detail: found.map { "it is \($0)" } ?? "the ledger has no such slot")
    }
  }
}
