import Domain

/// Which entries of a folder are shown, and in what order.
struct FileView: Hashable, Sendable {
  /// The folder as it was read, folders first and each by name.
  private(set) var listing: FolderListing
  /// The order that the user asked for; shown by name until it is known.
  private(set) var sort = FileSort()
  /// Whether names that start with a dot are shown.
  private(set) var showsHidden = false
  /// What leaves entries out.
  private(set) var filter = NameFinder(.letters)
  /// What the cursor jumps to.
  private(set) var search = NameFinder(.text)
  /// The places that the search found, ascending.
  private(set) var searchPlaces: [UInt32] = []
  /// The orders that are known of the listing.
  private var orders: [FolderOrder.Key: FolderOrder] = [:]
  /// All entries but hidden ones in the order of the listing; nil if none is left out.
  private var candidates: [UInt32]?
  /// The same in the order that is shown; nil if that is all entries in the order of the listing.
  private var base: [UInt32]?
  /// The entries that are shown; nil if they are those of the listing. Kept beside the filter because every row that
  /// is drawn asks for it.
  private var entries: [UInt32]?

  /// Everything in `listing`, by name.
  init(_ listing: FolderListing) {
    self.listing = listing
    order()
  }

  /// Entries that are shown.
  var count: Int { entries?.count ?? listing.count }

  /// Entries that are shown without a filter.
  var unfilteredCount: Int { base?.count ?? listing.count }

  /// The entry at `place`; nil past the end.
  func entry(at place: Int) -> Int? {
    guard place >= 0, place < count else { return nil }
    return entries.map { Int($0[place]) } ?? place
  }

  /// The place of `entry`; nil if it is not shown.
  func place(of entry: Int) -> Int? {
    guard let entries else { return listing.count > entry ? entry : nil }
    return entries.firstIndex(of: UInt32(entry))
  }

  /// The places of pictures among `places`: folders come first in every order.
  func pictures(in places: Range<Int>) -> Range<Int> {
    var (low, high) = (places.lowerBound, places.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if entry(at: middle).map(listing.kind) == .folder { low = middle + 1 } else { high = middle }
    }
    return low..<max(low, places.upperBound)
  }

  /// All entries that a filter could leave, in their order.
  var unfiltered: [UInt32] { base ?? Array(0..<UInt32(listing.count)) }

  /// How the order by `key` is known so far.
  func order(by key: FolderOrder.Key) -> FolderOrder? { orders[key] }

  /// Shows another listing, or the same folder anew, without its filter and search if it is another folder.
  mutating func show(_ listing: FolderListing) {
    if listing.folder != self.listing.folder {
      filter = NameFinder(.letters)
      search = NameFinder(.text)
    }
    self.listing = listing
    orders = [:]
    order()
  }

  /// Asks for an order.
  mutating func sort(_ sort: FileSort) {
    self.sort = sort
    order()
  }

  /// Takes an order of the listing that has become known.
  mutating func take(_ order: FolderOrder) {
    orders[order.key] = order
    if order.key == sort.key { self.order() }
  }

  /// Shows names that start with a dot, or leaves them out.
  mutating func showHidden(_ showsHidden: Bool) {
    self.showsHidden = showsHidden
    order()
  }

  /// Leaves out what does not have these words.
  mutating func filter(by query: String) {
    filter.set(query, in: listing, among: candidates, inOrderOf: base)
    findAgain()
  }

  /// Looks for these words among what is shown.
  mutating func search(for query: String) {
    search.set(query, in: listing, among: filter.found ?? candidates, inOrderOf: entries)
    locate()
  }

  private mutating func order() {
    let entries: [UInt32]? =
      switch sort.key {
      case .name: sort.isReversed ? listing.entriesBackwards : nil
      case .time, .size, .pixels: orders[sort.key]?.entries(isReversed: sort.isReversed)
      }
    if showsHidden || listing.hiddenCount == 0 {
      candidates = nil
      base = entries
    } else {
      candidates = (0..<UInt32(listing.count)).filter { !listing.isHidden(Int($0)) }
      base = entries.map { $0.filter { !listing.isHidden(Int($0)) } } ?? candidates
    }
    filter.apply(to: listing, among: candidates, inOrderOf: base)
    findAgain()
  }

  private mutating func findAgain() {
    entries = filter.matches ?? base
    search.apply(to: listing, among: filter.found ?? candidates, inOrderOf: entries)
    locate()
  }

  /// Finds the places of what the search found: both are in the order that is shown.
  private mutating func locate() {
    guard let matches = search.matches, let entries else {
      searchPlaces = search.matches ?? []
      return
    }
    searchPlaces = []
    searchPlaces.reserveCapacity(matches.count)
    var next = 0
    for (place, entry) in entries.enumerated() where next < matches.count && entry == matches[next] {
      searchPlaces.append(UInt32(place))
      next += 1
    }
  }
}
