import Domain

extension English: FilesWords {
  var readingFolder: String { "reading the folder …" }

  func goElsewhere(_ ways: WaysOut) -> String { "\(leaving(ways))." }
  func folderFailed(_ failure: Failure, _ ways: WaysOut, reload: String) -> String {
    "\(sentences(of: failure)) \(leaving(ways)). \(reload) tries again."
  }
  func emptyFolder(_ ways: WaysOut, reload: String) -> String {
    "No pictures or folders here. \(leaving(ways)). \(reload) looks again."
  }
  func onlyFolders(_ ways: WaysOut, open: String) -> String {
    "No pictures here, only folders. \(open) goes into one, \(leaving(ways))."
  }
  private func leaving(_ ways: WaysOut) -> String {
    let parent = ways.parent.map { "\($0) goes to the parent folder, \(ways.path) to any path" }
    let places = ways.places.map { ", \($0) to bookmarks and recent places" } ?? ""
    return (parent ?? "\(ways.path) goes to any path") + places
  }
  func filterHasNoMatch(_ query: String, key: String) -> String {
    "Nothing here has “\(query)” in its name. \(key) drops the filter."
  }

  func everythingIsHidden(key: String) -> String { "Everything here is hidden. \(key) shows hidden names." }

  var filterTitle: String { "filter: " }
  var searchTitle: String { "search: " }
  var pathTitle: String { "go to: " }
  var notHere: String { "not here" }
  func completes(key: String) -> String { "\(key) completes" }

  func reading(_ folder: String?, count: Int?) -> String {
    "reading \(folder.map { "\($0) " } ?? "")…\(count.map { " \($0)" } ?? "")"
  }

  var range: String { "range" }
  func marked(_ count: Int) -> String { "\(count) marked" }
  var hiddenToo: String { "hidden too" }

  func title(of sort: FileSort) -> String {
    switch (sort.key, sort.isReversed) {
    case (.name, false): "by name"
    case (.name, true): "Z to A"
    case (.time, false): "newest first"
    case (.time, true): "oldest first"
    case (.size, false): "largest first"
    case (.size, true): "smallest first"
    case (.pixels, false): "most pixels first"
    case (.pixels, true): "fewest pixels first"
    }
  }

  func sorted(_ sort: FileSort) -> String { "Sorted \(title(of: sort))." }

  func showsBesideNames(_ columns: FileColumns) -> String {
    let details =
      switch columns {
      case .none: "names only"
      case .size: "sizes"
      case .date: "dates"
      case .pixels: "pixels and format"
      }
    return "Beside the names: \(details)."
  }

  func hiddenNames(areShown: Bool) -> String { "Hidden names are \(areShown ? "shown" : "left out")." }
  func isGone(_ folder: String) -> String { "\(folder) is gone. This is the nearest folder above it." }
  func foundNothing(_ query: String) -> String { "Nothing here has “\(query)” in its name." }
  var onlyMatch: String { "This is the only match." }
  func wentOn(fromTop: Bool) -> String { "Went on \(fromTop ? "from the top" : "from the bottom")." }
  func isNoBookmarkAnyMore(_ folder: String) -> String { "\(folder) is no bookmark any more." }
  func isBookmark(_ folder: String, key: String) -> String { "\(folder) is a bookmark: \(key) lists them." }

  func tooManyBookmarks(limit: Int) -> String { "There are \(limit) bookmarks already: take one away first." }
}
