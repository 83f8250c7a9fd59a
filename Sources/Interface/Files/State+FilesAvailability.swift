import Domain

extension State {
  /// Why a command of the files pane can do nothing now, as a sentence without a full stop; nil if it can.
  func unavailability(ofFiles command: Command) -> String? {
    switch command {
    case .search: files.shownCount == 0 ? words.nothingToSearch : nil
    case .keepSearch: typing == .search ? nil : words.noSearchIsTyped
    case .dropSearch: typing == .search || files.view.search.isActive ? nil : words.nothingIsSearched
    case .nextMatch, .previousMatch: matching
    case .sortByName, .sortByTime, .sortBySize, .sortByPixels, .nextColumns:
      files.listing.isEmpty ? words.folderIsEmpty : nil
    case .toggleHidden: files.listing.hiddenCount == 0 ? words.noNameIsHidden : nil
    case .toggleMark:
      files.selectedPicture == nil && files.anchor == nil ? words.foldersAreNotMarked : nil
    case .toggleRange: files.selectedEntry == nil && files.anchor == nil ? words.cursorIsOnNoEntry : nil
    case .invertMarks:
      files.listing.folderCount == files.listing.count ? words.noPicturesToMark : nil
    case .toggleBookmark: nil
    case .showPlaces: places.all.isEmpty ? words.noPlacesToShow : nil
    case .enterPath: nil
    case .completePath, .completePathBack, .goToPath, .leavePath:
      typing == .path || typing == .mask ? nil : words.noPathIsTyped
    default: nil
    }
  }

  private var matching: String? {
    guard files.view.search.isActive else { return words.nothingWasSearched(key: key(.search)) }
    return files.view.searchPlaces.isEmpty ? words.noNameHas(files.view.search.query) : nil
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
