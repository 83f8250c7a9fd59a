import Domain

extension FilesState {
  /// Narrows the list; the cursor goes to what answers best, and stays on its entry when the list widens again.
  mutating func filter(by query: String) {
    let entry = selectedEntry
    view.filter(by: query)
    hasMoved = true
    if query.isEmpty {
      place(entry.flatMap(row(of:)) ?? firstRow)
    } else {
      place(firstRow + (view.filter.best ?? 0))
    }
  }

  /// Begins a search where the cursor is.
  mutating func beginSearch() {
    origin = selectedEntry
    line = LineInput()
    view.search(for: "")
  }

  /// Looks for other words; the cursor goes to the first match from where the search began.
  mutating func search(for query: String) {
    view.search(for: query)
    hasMoved = true
    let start = origin.flatMap(view.place(of:)) ?? 0
    let places = view.searchPlaces
    guard !places.isEmpty else { return place(firstRow + start) }
    place(firstRow + Int(places[places.index(atLeast: start) % places.count]))
  }

  /// Ends a search as if it had never been.
  mutating func dropSearch() {
    let start = origin.flatMap(row(of:))
    view.search(for: "")
    origin = nil
    if let start { place(start) }
  }

  /// Goes to the next match, or back to the one before if `step` is negative; returns whether it went around the end.
  mutating func goToMatch(_ step: Int) -> Bool {
    let places = view.searchPlaces
    guard !places.isEmpty else { return false }
    let here = cursor - firstRow
    let next = step > 0 ? places.index(atLeast: here + 1) : places.index(atLeast: here) - 1
    move(to: firstRow + Int(places[(next + places.count) % places.count]))
    return !places.indices.contains(next)
  }

  /// The number of the match under the cursor, from 1; nil if it is on none.
  var matchNumber: Int? {
    let index = view.searchPlaces.index(atLeast: cursor - firstRow)
    guard index < view.searchPlaces.count, Int(view.searchPlaces[index]) == cursor - firstRow else { return nil }
    return index + 1
  }
}

extension [UInt32] {
  /// The first element that is at least `bound`, in an ascending array; its index is past the end if there is none.
  func index(atLeast bound: Int) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
