import Domain
import Glibc
import Interface

/// Reads the folders and pictures of one folder.
enum FolderScan {
  /// Lists `folder`; blocks for as long as the file system takes, so never call it on the thread that draws.
  ///
  /// Hidden entries are left out. What an entry is comes from its directory record and its name; only links and
  /// entries of file systems without types cost a `stat(2)`.
  static func list(_ folder: FilePath) throws(Failure) -> FolderListing {
    guard let stream = opendir(folder.cString) else { throw Self.failure(errno, folder) }
    defer { closedir(stream) }
    var builder = FolderListing.Builder(folder: folder)
    errno = 0
    while let entry = readdir(stream) {
      let length = strlen(entry.nameBytes)
      let name = UnsafeBufferPointer(
        start: UnsafeRawPointer(entry.nameBytes).assumingMemoryBound(to: UInt8.self), count: length)
      if name.first != UInt8(ascii: "."), let kind = kind(of: entry, name: name, in: dirfd(stream)) {
        builder.add(name, kind: kind)
      }
      errno = 0
    }
    guard errno == 0 else { throw Self.failure(errno, folder) }
    return builder.sorted()
  }

  /// Sizes and times of `names` in `folder`; entries that are gone are left out. Blocks like ``list(_:)``.
  static func details(of names: [FilePath], in folder: FilePath) -> [FilePath: FileDetails] {
    var found: [FilePath: FileDetails] = [:]
    for name in names {
      var status = stat()
      guard stat(folder.appending(name).cString, &status) == 0 else { continue }
      let modifiedAt = Int64(status.st_mtim.tv_sec) * 1000 + Int64(status.st_mtim.tv_nsec) / 1_000_000
      found[name] = FileDetails(byteCount: Int(status.st_size), modifiedAt: Instant(milliseconds: modifiedAt))
    }
    return found
  }

  private static func kind(
    of entry: UnsafeMutablePointer<dirent>, name: UnsafeBufferPointer<UInt8>, in folder: Int32
  ) -> FolderListing.Kind? {
    switch Int(entry.pointee.d_type) {
    case DT_DIR: return .folder
    case DT_REG: return isPicture(name) ? .picture : nil
    case DT_LNK, DT_UNKNOWN:
      if isPicture(name) { return .picture }
      var status = stat()
      guard fstatat(folder, entry.nameBytes, &status, 0) == 0 else { return nil }
      return status.st_mode & S_IFMT == S_IFDIR ? .folder : nil
    default: return nil
    }
  }

  /// Whether the name ends like a picture's; looks at the last bytes only.
  private static func isPicture(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = name.count
    while start > 0, name.count - start < 5 {
      start -= 1
      guard name[start] == UInt8(ascii: ".") else { continue }
      var packed: UInt64 = 0
      for byte in name[(start + 1)...] { packed = packed << 8 | UInt64(byte | 0x20) }
      return extensions.contains(packed)
    }
    return false
  }

  /// The extensions of pictures, their bytes packed into one number each.
  private static let extensions = PictureFormat.fileExtensions.map {
    $0.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
  }

  private static func failure(_ code: Int32, _ folder: FilePath) -> Failure {
    switch code {
    case ENOENT: .missing(folder)
    case EACCES, EPERM: .notReadable(folder)
    case ENOTDIR: .missing(folder)
    default: .unexpected(doing: "reading the folder \(folder.string)", detail: String(cString: strerror(code)))
    }
  }
}

extension UnsafeMutablePointer<dirent> {
  /// The entry's name where it stands, without copying the record's 256 bytes.
  fileprivate var nameBytes: UnsafePointer<CChar> {
    // `readdir` returns records of varying length, so the name is found by its offset, never by copying the struct.
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 19
    return (UnsafeRawPointer(self) + offset).assumingMemoryBound(to: CChar.self)
  }
}
