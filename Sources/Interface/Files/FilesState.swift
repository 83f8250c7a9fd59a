import Domain

/// The files pane: a folder, what of it is shown, and the cursor.
struct FilesState: Equatable, Sendable {
  /// The folder that is shown, in order.
  private(set) var listing: FolderListing
  /// Whether it is all there.
  private(set) var phase: Phase
  /// What is left out.
  private(set) var filter = FileFilter()
  /// Sizes and times of the entries that were visible so far, by name.
  private(set) var details: [FilePath: FileDetails] = [:]
  /// The row of the cursor.
  private(set) var cursor = 0
  /// The first visible row.
  private(set) var top = 0
  private var asked: Set<FilePath> = []
  /// The name that the cursor goes to when the folder is listed.
  private var landing: FilePath?

  /// How far the folder is known.
  enum Phase: Hashable, Sendable {
    /// A folder, this or another, is being read.
    case reading(FilePath)
    case listed
    /// No folder could be read so far.
    case failed(FilePath, Failure)
  }

  /// What a row stands for.
  enum Item: Hashable, Sendable {
    case parent
    /// An entry of the listing.
    case entry(Int)
  }

  /// The pane while `folder` is being read.
  init(folder: FilePath, landing: FilePath?) {
    listing = FolderListing(folder: folder)
    phase = .reading(folder)
    self.landing = landing
  }

  /// Whether there is a folder above.
  var hasParent: Bool { listing.folder.parent != listing.folder }

  /// Rows in all.
  var rowCount: Int { (hasParent ? 1 : 0) + shownCount }

  /// Entries that are not left out.
  var shownCount: Int { filter.matches?.count ?? listing.count }

  /// What `row` stands for; nil past the end.
  func item(at row: Int) -> Item? {
    if hasParent, row == 0 { return .parent }
    let place = row - (hasParent ? 1 : 0)
    guard place >= 0, place < shownCount else { return nil }
    return .entry(filter.matches.map { Int($0[place]) } ?? place)
  }

  /// Why the folder that is shown could never be read; nil once it was.
  private var ownFailure: Failure?

  /// What the cursor is on.
  var selected: Item? { item(at: cursor) }

  /// The path of the picture under the cursor, if it is one.
  var selectedPicture: FilePath? {
    guard case .entry(let index)? = selected, listing.kind(index) == .picture else { return nil }
    return listing.path(index)
  }

  /// The name of the entry under the cursor, if it is on one.
  var selectedName: FilePath? {
    guard case .entry(let index)? = selected else { return nil }
    return listing.name(index)
  }

  /// Puts the cursor on `row`, at the nearest there is.
  mutating func move(to row: Int) {
    cursor = min(max(0, row), max(0, rowCount - 1))
  }

  /// Scrolls so that the cursor is among `rows` visible rows.
  mutating func scroll(rows: Int) {
    top = scrolled(top, toShow: cursor, rows: rows, of: rowCount)
  }

  /// Starts to read `folder`; the cursor will be on the entry called `landing`.
  mutating func read(_ folder: FilePath, landing: FilePath?) {
    phase = .reading(folder)
    self.landing = landing
  }

  /// Shows a listing; one that was not waited for is ignored.
  mutating func show(_ listing: FolderListing) {
    guard case .reading(listing.folder) = phase else { return }
    if listing.folder != self.listing.folder { filter = FileFilter() }
    self.listing = listing
    ownFailure = nil
    phase = .listed
    details = [:]
    asked = []
    filter.apply(to: listing)
    let landed = landing.flatMap(listing.index(of:)).flatMap(row(of:))
    move(to: landed ?? (hasParent ? 1 : 0))
    landing = nil
  }

  /// Notes that `folder` could not be read. What was shown stays.
  mutating func fail(_ folder: FilePath, _ failure: Failure) {
    guard case .reading(folder) = phase else { return }
    if listing.isEmpty, listing.folder == folder { ownFailure = failure }
    phase = ownFailure.map { .failed(listing.folder, $0) } ?? .listed
    landing = nil
  }

  /// Narrows the list; the cursor stays on its entry if that is left, and goes to the first otherwise.
  mutating func filter(by query: String) {
    let selected = selected
    filter.set(query, in: listing)
    if case .entry(let index)? = selected, let row = row(of: index) {
      move(to: row)
    } else {
      move(to: hasParent ? 1 : 0)
    }
  }

  /// Adds what was read about entries of `folder`.
  mutating func add(_ details: [FilePath: FileDetails], of folder: FilePath) {
    guard folder == listing.folder else { return }
    self.details.merge(details) { _, new in new }
  }

  /// The pictures among `rows` visible rows that nothing has been asked about, and notes them as asked.
  mutating func takeUnasked(rows: Int) -> [FilePath] {
    var names: [FilePath] = []
    for row in top..<min(top + max(0, rows), max(top, rowCount)) {
      guard case .entry(let index)? = item(at: row), listing.kind(index) == .picture else { continue }
      let name = listing.name(index)
      if asked.insert(name).inserted { names.append(name) }
    }
    return names
  }

  /// The row that shows entry `index`, if it is not left out.
  private func row(of index: Int) -> Int? {
    let first = hasParent ? 1 : 0
    guard let matches = filter.matches else { return first + index }
    return matches.firstIndex(of: UInt32(index)).map { first + $0 }
  }
}
