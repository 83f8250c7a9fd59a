import Domain

/// Several marked pictures from which one generation after the other is made, with the same words.
struct SourceQueue: Hashable, Sendable {
  /// What is asked for each of them.
  let instruction: String
  /// How it is made.
  let settings: GenerationSettings
  /// All the pictures, in order.
  let sources: [FilePath]
  /// The place of the one that is being worked on.
  private(set) var place = 0
  /// Its generation.
  var current: GenerationID
  /// Variations that were saved so far.
  private(set) var saved = 0
  /// Pictures that went wrong so far.
  private(set) var failed = 0

  /// Pictures of which the same was made before.
  private(set) var known = 0

  /// A queue that starts with the first of `sources`.
  init(_ sources: [FilePath], instruction: String, settings: GenerationSettings, current: GenerationID) {
    self.sources = sources
    self.instruction = instruction
    self.settings = settings
    self.current = current
  }

  /// The picture that is being worked on.
  var source: FilePath { sources[place] }

  /// The number of it, from 1.
  var number: Int { place + 1 }

  /// The pictures whose turn is still to come.
  var waiting: ArraySlice<FilePath> { sources[(place + 1)...] }

  /// Why the pictures that wait do not have their turn.
  enum StopReason: Hashable, Sendable {
    /// The user stopped the work.
    case cancelled
    /// Something went wrong that is not the picture's fault.
    case failed(Failure)
    /// Nobody knows what became of the last one, or what it cost.
    case unknown
  }

  /// Takes in what became of the picture that was worked on.
  mutating func note(_ outcome: GenerationOutcome) {
    saved += outcome.saved
    if outcome.isMadeAlready { known += 1 } else if outcome.saved == 0 { failed += 1 }
  }

  /// Goes on to the next picture; false if there is none.
  mutating func advance() -> Bool {
    guard place + 1 < sources.count else { return false }
    place += 1
    return true
  }
}

extension GenerationOutcome {
  /// Whether nothing was sent because the same was made before.
  var isMadeAlready: Bool {
    failures.contains { failure in
      if case .alreadyMade = failure { true } else { false }
    }
  }

  /// Whether nothing was sent because it would exceed a budget.
  var isOverBudget: Bool {
    failures.contains { failure in
      if case .overBudget = failure { true } else { false }
    }
  }
}

/// What the key that generates would ask for now, for the line that shows its price.
struct PlannedWork: Hashable, Sendable {
  /// The sources it is asked for, one after the other.
  var sources: Int
  /// The pictures to be made of each.
  var count: Int
  /// The price of all of them together, as far as it is known.
  var price: Money
  /// Who is asked for something whose price nobody knows.
  var asked: ServiceID?
}
