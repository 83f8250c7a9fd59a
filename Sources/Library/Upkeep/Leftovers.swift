import Domain
import GRDB

/// The files in the spool that programs left which have ended, told apart from those of programs that run.
///
/// Only names that Reprise itself gives are looked at, and only what nobody can need: answers and what was asked for
/// in slots that are open, failed or unknown are not among them.
struct Leftovers {
  /// Files that nobody can need any more. Absolute.
  private(set) var files: [FilePath] = []
  /// Files that a program is working at. Absolute.
  private(set) var inUse: Set<FilePath> = []
  /// What the index says of the slots whose intents are in the spool.
  private(set) var slots: [SlotID: Standing] = [:]

  /// Where a slot stands, and whether a program is working at it.
  struct Standing {
    var state: LedgerState
    var isHeld: Bool
  }

  /// The slots that the names of replies, and of what they name, belong to.
  private var owners: [FilePath: SlotID] = [:]
  /// The saved slots whose answers may still be in the spool.
  private var saved: [SlotID: SlotRecord] = [:]
  private let layout: LibraryLayout
  private let alive: Set<String>
  /// Whether no other program has the library open: a process of another machine or container cannot be asked.
  private let isAlone: Bool

  /// Looks through the spool.
  init(_ layout: LibraryLayout, _ index: Index) throws(Failure) {
    self.layout = layout
    // The names come first: a program that begins after that has nothing among them.
    let names = try Folder.names(in: layout.spool)
    alive = try Session.alive(in: layout.spool)
    isAlone = alive.subtracting([index.sessionName].compactMap { $0 }).isEmpty
    try readSlots(index)
    try readEnded(names, index)
    for slot in slots.keys {
      for file in layout.companions(slot) { owners[file] = slot }
      // Not before the picture is seen to be there.
      guard let record = saved[slot], let picture = record.variation?.file else { continue }
      let (arriving, whole) = (layout.arrivingAnswer(slot), layout.wholeAnswer(slot))
      // Made from a reply, which was kept until the picture was saved: whatever the power left of it is of no use.
      let isThere = try FileStatus(of: picture) != nil
      let isMade = record.settings.service != .localStudio && isThere
      let isPart = try Self.isPart(arriving, of: picture)
      if isMade || isPart { owners[arriving] = slot }
      if try Self.isPart(whole, of: picture) { owners[whole] = slot }
    }
    for name in names { sort(name) }
  }

  /// Removes them.
  func remove() throws(Failure) {
    for file in files { try Folder.removeFile(file) }
  }

  private mutating func sort(_ name: FilePath) {
    let file = layout.spool.appending(name)
    switch isLeftover(name, file) {
    case true?: files.append(file)
    case false?: inUse.insert(file)
    case nil: break
    }
  }

  /// Whether nobody can need the file any more; nil where that is not for the name to say.
  private func isLeftover(_ name: FilePath, _ file: FilePath) -> Bool? {
    if let session = AtomicFile.session(ofUnfinished: name) { return !alive.contains(session) }
    if let process = ImagerJob.process(ofPartial: name) {
      guard isAlone, let status = try? FileStatus(of: file) else { return false }
      return ProcessStatus.isOver(process, writingAt: status.modifiedAt)
    }
    // Shown while an answer arrived, and of no use to anybody since.
    if name.fileExtension == "partial" { return isAlone }
    // Whoever makes an index anew has the library alone, and this program has it open.
    if Index.isUnfinished(name) { return true }
    if let owner = owners[file], let standing = slots[owner] {
      switch standing.state {
      // Nobody needs them from then on, not even the program that is about to remove them.
      case .saved, .cancelled: return true
      case .planned, .sent, .settled, .failed, .unknown: return standing.isHeld ? false : nil
      }
    }
    guard name.fileExtension == "json", let intent = try? SidecarFile.readIntent(file),
      layout.intent(intent.slot).name == name
    else { return nil }
    let isHeld = intent.session.map(alive.contains) ?? false
    switch slots[intent.slot]?.state {
    case .saved?, .cancelled?: return true
    // The program ended between writing it and committing that the request leaves: it never left.
    case .planned?: return !isHeld
    case .sent?, .settled?, .failed?, .unknown?, nil: return nil
    }
  }

  /// Reads of slots that came to their end while the power went, or their program: what was asked for is gone from the
  /// spool, and what came is still there.
  private mutating func readEnded(_ names: [FilePath], _ index: Index) throws(Failure) {
    let kinds: Set<String> = ["reply", "part", "answer", "fetch", "fetching"]
    let slots = names.filter { $0.fileExtension.map(kinds.contains) ?? false }
      .map { SlotID(rawValue: $0.stem.string) }
      .filter { SafeName.identifier($0.rawValue) == $0.rawValue && self.slots[$0] == nil }
    let records = try index.read { db in
      try Set(slots).compactMap { try SlotRecord.fetch($0, folder: layout.folder, in: db) }
    }
    for record in records {
      switch record.state {
      case .saved:
        guard let picture = record.variation?.file, try FileStatus(of: picture) != nil else { continue }
        saved[record.id] = record
      case .cancelled: break
      case .planned, .sent, .settled, .failed, .unknown: continue
      }
      self.slots[record.id] = Standing(
        state: record.state, isHeld: record.session.map(alive.contains) ?? false)
    }
  }

  /// Whether `file` is there and holds nothing but the picture, or its beginning: a name alone says that of nobody's file.
  private static func isPart(_ file: FilePath, of picture: FilePath) throws(Failure) -> Bool {
    guard let size = try FileStatus(of: file)?.byteCount, let whole = try FileStatus(of: picture)?.byteCount,
      size <= whole
    else { return false }
    var (part, all): ([UInt8], [UInt8]) = ([], [])
    try OpenFile.reading(file).forEachChunk { (chunk) throws(Failure) in part += chunk }
    try OpenFile.reading(picture).forEachChunk { (chunk) throws(Failure) in
      if all.count < part.count { all += chunk }
    }
    return all.starts(with: part)
  }

  private mutating func readSlots(_ index: Index) throws(Failure) {
    let intents = try Spool(layout: layout).intents()
    let open = try index.read { try SlotRecord.fetchAll(in: [.sent, .settled], folder: layout.folder, in: $0) }
    for record in open {
      slots[record.id] = Standing(state: record.state, isHeld: record.session.map(alive.contains) ?? false)
    }
    let others = intents.map(\.slot).filter { slots[$0] == nil }
    let records = try index.read { db in
      try others.compactMap { try SlotRecord.fetch($0, folder: layout.folder, in: db) }
    }
    for record in records {
      slots[record.id] = Standing(state: record.state, isHeld: record.session.map(alive.contains) ?? false)
      if record.state == .saved { saved[record.id] = record }
    }
  }
}
