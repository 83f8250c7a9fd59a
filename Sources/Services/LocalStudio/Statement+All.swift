import Domain

/// What the file is, and everything together.
extension Statement {
  static func file(_ observations: Observations) -> [Statement] {
    var statements: [Statement] = []
    switch observations.clearShare {
    case 0.999...: statements.append(Statement(.clear(.all), 0.99))
    case 0.5...: statements.append(Statement(.clear(.most), Agreement.surest))
    default:
      statements.append(Statement(.clear(.parts), Agreement.that(observations.clearShare, isAbove: 0.02, by: 0.01)))
    }
    if observations.facts.pages > 1 {
      let isAnimation = [.gif, .webp].contains(observations.facts.format)
      statements.append(Statement(.page(of: observations.facts.pages, isAnimation: isAnimation), 0.99))
    }
    return statements
  }

  /// All that is clear enough to be said.
  static func all(of observations: Observations) -> [Statement] {
    var statements = [shape(observations.facts.size)]
    // Of what is wholly clear there is nothing to see.
    if observations.clearShare < 0.999 {
      statements += [kind(observations), lines(observations), balance(observations)].compactMap { $0 }
      statements += light(observations) + contrast(observations) + colour(observations)
      statements += texture(observations) + form(observations)
    }
    statements += file(observations)
    return statements.filter { $0.confidence >= Agreement.worthSaying }
  }
}
