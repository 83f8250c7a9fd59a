import Domain
import Glibc
import Interface

/// Reads the folders and pictures of one folder.
enum FolderScan {
  /// What a long reading tells meanwhile.
  struct Parts: Sendable {
    /// How long after the start the first part is shown; the pauses between parts double.
    var pause = Duration.milliseconds(100)
    /// Whether anybody still waits for the folder; asked now and then.
    var isWanted: @Sendable () -> Bool = { true }
    /// Takes what was found so far, in order.
    var show: @Sendable (FolderListing) -> Void
  }

  /// Lists `folder`, hidden entries too; blocks for as long as the file system takes, so never call it on the thread
  /// that draws. Throws ``Failure/cancelled`` where nobody wants the rest.
  ///
  /// What an entry is comes from its directory record and its name; only links and entries of file systems without
  /// types cost a `stat(2)`.
  static func list(_ folder: FilePath, parts: Parts? = nil) throws(Failure) -> FolderListing {
    guard let stream = opendir(folder.cString) else { throw Self.failure(errno, folder) }
    defer { closedir(stream) }
    var builder = FolderListing.Builder(folder: folder)
    let clock = ContinuousClock()
    var pause = parts?.pause ?? .zero
    var nextPart = clock.now + pause
    errno = 0
    while let entry = readdir(stream) {
      let length = strlen(entry.nameBytes)
      let name = UnsafeBufferPointer(
        start: UnsafeRawPointer(entry.nameBytes).assumingMemoryBound(to: UInt8.self), count: length)
      if !isSelfOrParent(name), let kind = kind(of: entry, name: name, in: dirfd(stream)) {
        builder.add(name, kind: kind)
      }
      if let parts, clock.now >= nextPart {
        guard parts.isWanted() else { throw .cancelled }
        parts.show(builder.sorted())
        pause *= 2
        nextPart = clock.now + pause
      }
      errno = 0
    }
    guard errno == 0 else { throw Self.failure(errno, folder) }
    return builder.sorted()
  }

  /// Sizes and times of `names` in `folder`; entries that are gone are left out. Blocks like ``list(_:parts:)``.
  static func details(of names: [FilePath], in folder: FilePath) -> [FilePath: FileDetails] {
    var found: [FilePath: FileDetails] = [:]
    for name in names {
      var status = stat()
      guard stat(folder.appending(name).cString, &status) == 0 else { continue }
      var local = tm()
      localtime_r(&status.st_mtim.tv_sec, &local)
      found[name] = FileDetails(
        byteCount: Int(status.st_size), modifiedAt: status.modifiedAt, secondsFromUTC: local.tm_gmtoff)
    }
    return found
  }

  /// What went wrong with `path`, by the system's number for it.
  static func failure(_ code: Int32, _ path: FilePath) -> Failure {
    switch code {
    case ENOENT, ENOTDIR: .missing(path)
    case EACCES, EPERM: .notReadable(path)
    case ELOOP: .linkLoop(path)
    default: .unexpected(doing: "reading \(path.string)", detail: String(cString: strerror(code)))
    }
  }

  private static func isSelfOrParent(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.count <= 2 && name.allSatisfy { $0 == UInt8(ascii: ".") }
  }

  private static func kind(
    of entry: UnsafeMutablePointer<dirent>, name: UnsafeBufferPointer<UInt8>, in folder: Int32
  ) -> FolderListing.Kind? {
    switch Int(entry.pointee.d_type) {
    case DT_DIR: return .folder
    case DT_REG: return isPicture(name) ? .picture : nil
    case DT_LNK, DT_UNKNOWN:
      // A picture's name is believed at first: most are what they say, and a `stat` of each would be dear.
      if Int(entry.pointee.d_type) == DT_LNK, isPicture(name) { return .picture }
      var status = stat()
      guard fstatat(folder, entry.nameBytes, &status, 0) == 0 else { return isPicture(name) ? .picture : nil }
      if status.isFolder { return .folder }
      return isPicture(name) && status.isFile ? .picture : nil
    default: return nil
    }
  }

  /// Whether the name ends like a picture's; looks at the last bytes only.
  static func isPicture(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
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
}

extension stat {
  /// When the content last changed.
  var modifiedAt: Instant {
    Instant(milliseconds: Int64(st_mtim.tv_sec) &* 1000 &+ Int64(st_mtim.tv_nsec) / 1_000_000)
  }

  /// Whether it is a folder.
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }

  /// Whether it is a file of bytes: no pipe, device or socket, which would hold up who reads them.
  var isFile: Bool { st_mode & S_IFMT == S_IFREG }
}

extension UnsafeMutablePointer<dirent> {
  /// The entry's name where it stands, without copying the record's 256 bytes.
  fileprivate var nameBytes: UnsafePointer<CChar> {
    // `readdir` returns records of varying length, so the name is found by its offset, never by copying the struct.
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 19
    return (UnsafeRawPointer(self) + offset).assumingMemoryBound(to: CChar.self)
  }
}
