/// Another order for the entries of a ``FolderListing`` than by name: the largest or newest first.
///
/// Folders stay first. Entries of which the measure is not known are last, whichever way the order runs.
public struct FolderOrder: Hashable, Sendable {
  /// What the order goes by.
  public let key: Key
  /// The entries, the largest or newest of each kind first.
  private let entries: [UInt32]
  private let folderCount: Int
  /// Entries in all.
  public var count: Int { entries.count }

  /// How many pictures have a measure.
  public let measuredCount: Int

  /// What entries can be in the order of.
  public enum Key: String, Hashable, Sendable, Codable, CaseIterable {
    case name, time, size, pixels
  }

  /// The order by `measures`, one for each entry of `listing`, nil where it is not known. Folders have an order by
  /// time only. Costs n log n: not for the thread that draws.
  public init(_ listing: FolderListing, by key: Key, measures: [Int64?]) {
    self.key = key
    folderCount = listing.folderCount
    var measured: [(measure: Int64, index: UInt32)] = []
    var unknown: [UInt32] = []
    measured.reserveCapacity(listing.count)
    func sort(_ range: Range<Int>) -> [UInt32] {
      measured.removeAll(keepingCapacity: true)
      unknown.removeAll(keepingCapacity: true)
      for index in range {
        if let measure = measures.indices.contains(index) ? measures[index] : nil {
          measured.append((measure, UInt32(index)))
        } else {
          unknown.append(UInt32(index))
        }
      }
      measured.sort { $0.measure != $1.measure ? $0.measure > $1.measure : $0.index < $1.index }
      return measured.map(\.index) + unknown
    }
    let folders = key == .time ? sort(0..<folderCount) : Array(0..<UInt32(folderCount))
    let pictures = sort(folderCount..<listing.count)
    measuredCount = measured.count
    entries = folders + pictures
  }

  /// The entries in this order, or the smallest and oldest first.
  public func entries(isReversed: Bool) -> [UInt32] {
    guard isReversed else { return entries }
    let end = folderCount + measuredCount
    let folders = key == .time ? entries[..<folderCount].reversed() : Array(entries[..<folderCount])
    return folders + entries[folderCount..<end].reversed() + entries[end...]
  }
}

extension FolderListing {
  /// The entries from Z to A, folders first.
  public var entriesBackwards: [UInt32] {
    (0..<UInt32(folderCount)).reversed() + (UInt32(folderCount)..<UInt32(count)).reversed()
  }
}
