import Domain

/// The entries of a listing that are marked, one bit each.
struct FileMarks: Hashable, Sendable {
  /// How many there are.
  private(set) var count = 0
  private var bits: [UInt64] = []

  /// Whether `entry` is marked.
  func contains(_ entry: Int) -> Bool {
    let word = entry / 64
    return word < bits.count && bits[word] & 1 << UInt64(entry % 64) != 0
  }

  /// Marks `entry`, or takes its mark away.
  mutating func set(_ entry: Int, _ isMarked: Bool) {
    guard contains(entry) != isMarked else { return }
    let word = entry / 64
    if word >= bits.count { bits += Array(repeating: 0, count: word + 1 - bits.count) }
    bits[word] ^= 1 << UInt64(entry % 64)
    count += isMarked ? 1 : -1
  }

  /// The marked entries, ascending.
  var entries: [Int] {
    bits.indices.flatMap { word in
      (0..<64).compactMap { bits[word] & 1 << UInt64($0) != 0 ? word * 64 + $0 : nil }
    }
  }

  /// The marks of the same names in another listing.
  func moved(from old: FolderListing, to new: FolderListing) -> FileMarks {
    var marks = FileMarks()
    for entry in old.pictures(entries, in: new) { marks.set(entry, true) }
    return marks
  }
}
