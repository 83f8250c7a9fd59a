/// How much work goes into a picture. What is not chosen is left to the model.
public enum Quality: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case low, medium, high, xhigh, max

  /// Orders by the work, and so by the price.
  public static func < (lhs: Quality, rhs: Quality) -> Bool { lhs.rank < rhs.rank }

  private var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    case .xhigh: 3
    case .max: 4
    }
  }
}

/// What is behind the things in a picture.
public enum Background: String, Hashable, Sendable, Codable, CaseIterable {
  case opaque, transparent
}

/// How strictly a service looks at what it is asked for.
public enum Moderation: String, Hashable, Sendable, Codable, CaseIterable {
  case auto, low
}

/// How closely a variation keeps to the picture that was sent.
public enum InputFidelity: String, Hashable, Sendable, Codable, CaseIterable {
  case low, high
}

/// How much a model plans before it draws.
public enum Complexity: String, Hashable, Sendable, Codable, CaseIterable {
  case low, medium, high
}
