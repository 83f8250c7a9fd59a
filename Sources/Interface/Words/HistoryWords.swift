import Domain

/// What the history pane says.
protocol HistoryWords: Sendable {
  /// `key` picks a source in Files.
  func noSourceYet(key: String) -> String
  /// The folded pane has no source.
  var noSource: String { get }
  func running(_ generations: Int) -> String
  /// The last source could not be opened; `files` goes where another can be picked.
  func pickAnother(_ failure: Failure, files: String) -> String
  /// The library is looking for the lineage.
  var openingLibrary: String { get }
  /// The library could not be opened; `open` on the source in Files tries again.
  func libraryFailed(_ failure: Failure, open: String) -> String
  /// `key` generates.
  func noVariationsYet(key: String) -> String
  /// Where a slot stands, in a word or two.
  func text(of standing: SlotLabel.Standing) -> String
  /// The same in whole sentences.
  func explanation(of standing: SlotLabel.Standing) -> String

  // Reasons.
  var noHistory: String { get }
  var noVariations: String { get }
  var noPictureCame: String { get }
  var isBeingMade: String { get }
  var cursorIsOnNoWork: String { get }
  var isSaved: String { get }
  var isBeingCancelled: String { get }
  var hasEnded: String { get }
  var listIsNotWork: String { get }
  var noWork: String { get }
}
