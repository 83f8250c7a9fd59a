import Domain

/// The words that narrow the list of files, and what is left of it.
///
/// Every character that is added looks only through what the characters before it left.
struct FileFilter: Hashable, Sendable {
  /// What was typed.
  private(set) var query = ""
  private var steps: [Step] = []

  private struct Step: Hashable, Sendable {
    var query: String
    var matches: [UInt32]
  }

  /// The entries that are left; nil if all are.
  var matches: [UInt32]? { steps.last?.matches }

  /// Whether anything is left out.
  var isActive: Bool { !query.isEmpty }

  /// Narrows or widens the list to the names of `listing` that contain `query`.
  mutating func set(_ query: String, in listing: FolderListing) {
    self.query = query
    while let last = steps.last, !query.utf8.starts(with: last.query.utf8) { steps.removeLast() }
    guard !query.isEmpty, steps.last?.query != query else { return }
    steps.append(Step(query: query, matches: listing.indices(containing: Array(query.utf8), among: matches)))
  }

  /// Looks through another listing for the same words.
  mutating func apply(to listing: FolderListing) {
    steps = []
    set(query, in: listing)
  }
}
