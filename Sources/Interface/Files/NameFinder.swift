import Domain

/// Words that are looked for in the names of a folder, and the entries that have them.
///
/// Every character that is added looks only through what the characters before it left.
struct NameFinder: Hashable, Sendable {
  /// How the letters stand in a name.
  let manner: NameQuery.Manner
  private var steps: [Step] = []

  private struct Step: Hashable, Sendable {
    var query: NameQuery
    /// The entries in the order of the listing: names are looked through fastest from start to end.
    var found: [UInt32]
    /// The same in the order that is shown.
    var matches: [UInt32]
    var best: Int?
  }

  /// A finder that looks for nothing yet.
  init(_ manner: NameQuery.Manner) { self.manner = manner }

  /// What was typed.
  private(set) var query = ""

  /// What is looked for; nil if nothing is.
  var nameQuery: NameQuery? { steps.last?.query }

  /// The entries that have the words, in the order of the listing; nil if nothing is looked for.
  var found: [UInt32]? { steps.last?.found }

  /// The entries that have the words, in the order that is shown; nil if nothing is looked for.
  var matches: [UInt32]? { steps.last?.matches }

  /// The place among ``matches`` of the entry that answers best; of equals, the first by name.
  var best: Int? { steps.last?.best }

  /// Whether anything is looked for.
  var isActive: Bool { !query.isEmpty }

  /// Looks for `query` among `candidates` of `listing`, or among all. They are shown in the order of `shown`, if that
  /// is another one.
  mutating func set(
    _ query: String, in listing: FolderListing, among candidates: [UInt32]?, inOrderOf shown: [UInt32]?
  ) {
    self.query = query
    while let last = steps.last, !query.utf8.starts(with: last.query.text.utf8) { steps.removeLast() }
    guard !query.isEmpty, steps.last?.query.text != query else { return }
    let nameQuery = NameQuery(query, manner)
    let (found, bestPlace) = listing.matches(of: nameQuery, among: steps.last?.found ?? candidates)
    var (matches, best) = (found, bestPlace)
    if let shown {
      var isFound = [Bool](repeating: false, count: listing.count)
      for entry in found { isFound[Int(entry)] = true }
      matches = shown.filter { isFound[Int($0)] }
      best = bestPlace.flatMap { matches.firstIndex(of: found[$0]) }
    }
    steps.append(Step(query: nameQuery, found: found, matches: matches, best: best))
  }

  /// Looks for the same among other entries.
  mutating func apply(to listing: FolderListing, among candidates: [UInt32]?, inOrderOf shown: [UInt32]?) {
    steps = []
    set(query, in: listing, among: candidates, inOrderOf: shown)
  }
}
