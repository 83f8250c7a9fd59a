/// The folders and pictures of one folder, in the order they are shown.
///
/// Names live end to end in one byte array: a folder of 100,000 files costs two allocations, not 100,000.
public struct FolderListing: Hashable, Sendable {
  /// The folder.
  public let folder: FilePath
  private let names: [UInt8]
  private let entries: [Entry]

  /// What an entry is, as far as its name and type tell.
  public enum Kind: UInt8, Hashable, Sendable {
    case folder, picture
  }

  /// The place of one name in ``names``.
  private struct Entry: Hashable, Sendable {
    var start: UInt32
    var length: UInt16
    var kind: Kind
  }

  /// An empty folder.
  public init(folder: FilePath) {
    self.init(folder: folder, names: [], entries: [])
  }

  private init(folder: FilePath, names: [UInt8], entries: [Entry]) {
    self.folder = folder
    self.names = names
    self.entries = entries
  }

  /// Entries in all.
  public var count: Int { entries.count }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { entries.isEmpty }

  /// What entry `index` is.
  public func kind(_ index: Int) -> Kind { entries[index].kind }

  /// The name of entry `index`.
  public func name(_ index: Int) -> FilePath { FilePath(bytes: bytes(index)) }

  /// The bytes of the name of entry `index`, without a copy.
  public func bytes(_ index: Int) -> ArraySlice<UInt8> {
    let entry = entries[index]
    return names[Int(entry.start)..<Int(entry.start) + Int(entry.length)]
  }

  /// The whole path of entry `index`.
  public func path(_ index: Int) -> FilePath { folder.appending(name(index)) }

  /// The entries, of `candidates` or of all, whose names contain `part`, in order; ASCII letters match without case.
  public func indices(containing part: [UInt8], among candidates: [UInt32]? = nil) -> [UInt32] {
    let part = part.map(Self.folded)
    guard !part.isEmpty else { return candidates ?? Array(0..<UInt32(entries.count)) }
    return names.withUnsafeBufferPointer { names in
      entries.withUnsafeBufferPointer { entries in
        part.withUnsafeBufferPointer { part in
          func matches(_ index: UInt32) -> Bool {
            let entry = entries[Int(index)]
            let start = Int(entry.start)
            return Self.contains(UnsafeBufferPointer(rebasing: names[start..<start + Int(entry.length)]), part)
          }
          return candidates?.filter(matches) ?? (0..<UInt32(entries.count)).filter(matches)
        }
      }
    }
  }

  private static func contains(_ name: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>) -> Bool {
    let first = part[0]
    var start = 0
    while start + part.count <= name.count {
      if folded(name[start]) == first {
        var matched = 1
        while matched < part.count, folded(name[start + matched]) == part[matched] { matched += 1 }
        if matched == part.count { return true }
      }
      start += 1
    }
    return false
  }

  private static func folded(_ byte: UInt8) -> UInt8 { byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte }

  /// The index of the entry called `name`, if it is here.
  public func index(of name: FilePath) -> Int? {
    entries.indices.first { bytes($0).elementsEqual(name.bytes) }
  }
}

extension FolderListing {
  /// Collects names as a scan finds them, then sorts once.
  public struct Builder: Sendable {
    private let folder: FilePath
    private var names: [UInt8] = []
    private var entries: [Entry] = []

    /// Starts a listing of `folder`.
    public init(folder: FilePath) {
      self.folder = folder
    }

    /// Adds a name; names longer than 65,535 bytes do not exist on any file system and are dropped.
    public mutating func add(_ name: UnsafeBufferPointer<UInt8>, kind: Kind) {
      guard let length = UInt16(exactly: name.count), let start = UInt32(exactly: names.count) else { return }
      names.append(contentsOf: name)
      entries.append(Entry(start: start, length: length, kind: kind))
    }

    /// The listing: folders first, then by name in ``NaturalOrder``.
    public func sorted() -> FolderListing {
      let order = names.withUnsafeBufferPointer { names in
        func name(_ entry: Entry) -> UnsafeBufferPointer<UInt8> {
          UnsafeBufferPointer(rebasing: names[Int(entry.start)..<Int(entry.start) + Int(entry.length)])
        }
        // The keys decide nearly every comparison without looking at the names, which lie anywhere in memory.
        var keyed = entries.map { entry in
          let key = NaturalOrder.key(name(entry))
          return (high: key.high, low: key.low, entry: entry)
        }
        keyed.sort { left, right in
          guard left.entry.kind == right.entry.kind else {
            return left.entry.kind.rawValue < right.entry.kind.rawValue
          }
          if left.high != right.high { return left.high < right.high }
          if left.low != right.low { return left.low < right.low }
          return NaturalOrder.areInOrder(name(left.entry), name(right.entry))
        }
        return keyed.map(\.entry)
      }
      return FolderListing(folder: folder, names: names, entries: order)
    }
  }
}
