extension StudioSpeech {
  /// `upper left quarter`, `moitié gauche`.
  func name(of area: Area) -> String {
    if area.sides.contains(.edges) { return language == .english ? "edges" : "bords" }
    let sides = Area.Side.allCases.filter(area.sides.contains)
    switch language {
    case .english: return (sides.map(Self.english) + [Self.english(part(of: area))]).joined(separator: " ")
    case .french:
      let (part, isFeminine) = Self.french(part(of: area))
      return ([part] + sides.map { Self.french($0, isFeminine: isFeminine) }).joined(separator: " ")
    }
  }

  /// What a side alone takes has a name as well.
  private func part(of area: Area) -> Area.Part {
    if let part = area.part, part != .side { return part }
    if area.sides.contains(.middle) { return .side }
    let isAcross = !area.sides.isDisjoint(with: [.left, .right])
    let isDown = !area.sides.isDisjoint(with: [.upper, .lower])
    return isAcross && isDown ? .quarter : isAcross ? .half : .third
  }

  private static func english(_ side: Area.Side) -> String {
    switch side {
    case .upper: "upper"
    case .lower: "lower"
    case .left: "left"
    case .right: "right"
    case .middle: "middle"
    case .edges: "edges"
    }
  }

  private static func english(_ part: Area.Part) -> String {
    switch part {
    case .half: "half"
    case .third: "third"
    case .quarter: "quarter"
    case .corner: "corner"
    case .side: "part"
    }
  }

  private static func french(_ side: Area.Side, isFeminine: Bool) -> String {
    switch side {
    case .upper: isFeminine ? "supérieure" : "supérieur"
    case .lower: isFeminine ? "inférieure" : "inférieur"
    case .left: "gauche"
    case .right: isFeminine ? "droite" : "droit"
    case .middle: isFeminine ? "centrale" : "central"
    case .edges: "bords"
    }
  }

  private static func french(_ part: Area.Part) -> (String, isFeminine: Bool) {
    switch part {
    case .half: ("moitié", true)
    case .third: ("tiers", false)
    case .quarter: ("quart", false)
    case .corner: ("coin", false)
    case .side: ("partie", true)
    }
  }
}
