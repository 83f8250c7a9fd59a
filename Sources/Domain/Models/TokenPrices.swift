/// What a model's tokens cost, in micro-dollars for a million of them, so that a dollar for a million is 1,000,000.
public struct TokenPrices: Hashable, Sendable {
  /// Text that is sent.
  public var textIn: Int
  /// Pictures that are sent.
  public var imageIn: Int
  /// Pictures that come back.
  public var imageOut: Int
  /// Text that comes back.
  public var textOut: Int

  /// Prices for a million tokens, in micro-dollars.
  public init(textIn: Int, imageIn: Int, imageOut: Int, textOut: Int) {
    self.textIn = textIn
    self.imageIn = imageIn
    self.imageOut = imageOut
    self.textOut = textOut
  }

  /// What `usage` costs, rounded up to whole micro-dollars. An amount that no bill can have counts as the largest one.
  public func charge(_ usage: TokenUsage) -> Money {
    let parts = [
      (usage.textIn, textIn), (usage.imageIn, imageIn), (usage.imageOut, imageOut), (usage.textOut, textOut),
    ]
    var total = 0
    for (count, price) in parts {
      let (product, overflows) = max(0, count).multipliedReportingOverflow(by: price)
      let (sum, carries) = total.addingReportingOverflow(product)
      guard !overflows, !carries else { return Self.most }
      total = sum
    }
    return min(Money(microDollars: total / 1_000_000 + (total % 1_000_000 == 0 ? 0 : 1)), Self.most)
  }

  /// A million dollars: more than any answer can have cost, and far from what the ledger can hold.
  private static let most = Money(microDollars: 1_000_000_000_000)
}

/// The tokens that a request used, or will use.
public struct TokenUsage: Hashable, Sendable, Codable {
  /// Of text that was sent.
  public var textIn: Int
  /// Of pictures that were sent.
  public var imageIn: Int
  /// Of pictures that came back.
  public var imageOut: Int
  /// Of text that came back.
  public var textOut: Int

  /// Tokens by kind.
  public init(textIn: Int = 0, imageIn: Int = 0, imageOut: Int = 0, textOut: Int = 0) {
    self.textIn = textIn
    self.imageIn = imageIn
    self.imageOut = imageOut
    self.textOut = textOut
  }
}
