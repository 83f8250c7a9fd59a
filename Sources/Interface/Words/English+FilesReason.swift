import Domain

extension English: FilesReasonWords {
  var nothingToOpen: String { "there is nothing to open here" }
  var noFolderAbove: String { "this is the root: no folder is above it" }
  var homeIsUnknown: String { "the home folder is not known" }
  var nothingToFilter: String { "there is nothing to filter" }
  var noFilterIsTyped: String { "no filter is being typed" }
  var nothingIsFiltered: String { "nothing is filtered" }
  var nothingToSearch: String { "there is nothing to search" }
  var noSearchIsTyped: String { "no search is being typed" }
  var nothingIsSearched: String { "nothing is searched for" }
  func nothingWasSearched(key: String) -> String { "nothing was searched for: press \(key)" }
  func noNameHas(_ query: String) -> String { "nothing here has “\(query)” in its name" }
  var folderIsEmpty: String { "there is nothing in this folder" }
  var noNameIsHidden: String { "no name here starts with a dot" }
  var foldersAreNotMarked: String { "only pictures can be marked: this is a folder" }
  var cursorIsOnNoEntry: String { "the cursor is on no entry" }
  var noPicturesToMark: String { "there are no pictures to mark" }
  var noPlacesToShow: String { "there are no bookmarks and no recent places yet" }
  var noPathIsTyped: String { "no path is being typed" }
}
