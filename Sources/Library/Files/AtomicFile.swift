import Domain
import Glibc

/// Makes files that are either whole under their name or not there at all.
struct AtomicFile {
  /// Where unfinished files lie; on the same file system as where they go.
  let spool: FilePath
  /// The session of the program that makes them: unfinished files of a session that is over are nobody's.
  let session: String

  /// Writes `bytes` to the new file `target`, durably; false, and nothing changed, where the name is taken.
  func write(_ bytes: [UInt8], to target: FilePath) throws(Failure) -> Bool {
    try make(target) { (file) throws(Failure) in
      // `withUnsafeBytes` rethrows untyped; the result carries the failure across.
      try bytes.withUnsafeBytes { chunk in Result { () throws(Failure) in try file.write(chunk) } }.get()
    }
  }

  /// Copies `source` byte for byte to the new file `target`, durably; false where the name is taken. `verify` sees
  /// the digest of what is on the disk before the copy gets its name.
  func copy(
    _ source: FilePath, to target: FilePath, verify: (FileDigest) throws(Failure) -> Void
  ) throws(Failure) -> Bool {
    let original = try OpenFile.reading(source)
    return try make(target) { (file) throws(Failure) in
      if !file.shareExtents(of: original) {
        try original.forEachChunk { (chunk) throws(Failure) in try file.write(chunk) }
      }
      try verify(FileDigest(of: OpenFile.reading(file.path)))
    }
  }

  /// Writes `bytes` to `target` in place of what had the name: a file of the library's own. Unless it `isDurable`, what is
  /// there after the power failed may be either, or nothing.
  func replace(_ target: FilePath, with bytes: [UInt8], isDurable: Bool = true) throws(Failure) {
    try finish(target, isDurable: isDurable) { (file) throws(Failure) in
      try bytes.withUnsafeBytes { chunk in Result { () throws(Failure) in try file.write(chunk) } }.get()
    } naming: { (unfinished) throws(Failure) in
      try Folder.replace(target, with: unfinished, isDurable: isDurable)
    }
  }

  /// The session that makes the file `name`, where that is one that is not finished.
  static func session(ofUnfinished name: FilePath) -> String? {
    let text = name.string
    guard text.hasPrefix(prefix), text.hasSuffix(suffix), let dash = text.lastIndex(of: "-") else { return nil }
    let start = text.index(text.startIndex, offsetBy: prefix.count)
    return start < dash ? String(text[start..<dash]) : nil
  }

  private static let prefix = "new-"
  private static let suffix = ".part"

  private func make(_ target: FilePath, fill: (borrowing OpenFile) throws(Failure) -> Void) throws(Failure) -> Bool {
    try finish(target, fill: fill) { (unfinished) throws(Failure) in
      if try Folder.move(unfinished, to: target) { return true }
      try Folder.removeFile(unfinished)
      return false
    }
  }

  private func finish<Value>(
    _ target: FilePath, isDurable: Bool = true, fill: (borrowing OpenFile) throws(Failure) -> Void,
    naming name: (FilePath) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let unique = String(UInt64.random(in: .min ... .max), radix: 36)
    let unfinished = spool.appending("\(Self.prefix)\(session)-\(unique)\(Self.suffix)")
    do throws(Failure) {
      let file = try OpenFile.creating(unfinished)
      try fill(file)
      if isDurable { try file.sync() }
      return try name(unfinished)
    } catch {
      try? Folder.removeFile(unfinished)
      if case .diskFull = error { throw .diskFull(target) }
      throw error
    }
  }
}

extension OpenFile {
  /// Makes this new file a copy that shares its blocks with `original`; false where the file system cannot.
  fileprivate borrowing func shareExtents(of original: borrowing OpenFile) -> Bool {
    // FICLONE of linux/fs.h: _IOW(0x94, 9, int).
    ioctl(descriptor, 0x4004_9409, original.descriptor) == 0
  }
}
