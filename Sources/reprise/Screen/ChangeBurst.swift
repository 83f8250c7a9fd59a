import Domain

/// Changes of one folder that come close together and are reported as one.
struct ChangeBurst: Equatable {
  /// The names that changed; nil if nobody knows which, or too many.
  private(set) var names: Set<FilePath>? = []
  private let firstAt: Duration
  private var lastAt: Duration

  /// How long no change comes before a burst is over.
  static let quiet = Duration.milliseconds(150)
  /// How long changes that do not end are held back.
  static let patience = Duration.seconds(1)
  /// The most names that are told one by one.
  static let limit = 1000

  /// A burst that begins `now`, by any clock.
  init(at now: Duration) {
    firstAt = now
    lastAt = now
  }

  /// When it is to be reported.
  var dueAt: Duration { min(lastAt + Self.quiet, firstAt + Self.patience) }

  /// Adds a change of `name`; nil for one of the folder itself, or of names that nobody knows.
  mutating func note(_ name: FilePath?, at now: Duration) {
    lastAt = now
    guard let name, var names, names.count < Self.limit else { return self.names = nil }
    self.names = []
    names.insert(name)
    self.names = names
  }
}
