import Domain

extension State {
  /// Why a command of the files pane can do nothing now, as a sentence without a full stop; nil if it can.
  func unavailability(ofFiles command: Command) -> String? {
    switch command {
    case .search: files.shownCount == 0 ? "there is nothing to search" : nil
    case .keepSearch: typing == .search ? nil : "no search is being typed"
    case .dropSearch: typing == .search || files.view.search.isActive ? nil : "nothing is searched for"
    case .nextMatch, .previousMatch: matching
    case .sortByName, .sortByTime, .sortBySize, .sortByPixels, .nextColumns:
      files.listing.isEmpty ? "there is nothing in this folder" : nil
    case .toggleHidden: files.listing.hiddenCount == 0 ? "no name here starts with a dot" : nil
    case .toggleMark:
      files.selectedPicture == nil && files.anchor == nil ? "only pictures can be marked: this is a folder" : nil
    case .toggleRange: files.selectedEntry == nil && files.anchor == nil ? "the cursor is on no entry" : nil
    case .invertMarks:
      files.listing.folderCount == files.listing.count ? "there are no pictures to mark" : nil
    case .toggleBookmark: nil
    case .showPlaces: places.all.isEmpty ? "there are no bookmarks and no recent places yet" : nil
    case .enterPath: nil
    case .completePath, .completePathBack, .goToPath, .leavePath: typing == .path ? nil : "no path is being typed"
    default: nil
    }
  }

  private var matching: String? {
    guard files.view.search.isActive else { return "nothing was searched for: press \(key(.search))" }
    return files.view.searchPlaces.isEmpty ? "nothing here has “\(files.view.search.query)” in its name" : nil
  }

  /// Takes back the innermost thing in the files: the range, the search, the filter, the marks.
  mutating func goBackInFiles() {
    if files.anchor != nil {
      files.anchor = nil
    } else if files.view.search.isActive {
      files.dropSearch()
    } else if files.filter.isActive {
      files.filter(by: "")
    } else {
      files.marks = FileMarks()
    }
  }
}

extension Context {
  /// Whether the line at the bottom of the files is being typed.
  var isFilesLine: Bool { [.filtering, .searching, .entering].contains(self) }
}
