public import Domain
import TOMLKit

extension Money {
  /// Reads dollars exactly, digit by digit: `8`, `8.00`, `0.000001`. Nil for anything else, and for more than six
  /// decimals or a million dollars.
  public init?(dollars text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard 1...2 ~= parts.count, let whole = Self.number(parts[0], digits: 1...7), whole <= 1_000_000 else { return nil }
    var millionths = 0
    if parts.count == 2 {
      guard let number = Self.number(parts[1], digits: 1...6) else { return nil }
      millionths = (parts[1].utf8.count..<6).reduce(number) { scaled, _ in scaled * 10 }
    }
    self.init(microDollars: whole * 1_000_000 + millionths)
  }

  /// Reads dollars in quotes, a whole number, or one with decimals, which is nearest to what is written as long as that
  /// has no more than six.
  init?(written value: any TOMLValueConvertible) {
    if let text = value.string {
      self.init(dollars: text)
    } else if let whole = value.int {
      self.init(dollars: String(whole))
    } else if let number = value.double, 0...1_000_000 ~= number {
      self.init(microDollars: Int((number * 1_000_000).rounded()))
    } else {
      return nil
    }
  }

  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) else { return nil }
    return Int(text)
  }
}
