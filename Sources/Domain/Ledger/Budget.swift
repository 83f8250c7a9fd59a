/// The most that may be spent; nil is no limit.
public struct Budget: Hashable, Sendable {
  /// By one generation.
  public var perGeneration: Money?
  /// On one day.
  public var perDay: Money?
  /// In one month.
  public var perMonth: Money?

  /// Whether limits are written down that cannot be read: then nothing may be spent, whatever the others say.
  public var isUnreadable = false

  /// No limits but those that are given.
  public init(
    perGeneration: Money? = nil, perDay: Money? = nil, perMonth: Money? = nil, isUnreadable: Bool = false
  ) {
    self.isUnreadable = isUnreadable
    self.perGeneration = perGeneration
    self.perDay = perDay
    self.perMonth = perMonth
  }

  /// No limits.
  public static let unlimited = Budget()
}

/// What was spent, and what may be. What is under way or unknown counts as spent with its estimate.
public struct Spending: Hashable, Sendable {
  /// Spent today.
  public var today: Money
  /// Spent this month.
  public var month: Money
  /// What may be spent.
  public var budget: Budget
  /// What the generation that is asked about has spent already.
  public var byGeneration = Money.free

  /// Nothing spent, and no limits, but what is said.
  public init(today: Money = .free, month: Money = .free, budget: Budget = .unlimited) {
    self.today = today
    self.month = month
    self.budget = budget
  }

  /// The limit that something for `price` would exceed; nil if there is none.
  public func stop(of price: Money) -> BudgetStop? { stop(of: price, generations: 1) }

  /// The limit that so many generations for `price` each would exceed; nil if there is none.
  public func stop(of price: Money, generations: Int) -> BudgetStop? {
    guard !price.isFree, generations > 0 else { return nil }
    if budget.isUnreadable { return BudgetStop(period: .unreadable, limit: .free, spent: .free, price: price) }
    let (product, overflows) = price.microDollars.multipliedReportingOverflow(by: generations)
    let total = Money(microDollars: overflows ? .max : product)
    let limits: [(BudgetStop.Period, Money?, Money, Money)] = [
      (.generation, budget.perGeneration, byGeneration, price), (.day, budget.perDay, today, total),
      (.month, budget.perMonth, month, total),
    ]
    for case (let period, let limit?, let spent, let price) in limits where Self.exceeds(spent, price, limit) {
      return BudgetStop(period: period, limit: limit, spent: spent, price: price)
    }
    return nil
  }

  /// What each of so many generations may cost, by the narrowest limit; nil where there is none.
  public func left(generations: Int) -> Money? {
    func share(_ money: Money) -> Money { Money(microDollars: money.microDollars / max(1, generations)) }
    let rest = [
      budget.perGeneration, budget.perDay.map { share(Self.rest(of: $0, after: today)) },
      budget.perMonth.map { share(Self.rest(of: $0, after: month)) },
    ]
    return rest.compactMap(\.self).min()
  }

  /// What may still be spent, by the narrowest limit; nil where there is none.
  public var left: Money? { left(generations: 1) }

  private static func rest(of limit: Money, after spent: Money) -> Money {
    Money(microDollars: max(0, limit.microDollars - spent.microDollars))
  }

  private static func exceeds(_ spent: Money, _ price: Money, _ limit: Money) -> Bool {
    let sum = spent.microDollars.addingReportingOverflow(price.microDollars)
    return sum.overflow || sum.partialValue > limit.microDollars
  }
}

/// A limit that something would exceed.
public struct BudgetStop: Hashable, Sendable, Codable {
  /// Whose limit it is.
  public var period: Period
  /// The limit.
  public var limit: Money
  /// What was spent of it.
  public var spent: Money
  /// What was to be spent.
  public var price: Money
  /// What would fit, the one that changes least first.
  public var smaller: [SmallerRequest] = []

  /// What a limit is for.
  public enum Period: String, Hashable, Sendable, Codable {
    case generation, day, month
    /// The limits are written down and cannot be read: nothing is bought.
    case unreadable
  }

  /// A limit of a period.
  public init(period: Period, limit: Money, spent: Money, price: Money, smaller: [SmallerRequest] = []) {
    self.period = period
    self.limit = limit
    self.spent = spent
    self.price = price
    self.smaller = smaller
  }

  /// What may still be spent of the limit.
  public var left: Money { Money(microDollars: max(0, limit.microDollars - spent.microDollars)) }
}
