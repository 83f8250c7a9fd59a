/// Why commands of the files pane can do nothing now.
protocol FilesReasonWords: Sendable {
  var nothingToOpen: String { get }
  var noFolderAbove: String { get }
  var homeIsUnknown: String { get }
  var nothingToFilter: String { get }
  var noFilterIsTyped: String { get }
  var nothingIsFiltered: String { get }
  var nothingToSearch: String { get }
  var noSearchIsTyped: String { get }
  var nothingIsSearched: String { get }
  /// `key` begins a search.
  func nothingWasSearched(key: String) -> String
  func noNameHas(_ query: String) -> String
  var folderIsEmpty: String { get }
  var noNameIsHidden: String { get }
  var foldersAreNotMarked: String { get }
  var cursorIsOnNoEntry: String { get }
  var noPicturesToMark: String { get }
  /// There are no bookmarks and no recent places.
  var noPlacesToShow: String { get }
  var noPathIsTyped: String { get }
}
