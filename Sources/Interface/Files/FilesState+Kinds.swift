import Domain

extension FilesState {
  /// How far the folder is known.
  enum Phase: Hashable, Sendable {
    /// A folder, this or another, is being read.
    case reading(FilePath)
    case listed
    /// No folder could be read so far.
    case failed(FilePath, Failure)
  }

  /// An order of some listing.
  struct Ordering: Hashable, Sendable {
    var key: FolderOrder.Key
    var ticket: Int
  }

  /// What a row stands for.
  enum Item: Hashable, Sendable {
    case parent
    /// An entry of the listing.
    case entry(Int)
  }
}
