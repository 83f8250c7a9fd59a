/// An amount in integer micro-dollars, so that sums never drift.
public struct Money: Hashable, Sendable, Codable, Comparable {
  /// Millionths of a US dollar.
  public let microDollars: Int

  /// An amount of `microDollars` millionths of a dollar.
  public init(microDollars: Int) {
    self.microDollars = microDollars
  }

  /// Nothing.
  public static let free = Money(microDollars: 0)

  /// Whether nothing is to be paid.
  public var isFree: Bool { microDollars == 0 }

  /// Orders by amount.
  public static func < (lhs: Money, rhs: Money) -> Bool { lhs.microDollars < rhs.microDollars }

  /// The sum, or the largest amount there is.
  public static func + (lhs: Money, rhs: Money) -> Money {
    let (sum, overflows) = lhs.microDollars.addingReportingOverflow(rhs.microDollars)
    return overflows ? .largest : Money(microDollars: sum)
  }

  /// So many times the amount, or the largest there is.
  public func times(_ count: Int) -> Money {
    let (product, overflows) = microDollars.multipliedReportingOverflow(by: count)
    return overflows ? .largest : Money(microDollars: product)
  }

  /// The largest that can be said in cents.
  private static let largest = Money(microDollars: .max - 9_999)

  /// The difference, which is never less than nothing.
  public static func - (lhs: Money, rhs: Money) -> Money {
    Money(microDollars: max(0, lhs.microDollars - rhs.microDollars))
  }

  /// So many times the amount, rounded up to whole micro-dollars; the amount itself where that is no amount.
  public func scaled(by factor: Double) -> Money {
    let scaled = (Double(microDollars) * factor).rounded(.up)
    guard factor > 0, scaled < 1e15 else { return self }
    return Money(microDollars: Int(scaled))
  }
}

extension Money {
  /// Dollars with all their decimals, two at least: `$0.012505`; `$0.00` for nothing.
  public var exact: String {
    let fraction = microDollars % 1_000_000
    var digits = Array(String(fraction + 1_000_000).dropFirst())
    while digits.count > 2, digits.last == "0" { digits.removeLast() }
    return "$\(microDollars / 1_000_000).\(String(digits))"
  }
}

extension Money: CustomStringConvertible {
  /// Dollars with two decimals, rounded up so that a price never looks smaller than it is; `free` for nothing.
  public var description: String {
    guard !isFree else { return "free" }
    let cents = (microDollars + 9_999) / 10_000
    let fraction = cents % 100
    return "$\(cents / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
