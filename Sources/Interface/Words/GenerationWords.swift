import Domain

/// What is said of generations: those to come, those under way, and how they ended.
protocol GenerationWords: Sendable {
  // Reasons.
  /// `key` makes a picture the source.
  func openPictureFirst(key: String) -> String
  func makesNoPictures(_ service: String) -> String
  var parentIsGone: String { get }
  /// `key` begins to write.
  func sayFirst(key: String?) -> String
  var sameIsBeingMade: String { get }
  /// `key` cancels.
  func marksComeFirst(key: String) -> String
  var nothingRuns: String { get }
  var mostPictures: String { get }
  var fewestPictures: String { get }
  func worksOnly(_ service: String, _ mode: Mode) -> String

  // News.
  /// How a generation ended.
  func ended(_ outcome: GenerationOutcome) -> String
  func cancelling(_ generations: Int) -> String
  /// The next of the marked pictures has its turn.
  func isNext(_ name: String, number: Int, of count: Int) -> String
  /// All marked pictures had their turn.
  func queueDone(pictures: Int, saved: Int, failed: Int, known: Int) -> String
  /// So many marked pictures did not have their turn.
  func queueStopped(_ reason: SourceQueue.StopReason, notBegun: Int) -> String
}
