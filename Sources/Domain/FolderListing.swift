/// The folders and pictures of one folder, folders first and each by name.
///
/// Names live end to end in one byte array: a folder of 100,000 files costs two allocations, not 100,000.
public struct FolderListing: Hashable, Sendable {
  /// The folder.
  public let folder: FilePath
  /// How many of the entries, the first ones, are folders.
  public let folderCount: Int
  /// How many of the entries have a name that starts with a dot.
  public let hiddenCount: Int
  let names: [UInt8]
  let entries: [Entry]

  /// What an entry is, as far as its name and type tell.
  public enum Kind: UInt8, Hashable, Sendable {
    case folder, picture
  }

  /// The place of one name in ``names``, and what is known of it without reading it.
  struct Entry: Hashable, Sendable {
    var start: UInt32
    var length: UInt16
    var kind: Kind
    var isHidden: Bool
    var letters: UInt64
  }

  /// An empty folder.
  public init(folder: FilePath) {
    self.init(folder: folder, names: [], entries: [])
  }

  init(folder: FilePath, names: [UInt8], entries: [Entry]) {
    self.folder = folder
    self.names = names
    self.entries = entries
    folderCount = entries.count { $0.kind == .folder }
    hiddenCount = entries.count(where: \.isHidden)
  }

  /// Entries in all.
  public var count: Int { entries.count }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { entries.isEmpty }

  /// What entry `index` is.
  public func kind(_ index: Int) -> Kind { entries[index].kind }

  /// Whether the name of entry `index` starts with a dot.
  public func isHidden(_ index: Int) -> Bool { entries[index].isHidden }

  /// The name of entry `index`.
  public func name(_ index: Int) -> FilePath { FilePath(bytes: bytes(index)) }

  /// The bytes of the name of entry `index`, without a copy.
  public func bytes(_ index: Int) -> ArraySlice<UInt8> {
    let entry = entries[index]
    return names[Int(entry.start)..<Int(entry.start) + Int(entry.length)]
  }

  /// The whole path of entry `index`.
  public func path(_ index: Int) -> FilePath { folder.appending(name(index)) }

  /// The index of the entry called `name`, if it is here.
  public func index(of name: FilePath) -> Int? {
    index(of: name, in: 0..<folderCount) ?? index(of: name, in: folderCount..<count)
  }

  /// Halves `range`, in which the names are in order, until the name is found.
  private func index(of name: FilePath, in range: Range<Int>) -> Int? {
    name.bytes.withUnsafeBufferPointer { wanted in
      names.withUnsafeBufferPointer { names in
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
          let middle = (low + high) / 2
          let found = entries[middle].name(in: names)
          if found.elementsEqual(wanted) { return middle }
          if NaturalOrder.areInOrder(found, wanted) { low = middle + 1 } else { high = middle }
        }
        return nil
      }
    }
  }
}

extension FolderListing.Entry {
  /// The name, where it stands among all names.
  func name(in names: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: names[Int(start)..<Int(start) + Int(length)])
  }
}
