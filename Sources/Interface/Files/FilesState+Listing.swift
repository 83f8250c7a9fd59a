import Domain

extension FilesState {
  /// Starts to read `folder`; the cursor will be on the entry called `landing`.
  mutating func read(_ folder: FilePath, landing: FilePath?) {
    phase = .reading(folder)
    self.landing = landing
    isStale = isStale || isRefreshing || pending != nil
    isRefreshing = false
    pending = nil
  }

  /// Shows a listing; one that was not waited for is ignored. Returns whether another folder is shown now.
  @discardableResult
  mutating func show(_ listing: FolderListing) -> Bool {
    guard isAwaited(listing.folder) else { return false }
    let isOther = listing.folder != self.listing.folder || isFirst
    let isQuiet = isRefreshing
    ownFailure = nil
    isRefreshing = false
    listingCount += 1
    if isQuiet, view.sort.key != .name, view.order(by: view.sort.key) != nil {
      pending = listing
      return false
    }
    replace(listing)
    phase = .listed
    landing = nil
    isPart = false
    if isOther { isStale = false }
    return isOther
  }

  /// Shows the part of a folder that was read so far. Of a folder that is shown whole, no part is.
  mutating func showPart(_ listing: FolderListing) {
    guard phase == .reading(listing.folder), !listing.isEmpty else { return }
    guard listing.folder != self.listing.folder || isPart || isFirst else { return }
    listingCount += 1
    replace(listing)
    isPart = true
  }

  /// Whether nothing was shown so far.
  private var isFirst: Bool { ticket == 0 }

  private func isAwaited(_ folder: FilePath) -> Bool {
    phase == .reading(folder) || isRefreshing && folder == listing.folder
  }

  /// Puts the cursor on the name that it is to land on, or leaves it on its entry; in another folder it starts at the
  /// top.
  mutating func replace(_ listing: FolderListing) {
    let old = self.listing
    let isSame = listing.folder == old.folder && !isFirst
    let (row, isOnParent) = (cursor, selected == .parent)
    let name = landing ?? (isSame && (hasMoved || cursor > firstRow) ? selectedName : nil)
    func moved(_ entry: Int?) -> Int? { isSame ? entry.flatMap { listing.index(of: old.name($0)) } : nil }
    marks = isSame ? marks.moved(from: old, to: listing) : FileMarks()
    anchor = moved(anchor)
    origin = moved(origin)
    if isSame { known.doubt([]) } else { known = FileKnowledge() }
    view.show(listing)
    ticket = listingCount
    ordering = nil
    measured = []
    if let row = name.flatMap(listing.index(of:)).flatMap(self.row(of:)) {
      hasMoved = landing != nil || isSame && hasMoved
      place(row)
    } else if isSame, hasMoved {
      place(isOnParent ? 0 : row)
    } else {
      hasMoved = false
      place(firstRow)
    }
  }

  /// Notes that `folder` could not be read; false if nobody waits for it. What was shown stays.
  mutating func fail(_ folder: FilePath, _ failure: Failure) -> Bool {
    guard isAwaited(folder) else { return false }
    isRefreshing = false
    if listing.isEmpty, listing.folder == folder { ownFailure = failure }
    phase = ownFailure.map { .failed(listing.folder, $0) } ?? .listed
    landing = nil
    isPart = false
    return true
  }

  /// Notes that the folder that is shown changed; nil if nobody knows which names.
  mutating func change(_ names: Set<FilePath>?) {
    known.doubt(names ?? [])
    isStale = true
  }

  /// Whether the folder that is shown is to be read again, and takes note that it is.
  mutating func takeStale() -> Bool {
    guard isStale, phase == .listed, !isRefreshing else { return false }
    isStale = false
    isRefreshing = true
    return true
  }
}
