import Domain

/// Where things are in a library's folder.
struct LibraryLayout: Sendable {
  let folder: FilePath
  /// On another disk, if possible: where a reply goes that the library's does not take. Nil for nowhere.
  var secondPlace: FilePath?

  /// The index; SQLite keeps two more files of this name with `-wal` and `-shm` beside it.
  var index: FilePath { folder.appending("library.sqlite") }
  /// What was written to the index last. Worthless without it.
  var writeAheadLog: FilePath { FilePath(bytes: index.bytes + "-wal".utf8) }
  /// The index with its companions.
  var indexFiles: [FilePath] { ["", "-wal", "-shm"].map { FilePath(bytes: index.bytes + $0.utf8) } }
  /// What the index knows of every request that was paid for, line by line as it happened: to that only is added.
  var journal: FilePath { folder.appending("ledger.jsonl") }
  /// Answers on their way in, temporary files and session locks.
  var spool: FilePath { folder.appending("spool") }
  /// What was moved aside.
  var trash: FilePath { folder.appending("trash") }

  /// The answer of `slot` while it arrives.
  func arrivingAnswer(_ slot: SlotID) -> FilePath {
    spool.appending("\(SafeName.identifier(slot.rawValue)).part")
  }

  /// What a service replied for `slot`, from which the answer is made.
  func reply(_ slot: SlotID) -> FilePath {
    spool.appending("\(SafeName.identifier(slot.rawValue)).reply")
  }

  /// What is kept of `slot` besides its answer, until that is saved: the reply, and the picture that a reply only names.
  func companions(_ slot: SlotID) -> [FilePath] {
    let reply = reply(slot)
    return [reply, reply.fetched, reply.fetching]
  }

  /// What a service replied for `slot`, where the library's disk did not take it.
  func secondReply(_ slot: SlotID) -> FilePath? {
    secondPlace?.appending("\(SafeName.identifier(slot.rawValue)).reply")
  }

  /// The answer of `slot` from the moment it is whole: the name alone proves it, even where the index could not
  /// be written.
  func wholeAnswer(_ slot: SlotID) -> FilePath {
    spool.appending("\(SafeName.identifier(slot.rawValue)).answer")
  }

  /// What was asked for with ``arrivingAnswer(_:)``.
  func intent(_ slot: SlotID) -> FilePath {
    spool.appending("\(SafeName.identifier(slot.rawValue)).json")
  }

  /// Whether `name` in the library's folder is the library's own and holds no lineage.
  static func isReserved(_ name: FilePath) -> Bool {
    name == "spool" || name == "trash" || name.bytes.first == UInt8(ascii: ".")
  }

  /// `path` below the library's folder; as it is where it is elsewhere.
  func relative(_ path: FilePath) -> FilePath {
    let prefix = folder.bytes.last == UInt8(ascii: "/") ? folder.bytes : folder.bytes + [UInt8(ascii: "/")]
    guard path.bytes.starts(with: prefix) else { return path }
    return FilePath(bytes: path.bytes.dropFirst(prefix.count))
  }
}
