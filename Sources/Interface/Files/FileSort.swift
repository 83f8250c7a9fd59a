import Domain

/// The order of the files pane.
struct FileSort: Hashable, Sendable {
  /// What it goes by.
  var key = FolderOrder.Key.name
  /// Whether it runs the other way round: from Z to A, the oldest or smallest first.
  var isReversed = false
}
