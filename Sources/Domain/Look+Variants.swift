extension Look {
  /// What its variants are called, as they follow its name: `watercolour, muted`. At least four, so that the slots of a
  /// generation differ in something that has a name.
  public var variants: [String] {
    switch self {
    case .watercolour: ["clear colours", "cool and diluted", "warm and rich", "muted"]
    case .pencil: ["on white paper", "on cream paper", "on grey paper", "on blue paper"]
    case .woodcut: ["in black", "in indigo", "in oxblood", "in bottle green"]
    case .sepia: ["brown", "reddish", "golden", "faded cold"]
    case .dusk: ["amber under indigo", "rose under violet", "red under deep blue", "gold under turquoise"]
    case .night: ["blue", "teal", "violet", "silver"]
    }
  }
}
