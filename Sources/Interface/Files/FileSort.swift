import Domain

/// The order of the files pane.
struct FileSort: Hashable, Sendable {
  /// What it goes by.
  var key = FolderOrder.Key.name
  /// Whether it runs the other way round: from Z to A, the oldest or smallest first.
  var isReversed = false

  /// How it is said in the pane; nil for the usual order.
  var title: String? {
    switch (key, isReversed) {
    case (.name, false): nil
    case (.name, true): "Z to A"
    case (.time, false): "newest first"
    case (.time, true): "oldest first"
    case (.size, false): "largest first"
    case (.size, true): "smallest first"
    case (.pixels, false): "most pixels first"
    case (.pixels, true): "fewest pixels first"
    }
  }
}
