/// The ledger as the screen shows it.
public struct LedgerReport: Hashable, Sendable {
  /// The requests, the newest first; those whose fate is unknown before all others.
  public var entries: [Line]
  /// What the last days cost, one sum for each day with or without requests, today last.
  public var days: [LedgerSum]
  /// What was spent, and what may be.
  public var spending: Spending
  /// What was not bought because it was known already.
  public var saved: Money

  /// One request, with what the ledger itself does not say of it.
  public struct Line: Hashable, Sendable {
    /// The request.
    public var entry: LedgerEntry
    /// The name of the lineage's source; nil where it is not known.
    public var source: String?
    /// What the user asked for; nil where nothing was asked for.
    public var instruction: String?

    /// A request.
    public init(_ entry: LedgerEntry, source: String? = nil, instruction: String? = nil) {
      self.entry = entry
      self.source = source
      self.instruction = instruction
    }
  }

  /// A report.
  public init(entries: [Line] = [], days: [LedgerSum] = [], spending: Spending = Spending(), saved: Money = .free) {
    self.entries = entries
    self.days = days
    self.spending = spending
    self.saved = saved
  }
}
