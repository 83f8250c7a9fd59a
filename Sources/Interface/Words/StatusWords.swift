import Domain

/// What the two last lines of the screen say.
protocol StatusWords: Sendable {
  /// Work under way, and how many marked pictures are `toCome`, if any are worked on.
  func running(_ generations: Int, toCome: Int?) -> String
  /// What the key that spends does now, with the price.
  func generate(_ planned: PlannedWork) -> String
  /// Leads to the help, in a word.
  var help: String { get }
  /// `key` forgets half a key sequence.
  func forgetsKeys(key: String) -> String
}
