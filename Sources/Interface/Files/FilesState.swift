import Domain

/// The files pane: a folder, what of it is shown, and the cursor.
struct FilesState: Equatable, Sendable {
  /// The entries that are shown, in order.
  var view: FileView
  /// Whether they are all there.
  var phase: Phase
  /// What is known of entries beyond their names.
  var known = FileKnowledge()
  /// What is shown of that.
  var columns = FileColumns.size
  /// The marked pictures.
  var marks = FileMarks()
  /// The entry at which the range that is being marked began.
  var anchor: Int?
  /// The row of the cursor.
  private(set) var cursor = 0
  /// The first visible row.
  private(set) var top = 0
  /// The filter, the search or the path while it is being typed.
  var line = LineInput()
  /// What is known of the path that is being typed.
  var path = PathEntry()
  /// The entry that the cursor was on when a search began.
  var origin: Int?
  /// The name that the cursor goes to when it is listed.
  var landing: FilePath?
  /// Whether the user moved the cursor since the folder was first shown.
  var hasMoved = false
  /// Whether the folder has more entries than were read so far.
  var isPart = false
  /// Whether the folder that is shown is being read again because it changed.
  var isRefreshing = false
  /// Whether it changed since that reading began.
  var isStale = false
  /// The number of the listing that is shown, so that what was measured of another is told apart; 0 before the first.
  var ticket = 0
  /// What replaces the listing as soon as its order is known: until then the rows stay where they are.
  var pending: FolderListing?
  /// Counts listings.
  var listingCount = 0
  /// The order that is being measured.
  var ordering: Ordering?
  /// The orders of the listing that are measured in full.
  var measured: Set<FolderOrder.Key> = []
  /// Why the folder that is shown could never be read; nil once it was.
  var ownFailure: Failure?

  /// The pane while `folder` is being read.
  init(folder: FilePath, landing: FilePath?) {
    view = FileView(FolderListing(folder: folder))
    phase = .reading(folder)
    self.landing = landing
  }

  /// The folder that is shown, in the order it was read.
  var listing: FolderListing { view.listing }

  /// What is left out.
  var filter: NameFinder { view.filter }

  /// Whether there is a folder above.
  var hasParent: Bool { listing.folder.parent != listing.folder }

  /// The row of the first entry.
  var firstRow: Int { hasParent ? 1 : 0 }

  /// Rows in all.
  var rowCount: Int { firstRow + shownCount }

  /// Entries that are not left out.
  var shownCount: Int { view.count }

  /// What `row` stands for; nil past the end.
  func item(at row: Int) -> Item? {
    if hasParent, row == 0 { return .parent }
    return view.entry(at: row - firstRow).map(Item.entry)
  }

  /// What the cursor is on.
  var selected: Item? { item(at: cursor) }

  /// The entry under the cursor, if it is on one.
  var selectedEntry: Int? {
    guard case .entry(let index)? = selected else { return nil }
    return index
  }

  /// The path of the picture under the cursor, if it is one.
  var selectedPicture: FilePath? {
    guard let index = selectedEntry, listing.kind(index) == .picture else { return nil }
    return listing.path(index)
  }

  /// The name of the entry under the cursor, if it is on one.
  var selectedName: FilePath? { selectedEntry.map(listing.name) }

  /// Puts the cursor on `row`, at the nearest there is, because the user wants it there.
  mutating func move(to row: Int) {
    hasMoved = true
    landing = nil
    place(row)
  }

  /// Puts the cursor on `row`, at the nearest there is.
  mutating func place(_ row: Int) {
    cursor = min(max(0, row), max(0, rowCount - 1))
  }

  /// Scrolls so that the cursor is among `rows` visible rows.
  mutating func scroll(rows: Int, isHeld: Bool = false) {
    top = scrolled(top, toShow: cursor, rows: rows, of: rowCount, isHeld: isHeld)
  }

  /// Scrolls by `count` rows where `rows` are visible; the cursor comes along as far as it has to stay visible.
  mutating func scroll(by count: Int, rows: Int) {
    guard rows > 0 else { return }
    top = min(max(0, top + count), max(0, rowCount - rows))
    let visible = min(max(cursor, top), top + rows - 1)
    if visible != cursor { move(to: visible) }
  }

  /// The row that shows `entry`, if it is not left out.
  func row(of entry: Int) -> Int? { view.place(of: entry).map { firstRow + $0 } }

  /// Changes what is shown, or its order. The cursor stays on its entry where that is still shown; before the user
  /// moved it, it stays at the top.
  mutating func keepingCursor(_ change: (inout FileView) -> Void) {
    let entry = selectedEntry
    change(&view)
    guard hasMoved || cursor > firstRow else { return place(firstRow) }
    place(entry.flatMap(row(of:)) ?? cursor)
  }
}
