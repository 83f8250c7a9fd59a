import Domain

/// What the files pane says.
protocol FilesWords: Sendable {
  /// The folder is being read for the first time.
  var readingFolder: String { get }
  /// It takes its time.
  func goElsewhere(_ ways: WaysOut) -> String
  /// The folder cannot be read; `reload` tries again.
  func folderFailed(_ failure: Failure, _ ways: WaysOut, reload: String) -> String
  /// There is nothing in the folder; `reload` looks again.
  func emptyFolder(_ ways: WaysOut, reload: String) -> String
  /// There is no picture in the folder, but `open` goes into other folders.
  func onlyFolders(_ ways: WaysOut, open: String) -> String
  /// `key` drops the filter.
  func filterHasNoMatch(_ query: String, key: String) -> String
  /// `key` shows hidden names.
  func everythingIsHidden(key: String) -> String

  // The line below the list.
  /// What stands before the filter, a search and a path, with what parts it from the text.
  var filterTitle: String { get }
  var searchTitle: String { get }
  var pathTitle: String { get }
  /// A search has no match.
  var notHere: String { get }
  /// `key` completes a path.
  func completes(key: String) -> String
  /// Another folder, or this one again, is being read; `count` entries of it are there already.
  func reading(_ folder: String?, count: Int?) -> String
  /// A range is being marked.
  var range: String { get }
  /// So many pictures are marked.
  func marked(_ count: Int) -> String
  /// Hidden names are shown.
  var hiddenToo: String { get }
  /// The order of the list.
  func title(of sort: FileSort) -> String

  // News.
  func sorted(_ sort: FileSort) -> String
  /// What stands beside the names now.
  func showsBesideNames(_ columns: FileColumns) -> String
  func hiddenNames(areShown: Bool) -> String
  /// A folder vanished and the nearest above it is shown.
  func isGone(_ folder: String) -> String
  /// A search found nothing.
  func foundNothing(_ query: String) -> String
  var onlyMatch: String { get }
  /// The next match was beyond an end of the list.
  func wentOn(fromTop: Bool) -> String
  func isNoBookmarkAnyMore(_ folder: String) -> String
  /// `key` lists the bookmarks.
  func isBookmark(_ folder: String, key: String) -> String
  func tooManyBookmarks(limit: Int) -> String
}
