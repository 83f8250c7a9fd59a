import Domain

extension State {
  /// The bookmarks and recent places, in the order of a list: bookmarks, sources, folders.
  var placeRows: [Place] { places.all }

  /// How `place` is named in a list: its path, with `~` for the home folder.
  func title(of place: Place) -> String { Titles.path(place.path, home: surroundings.home) }

  /// Goes to a folder, or picks a source.
  mutating func goTo(_ place: Place) -> [Effect] {
    go(to: .files)
    switch place.kind {
    case .bookmark, .folder: return read(place.path, landing: nil)
    case .source:
      files.marks = FileMarks()
      return land(on: place.path) + pick(place.path)
    }
  }

  /// Puts the cursor on an entry, and reads its folder if it is not shown.
  private mutating func land(on path: FilePath) -> [Effect] {
    guard path.parent == files.listing.folder, let row = files.listing.index(of: path.name).flatMap(files.row(of:))
    else {
      return read(path.parent, landing: path.name)
    }
    files.move(to: row)
    return []
  }

  /// Bookmarks the folder that is shown, or forgets its bookmark.
  mutating func toggleBookmark() -> [Effect] {
    let folder = files.listing.folder
    let title = Titles.path(folder, home: surroundings.home)
    guard !places.bookmarks.contains(folder) else {
      say(.info, words.isNoBookmarkAnyMore(title))
      return change(.unbookmarked(folder))
    }
    guard places.bookmarks.count < Places.limits.bookmarks else {
      say(.warning, words.tooManyBookmarks(limit: Places.limits.bookmarks))
      return []
    }
    say(.info, words.isBookmark(title, key: key(.showPlaces)))
    return change(.bookmarked(folder))
  }

  /// Takes in a change of the places, and keeps it.
  mutating func change(_ change: Places.Change) -> [Effect] {
    let before = places
    places.apply(change)
    return places == before ? [] : [.files(.changePlaces(change))]
  }
}
