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
  /// out of the picture.
  fileprivate var percents: String {
    let (left, width) = Self.tenths(from: x, over: width)
    let (top, height) = Self.tenths(from: y, over: height)
    return [left, top, width, height].map { "\(Finish.number(Double($0) / 10))%" }.joined(separator: " ")
  }

  private static func tenths(_ part: Double) -> Int {
    part.isFinite ? Int((min(max(part, 0), 1) * 1000).rounded()) : 0
  }

  /// Where a side begins and how long it is, in tenths of a percent; never nothing.
  private static func tenths(from start: Double, over length: Double) -> (Int, Int) {
    let first = min(tenths(start), 999)
    return (first, max(tenths(start + length) - first, 1))
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
