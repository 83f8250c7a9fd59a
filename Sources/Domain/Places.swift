/// Where the user wants to get back to: kept from one launch of the program to the next.
public struct Places: Hashable, Sendable, Codable {
  /// Folders that the user marked, in the order of marking.
  public private(set) var bookmarks: [FilePath]
  /// Folders that were shown, the latest first.
  public private(set) var folders: [FilePath]
  /// Pictures that were picked as sources, the latest first.
  public private(set) var sources: [FilePath]

  /// The most bookmarks, and the most recent folders and sources, that are kept.
  public static let limits = (bookmarks: 200, recent: 40)

  /// No places.
  public init() {
    bookmarks = []
    folders = []
    sources = []
  }

  /// Something that happened to a place.
  public enum Change: Hashable, Sendable {
    case bookmarked(FilePath)
    case unbookmarked(FilePath)
    /// A folder was shown.
    case visited(FilePath)
    /// A picture was picked as source.
    case picked(FilePath)
  }

  /// Takes in a change.
  public mutating func apply(_ change: Change) {
    switch change {
    case .bookmarked(let folder):
      guard !bookmarks.contains(folder), bookmarks.count < Self.limits.bookmarks else { return }
      bookmarks.append(folder)
    case .unbookmarked(let folder): bookmarks.removeAll { $0 == folder }
    case .visited(let folder): Self.put(folder, on: &folders)
    case .picked(let source): Self.put(source, on: &sources)
    }
  }

  private static func put(_ path: FilePath, on list: inout [FilePath]) {
    list.removeAll { $0 == path }
    list.insert(path, at: 0)
    list.removeLast(max(0, list.count - limits.recent))
  }

  private enum CodingKeys: String, CodingKey {
    case bookmarks, folders, sources
  }

  /// Reads what ``encode(to:)`` writes; what is missing is empty, what is no absolute path or too much is left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func paths(_ key: CodingKeys, limit: Int) throws -> [FilePath] {
      var seen: Set<FilePath> = []
      let paths = try container.decodeIfPresent([FilePath].self, forKey: key) ?? []
      return Array(paths.filter { $0.isAbsolute && seen.insert($0).inserted }.prefix(limit))
    }
    bookmarks = try paths(.bookmarks, limit: Self.limits.bookmarks)
    folders = try paths(.folders, limit: Self.limits.recent)
    sources = try paths(.sources, limit: Self.limits.recent)
  }
}

/// One of the ``Places``.
public struct Place: Hashable, Sendable {
  /// What it is.
  public var kind: Kind
  /// Where it is.
  public var path: FilePath

  /// What a place is.
  public enum Kind: Hashable, Sendable, CaseIterable {
    case bookmark, folder, source
  }

  /// A place at `path`.
  public init(_ kind: Kind, _ path: FilePath) {
    self.kind = kind
    self.path = path
  }
}

extension Places {
  /// All places: the bookmarks, then the recent sources and folders that are not among them.
  public var all: [Place] {
    bookmarks.map { Place(.bookmark, $0) } + sources.map { Place(.source, $0) }
      + folders.filter { !bookmarks.contains($0) }.map { Place(.folder, $0) }
  }
}
