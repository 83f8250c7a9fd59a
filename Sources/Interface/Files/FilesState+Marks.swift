import Domain

extension FilesState {
  /// Whether anything is marked, or a range is.
  var hasMarks: Bool { marks.count > 0 || anchor != nil }

  /// The pictures that are marked, those of the range that is being marked too.
  var markedCount: Int {
    let places = markedPlaces
    guard marks.count > 0 else { return places.count }
    return places.reduce(marks.count) { count, place in
      view.entry(at: place).map(marks.contains) == false ? count + 1 : count
    }
  }

  /// The places of the pictures in the range that is being marked.
  var markedPlaces: Range<Int> {
    guard let start = anchor.flatMap(view.place(of:)) else { return 0..<0 }
    let here = max(0, cursor - firstRow)
    return view.pictures(in: min(start, here)..<min(max(start, here) + 1, view.count))
  }

  /// The marked pictures in the order of the list; those that it does not show come last.
  var markedPictures: [FilePath] {
    var files = self
    files.settleRange()
    let shown = view.unfiltered.map(Int.init).filter(files.marks.contains)
    let isShown = Set(shown)
    let others = shown.count == files.marks.count ? [] : files.marks.entries.filter { !isShown.contains($0) }
    return (shown + others).map(listing.path)
  }

  /// Marks the picture under the cursor, or takes its mark away, and moves on.
  mutating func toggleMark() {
    settleRange()
    if let entry = selectedEntry, listing.kind(entry) == .picture { marks.set(entry, !marks.contains(entry)) }
    move(to: cursor + 1)
  }

  /// Begins to mark a range, or marks it.
  mutating func toggleRange() {
    if anchor == nil { anchor = selectedEntry } else { settleRange() }
  }

  /// Marks what is not marked of the pictures that are shown, and takes the other marks away.
  mutating func invertMarks() {
    settleRange()
    for place in view.pictures(in: 0..<view.count) {
      if let entry = view.entry(at: place) { marks.set(entry, !marks.contains(entry)) }
    }
  }

  /// Marks what is in the range, and ends it.
  mutating func settleRange() {
    for place in markedPlaces {
      if let entry = view.entry(at: place) { marks.set(entry, true) }
    }
    anchor = nil
  }

  /// Marks those of `paths` that are here.
  mutating func mark(_ paths: [FilePath]) {
    for path in paths where path.parent == listing.folder {
      if let entry = listing.index(of: path.name), listing.kind(entry) == .picture { marks.set(entry, true) }
    }
  }
}
