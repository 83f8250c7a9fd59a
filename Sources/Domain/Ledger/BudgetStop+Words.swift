extension BudgetStop {
  /// What the limit does not allow: one sentence without a full stop.
  public var message: String {
    switch period {
    case .generation: "\(price.exact) is more than the \(limit.exact) that one generation may cost"
    case .day: "\(price.exact) is more than today's budget of \(limit.exact) allows: \(Self.words(spent)) spent"
    case .unreadable: "nothing is bought: the budget in config.toml cannot be read"
    case .month: "\(price.exact) is more than this month's budget of \(limit.exact) allows: \(Self.words(spent)) spent"
    }
  }

  /// What would fit, or where the limit stands.
  public var advice: String {
    let limit =
      switch period {
      case .unreadable: ""
      case .generation: "generation"
      case .day: "day"
      case .month: "month"
      }
    guard period != .unreadable else {
      return "mend config.toml: what is wrong with it is said above, and by reprise doctor"
    }
    let fitting = smaller.map { "\($0.title) ≈ \($0.price.exact)" }
    let instead = fitting.isEmpty ? "" : "this would fit: \(fitting.joined(separator: ", or ")); otherwise "
    return "\(instead)raise \(limit) under [budget] in config.toml"
  }

  private static func words(_ spent: Money) -> String { spent.isFree ? "nothing is" : "\(spent.exact) are" }
}

extension AlreadyMade {
  /// What there is: one sentence without a full stop.
  public var message: String {
    var parts: [String] = []
    if !variations.isEmpty {
      let files = variations.prefix(3).map(\.name.string).joined(separator: ", ")
      let more = variations.count > 3 ? " and \(variations.count - 3) more" : ""
      parts.append("has made \(files)\(more) for \(charge)")
    }
    if underWay > 0 { parts.append("is making \(underWay == 1 ? "a picture" : "\(underWay) pictures") now") }
    if unknown > 0 {
      parts.append("left \(unknown == 1 ? "a picture" : "\(unknown) pictures") possibly charged and not received")
    }
    return "the same request \(parts.joined(separator: ", and "))"
  }

  /// How to have them, or more.
  public var advice: String { "use what is there, or ask again to buy more: --again, or the same key once more" }
}
