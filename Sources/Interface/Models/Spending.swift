public import Domain

/// What was spent, and what may be.
public struct Spending: Hashable, Sendable {
  /// Charged today, with what is reserved for work under way.
  public var today: Money
  /// The same of this month.
  public var month: Money
  /// The most that one generation may cost; nil for no limit.
  public var perGeneration: Money?
  /// The most of a day.
  public var perDay: Money?
  /// The most of a month.
  public var perMonth: Money?

  /// Nothing spent, and no limits, but what is said.
  public init(
    today: Money = .free, month: Money = .free, perGeneration: Money? = nil, perDay: Money? = nil,
    perMonth: Money? = nil
  ) {
    self.today = today
    self.month = month
    self.perGeneration = perGeneration
    self.perDay = perDay
    self.perMonth = perMonth
  }

  /// A limit that something would exceed.
  enum Stop: Hashable, Sendable {
    case generation(Money)
    /// The limit, and what was spent of it.
    case day(Money, spent: Money)
    case month(Money, spent: Money)
  }

  /// The limit that `price` would exceed; nil if there is none.
  func stop(of price: Money) -> Stop? {
    guard !price.isFree else { return nil }
    if let perGeneration, price > perGeneration { return .generation(perGeneration) }
    if let perDay, exceeds(today, price, perDay) { return .day(perDay, spent: today) }
    if let perMonth, exceeds(month, price, perMonth) { return .month(perMonth, spent: month) }
    return nil
  }

  private func exceeds(_ spent: Money, _ price: Money, _ limit: Money) -> Bool {
    let sum = spent.microDollars.addingReportingOverflow(price.microDollars)
    return sum.overflow || sum.partialValue > limit.microDollars
  }
}
