import Domain
import Glibc

/// The ledger's own copy beside the index: a line of JSON for every step of every paid request, to which only is added.
///
/// The last line of an entry counts. It is read only where the index has lost entries; a line that cannot be read, as a
/// full disk or the power may leave one, is passed over.
struct LedgerJournal {
  let file: FilePath

  /// Adds the entries as they are now; durably, if that is asked for. Several programs may add at once: each write is one
  /// call on a file that is only added to.
  func append(_ entries: [LedgerEntry], isDurable: Bool) throws(Failure) {
    guard !entries.isEmpty else { return }
    let isNew = try FileStatus(of: file) == nil
    let descriptor = open(file.cString, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .writing(file) }
    defer { close(descriptor) }
    if isNew { try Folder.sync(file.parent) }
    var bytes: [UInt8] = []
    // What a full disk has cut off must not spoil the next line too.
    if !endsWithNewline(descriptor) { bytes.append(UInt8(ascii: "\n")) }
    for entry in entries {
      guard let text = try? JSONColumn.text(entry) else { continue }
      bytes += text.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    let count = write(descriptor, bytes, bytes.count)
    guard count == bytes.count else { throw count < 0 ? .writing(file) : .diskFull(file) }
    if isDurable, fdatasync(descriptor) != 0, errno != EINVAL { throw .writing(file) }
  }

  /// Every entry as it was written last, in the order in which they were begun; empty where there is no copy.
  func entries() throws(Failure) -> [LedgerEntry] {
    guard try FileStatus(of: file) != nil else { return [] }
    var bytes: [UInt8] = []
    try OpenFile.reading(file).forEachChunk { (chunk) throws(Failure) in bytes += chunk }
    return Self.last(bytes[...]).values.sorted { ($0.intendedAt, $0.id) < ($1.intendedAt, $1.id) }
  }

  /// The entries at the end of the copy, by their names, and whether that is all of it.
  func newest() throws(Failure) -> (entries: [String: LedgerEntry], isAll: Bool) {
    guard let byteCount = try FileStatus(of: file)?.byteCount else { return ([:], true) }
    let bytes = try OpenFile.reading(file).end(byteCount: 1 << 18)
    guard bytes.count < byteCount else { return (Self.last(bytes[...]), true) }
    return (Self.last(bytes.drop { $0 != UInt8(ascii: "\n") }), false)
  }

  private static func last(_ bytes: ArraySlice<UInt8>) -> [String: LedgerEntry] {
    var last: [String: LedgerEntry] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let text = String(validating: line, as: UTF8.self),
        let entry = try? JSONColumn.value(text, as: LedgerEntry.self), entry.isSane
      else { continue }
      last[entry.id] = entry
    }
    return last
  }

  private func endsWithNewline(_ descriptor: CInt) -> Bool {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size > 0 else { return true }
    var last: UInt8 = 0
    return pread(descriptor, &last, 1, size - 1) == 1 && last == UInt8(ascii: "\n")
  }
}

extension LedgerEntry {
  /// Whether its values are within the bounds that the index demands.
  fileprivate var isSane: Bool {
    let times = [intendedAt, settledAt ?? intendedAt, endedAt ?? intendedAt]
    return !id.isEmpty && RecordBounds.microDollars ~= estimate?.microDollars ?? 0
      && RecordBounds.microDollars ~= charge?.microDollars ?? 0
      && times.allSatisfy { RecordBounds.milliseconds ~= Int($0.milliseconds) }
  }
}
