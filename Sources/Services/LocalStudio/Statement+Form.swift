import Domain

/// How it is put together.
extension Statement {
  /// The part that is lightest or darkest beside the rest.
  static func balance(_ observations: Observations) -> Statement? {
    let ninths = observations.ninths
    guard ninths.count == 9 else { return nil }
    let differences = Sight.Part.allCases.map { part in
      let inside = part.ninths.map { ninths[$0] }.reduce(0, +) / Double(part.ninths.count)
      let outside = (ninths.reduce(0, +) - inside * Double(part.ninths.count)) / Double(9 - part.ninths.count)
      return (part: part, value: inside - outside)
    }
    guard let strongest = differences.max(by: { abs($0.value) < abs($1.value) }) else { return nil }
    return Statement(
      .balance(isLight: strongest.value > 0, strongest.part),
      Agreement.that(abs(strongest.value), isAbove: 0.14, by: 0.07))
  }

  static func form(_ observations: Observations) -> [Statement] {
    let composition = observations.composition
    var statements: [Statement] = []
    let sides = Agreement.that(composition.sideSymmetry ?? 0, isAbove: 0.86, by: 0.05)
    let heights = Agreement.that(composition.heightSymmetry ?? 0, isAbove: 0.86, by: 0.05)
    switch (sides >= Agreement.worthSaying, heights >= Agreement.worthSaying) {
    case (true, true): statements.append(Statement(.symmetry(.both), min(sides, heights)))
    case (true, false): statements.append(Statement(.symmetry(.sides), sides))
    case (false, true): statements.append(Statement(.symmetry(.heights), heights))
    case (false, false): break
    }
    if let edge = composition.levelEdge { statements.append(levelEdge(edge, observations)) }
    return statements
  }

  private static func levelEdge(_ edge: LevelEdge, _ observations: Observations) -> Statement {
    let level: Sight.Level = edge.height < 0.4 ? .upper : edge.height > 0.6 ? .lower : .middle
    let isPhotograph = kind(observations)?.sight == .kind(.photograph)
    let isPlain = min(
      Agreement.that(edge.reach, isAbove: 0.78, by: 0.1), Agreement.that(edge.strength, isAbove: 0.07, by: 0.04))
    // A horizon has the sky above it: lighter, and level.
    let isHorizon = isPhotograph && edge.lightnessAbove > 0.12 && abs(edge.degrees) < 3 && 0.2...0.8 ~= edge.height
    return Statement(.levelEdge(level, isHorizon: isHorizon), isHorizon ? isPlain * 0.85 : isPlain)
  }
}

extension Sight.Part {
  /// Of 3 × 3, row by row.
  fileprivate var ninths: [Int] {
    switch self {
    case .upper: [0, 1, 2]
    case .lower: [6, 7, 8]
    case .left: [0, 3, 6]
    case .right: [2, 5, 8]
    case .middle: [4]
    }
  }
}
