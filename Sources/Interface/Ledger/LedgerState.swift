import Domain

/// What the screen knows of the ledger, and of requests that wait for a decision of the user.
struct LedgerState: Hashable, Sendable {
  /// The ledger as it was read last; nil before the first time.
  private(set) var report: LedgerReport?
  /// Why it could not be read the last time.
  private(set) var failure: Failure?
  /// Whether it is being read.
  private(set) var isReading = false
  /// Generations of earlier programs of which something was never sent.
  private(set) var unsent: [UnsentGeneration] = []
  /// Those of them that were asked for in this run.
  private var resumed: [GenerationID: UnsentGeneration] = [:]
  /// What the user has decided about entries, until that has shown.
  private(set) var decisions: [String: Decision] = [:]
  /// Requests of generations that were held and have not ended yet.
  private(set) var held: [GenerationID: GenerationRequest] = [:]
  /// What was held last because the same was made already.
  var made: MadeAlready?
  /// What was held last because it would exceed a budget.
  var stopped: StoppedRequest?
  /// How many times the rows have changed.
  private(set) var revision = 0

  /// What the user has decided about an entry.
  enum Decision: Hashable, Sendable {
    case lookAgain, writeOff
    case resend(GenerationID)
  }

  /// The rows of the list: what was never sent, and the entries in the order of the report.
  var rows: [LedgerRow] { unsent.map(LedgerRow.unsent) + (report?.entries ?? []).map(LedgerRow.entry) }

  /// What asking for everything that was never sent will probably cost.
  var unsentPrice: Money { unsent.reduce(.free) { $0 + $1.price } }

  /// Notes that the ledger is being read.
  mutating func beginReading() { isReading = true }

  /// Takes the ledger in. A decision that it shows needs no remembering.
  mutating func take(_ report: LedgerReport) {
    self.report = report
    failure = nil
    isReading = false
    revision += 1
    let unknown = Set(report.entries.lazy.map(\.entry).filter { $0.state == .unknown }.map(\.id))
    decisions = decisions.filter { unknown.contains($0.key) }
  }

  /// Notes why the ledger cannot be read.
  mutating func fail(_ failure: Failure) {
    self.failure = failure
    isReading = false
  }

  /// Notes what the user decided about the entry called `id`.
  mutating func decide(_ decision: Decision, about id: String) { decisions[id] = decision }

  /// Lets a decision about `id` be made anew.
  mutating func forgetDecision(about id: String) { decisions[id] = nil }

  /// Lets decisions be made anew that may have come to nothing; what was sent is none of these.
  mutating func forgetDecisions(after failure: Failure) {
    if case .notInLedger(let id) = failure { decisions[id] = nil }
    decisions = decisions.filter { _, decision in
      if case .resend = decision { true } else { false }
    }
  }

  /// Takes in what was never sent, but for what was asked for meanwhile.
  mutating func take(_ unsent: [UnsentGeneration]) {
    self.unsent = unsent.filter { resumed[$0.id] == nil }
    revision += 1
  }

  /// Takes out what was never sent of a generation; `isAskedFor` so that it is there again should it be held.
  mutating func takeOut(_ id: GenerationID, isAskedFor: Bool) {
    guard let index = unsent.firstIndex(where: { $0.id == id }) else { return }
    let generation = unsent.remove(at: index)
    if isAskedFor { resumed[id] = generation }
    revision += 1
  }

  /// Notes that nothing of what was asked for was sent.
  mutating func hold(_ request: GenerationRequest) {
    held[request.id] = request
    guard let generation = resumed.removeValue(forKey: request.id) else { return }
    unsent.insert(generation, at: 0)
    revision += 1
  }

  /// Notes that a generation has ended.
  mutating func end(_ id: GenerationID) {
    held[id] = nil
    resumed[id] = nil
    decisions = decisions.filter { $0.value != .resend(id) }
  }
}
