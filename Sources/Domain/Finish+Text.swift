extension Finish {
  /// The finish in words, as it is shown, recorded and read again: `crop 3:2, light +10, jpeg 85`; empty where nothing
  /// changes.
  public var text: String {
    var clauses: [String] = []
    if turn != .none { clauses.append("turn \(turn.rawValue)") }
    if isMirrored { clauses.append("mirror") }
    if isFlipped { clauses.append("flip") }
    if straighten != 0 { clauses.append("straighten \(Self.signed(straighten))") }
    if let crop = crop.text { clauses.append("crop \(crop)") }
    if let scale = scale.text { clauses.append(scale) }
    for correction in Correction.allCases where self[correction] != 0 {
      let value = self[correction]
      let isSigned = correction.range.lowerBound < 0 && value > 0
      clauses.append("\(correction.rawValue) \(isSigned ? "+" : "")\(value)")
    }
    if let encoding { clauses.append(encoding.text) }
    return clauses.joined(separator: ", ")
  }

  private static func signed(_ degrees: Double) -> String { "\(degrees > 0 ? "+" : "")\(number(degrees))" }

  /// `number` with no more than one decimal.
  fileprivate static func number(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    let whole = "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10)"
    return tenths % 10 == 0 ? whole : "\(whole).\(abs(tenths) % 10)"
  }

  /// That many hundredths, as a number with no more than two decimals.
  fileprivate static func number(hundredths: Int) -> String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    guard rest != 0 else { return "\(whole)" }
    return "\(whole).\(rest % 10 == 0 ? "\(rest / 10)" : "\(rest < 10 ? "0" : "")\(rest)")"
  }
}

extension Finish.Crop {
  /// `3:2`, `16:9 busy`, `busy`, `10% 5% 80% 90%` (left, top, width, height); nil where everything is kept.
  public var text: String? {
    switch self {
    case .none: nil
    case .busy: "busy"
    case .proportions(let proportions, let isBusy): "\(proportions.text)\(isBusy ? " busy" : "")"
    case .box(let box): box.percents
    }
  }
}

extension UnitBox {
  /// Left, top, width and height in percent. The edges are rounded, not the lengths: rounding both left and width may lead
  /// out of the picture. A hundredth of a percent tells the pixels of every picture with edges below 10 000 apart.
  fileprivate var percents: String {
    let (left, width) = Self.hundredths(from: x, over: width)
    let (top, height) = Self.hundredths(from: y, over: height)
    return [left, top, width, height].map { "\(Finish.number(hundredths: $0))%" }.joined(separator: " ")
  }

  private static func hundredths(_ part: Double) -> Int {
    part.isFinite ? Int((min(max(part, 0), 1) * 10_000).rounded()) : 0
  }

  /// Where a side begins and how long it is, in hundredths of a percent; never nothing.
  private static func hundredths(from start: Double, over length: Double) -> (Int, Int) {
    let first = min(hundredths(start), 9999)
    return (first, max(hundredths(start + length) - first, 1))
  }
}

extension Finish.Proportions {
  /// `3:2`
  public var text: String { "\(width):\(height)" }
}

extension Finish.Scale {
  /// `resize 50%`, `resize 1600`, `width 800`, `height 600`; nil where the size stays.
  public var text: String? {
    switch self {
    case .same: nil
    case .percent(let percent): "resize \(Finish.number(percent))%"
    case .longestEdge(let edge): "resize \(edge)"
    case .width(let width): "width \(width)"
    case .height(let height): "height \(height)"
    }
  }
}

extension Finish.Encoding {
  /// `jpeg 85`, `webp 80`, `png`.
  public var text: String { format == .png ? "png" : "\(format.rawValue) \(quality)" }
}
