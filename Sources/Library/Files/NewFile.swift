import Domain
import Glibc

/// Makes files that are either whole under their name or not there at all.
struct NewFile {
  /// Where unfinished files lie; on the same file system as where they go.
  let spool: FilePath

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

  private func make(_ target: FilePath, fill: (borrowing OpenFile) throws(Failure) -> Void) throws(Failure) -> Bool {
    let unfinished = spool.appending("new-\(String(UInt64.random(in: .min ... .max), radix: 36)).part")
    do throws(Failure) {
      let file = try OpenFile.creating(unfinished)
      try fill(file)
      try file.sync()
      guard try Folder.move(unfinished, to: target) else {
        try Folder.removeFile(unfinished)
        return false
      }
      return true
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
