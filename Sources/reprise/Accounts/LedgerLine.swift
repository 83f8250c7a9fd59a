import Domain

/// An entry of the ledger as one JSON object.
struct LedgerLine: Encodable {
  let id: String
  let kind: String
  let state: String
  let service: String
  let model: String
  let lineage: LineageID?
  let generation: GenerationID?
  let source: String?
  let instruction: String?
  let estimateMicroDollars: Int?
  let chargeMicroDollars: Int?
  /// What the entry counts as for a budget.
  let countedMicroDollars: Int
  let intendedAt: Instant
  let settledAt: Instant?
  let endedAt: Instant?
  let reason: String?

  init(_ line: LedgerReport.Line) {
    let entry = line.entry
    id = entry.id
    kind = entry.kind.rawValue
    state = entry.state.rawValue
    service = entry.service.rawValue
    model = entry.model
    lineage = entry.lineage
    generation = entry.generation
    source = line.source
    instruction = line.instruction
    estimateMicroDollars = entry.estimate?.microDollars
    chargeMicroDollars = entry.charge?.microDollars
    countedMicroDollars = entry.counted.microDollars
    intendedAt = entry.intendedAt
    settledAt = entry.settledAt
    endedAt = entry.endedAt
    reason = entry.reason?.message
  }
}

/// A sum of the ledger as one JSON object.
struct LedgerSumLine: Encodable {
  let name: String
  let requests: Int
  let amountMicroDollars: Int
  let unknown: Int

  init(_ sum: LedgerSum) {
    name = sum.name
    requests = sum.requests
    amountMicroDollars = sum.amount.microDollars
    unknown = sum.unknown
  }
}
