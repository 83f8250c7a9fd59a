public import Domain
import TOMLKit

/// What `[budget]` says: the most that may be spent.
public struct BudgetTable: Hashable, Sendable {
  /// The limits.
  public var budget = Budget.unlimited

  /// Nothing said.
  public init() {}

  init(_ reader: inout TableReader) {
    budget = Budget(
      perGeneration: reader.dollars("generation"), perDay: reader.dollars("day"), perMonth: reader.dollars("month"))
  }
}

extension Configuration {
  /// The most that may be spent: nothing, where the file or its limits cannot be read.
  public var knownBudget: Budget { isKnown ? budget.budget : Budget(isUnreadable: true) }
}
