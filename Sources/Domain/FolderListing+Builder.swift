extension FolderListing {
  /// Collects names as a scan finds them, then sorts.
  public struct Builder: Sendable {
    private let folder: FilePath
    private var names: [UInt8] = []
    private var entries: [Entry] = []

    /// Starts a listing of `folder`.
    public init(folder: FilePath) {
      self.folder = folder
    }

    /// Entries so far.
    public var count: Int { entries.count }

    /// Adds a name; names longer than 65,535 bytes do not exist on any file system and are dropped.
    public mutating func add(_ name: UnsafeBufferPointer<UInt8>, kind: Kind) {
      guard let length = UInt16(exactly: name.count), let start = UInt32(exactly: names.count) else { return }
      names.append(contentsOf: name)
      entries.append(
        Entry(
          start: start, length: length, kind: kind, isHidden: name.first == UInt8(ascii: "."),
          letters: NameLetters.of(name)))
    }

    /// The listing of what was added so far: folders first, then by name in ``NaturalOrder``.
    public func sorted() -> FolderListing {
      let order = names.withUnsafeBufferPointer { names in
        // The keys decide nearly every comparison without looking at the names, which lie anywhere in memory.
        var keyed = entries.map { entry in
          let key = NaturalOrder.key(entry.name(in: names))
          return (high: key.high, low: key.low, entry: entry)
        }
        keyed.sort { left, right in
          guard left.entry.kind == right.entry.kind else {
            return left.entry.kind.rawValue < right.entry.kind.rawValue
          }
          if left.high != right.high { return left.high < right.high }
          if left.low != right.low { return left.low < right.low }
          return NaturalOrder.areInOrder(left.entry.name(in: names), right.entry.name(in: names))
        }
        return keyed.map(\.entry)
      }
      return order.isEmpty
        ? FolderListing(folder: folder) : FolderListing(folder: folder, ordered: order, names: names)
    }
  }
}

extension FolderListing {
  /// A listing of `entries`, which have their order. The names are put in that order too: whoever looks through all of
  /// them then reads the memory from start to end, which is several times faster.
  fileprivate init(folder: FilePath, ordered entries: [Entry], names: [UInt8]) {
    var entries = entries
    let ordered = [UInt8](unsafeUninitializedCapacity: names.count + Self.padding) { ordered, count in
      names.withUnsafeBufferPointer { names in
        for index in entries.indices {
          let name = entries[index].name(in: names)
          entries[index].start = UInt32(count)
          for byte in name {
            ordered[count] = byte
            count += 1
          }
        }
      }
      for _ in 0..<Self.padding {
        ordered[count] = 0
        count += 1
      }
    }
    self.init(folder: folder, names: ordered, entries: entries)
  }

  /// Bytes behind the last name, so that a name may be read eight bytes at a time.
  private static var padding: Int { 7 }
}
