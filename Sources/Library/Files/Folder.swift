import Domain
import Glibc

/// What is done to folders and to the names in them. Every new name is durable when the call returns.
enum Folder {
  /// Makes `path` and the folders above it that are missing.
  static func make(_ path: FilePath) throws(Failure) {
    if mkdir(path.cString, 0o777) == 0 { return try sync(path.parent) }
    switch errno {
    case EEXIST:
      guard isFolder(path) else { throw .writing(path, ENOTDIR) }
    case ENOENT where path.parent != path:
      try make(path.parent)
      guard mkdir(path.cString, 0o777) == 0 || errno == EEXIST else { throw .writing(path) }
      try sync(path.parent)
    default:
      throw .writing(path)
    }
  }

  /// Makes the new folder `path`; false where something has that name.
  static func makeNew(_ path: FilePath) throws(Failure) -> Bool {
    guard mkdir(path.cString, 0o777) == 0 else {
      if errno == EEXIST { return false }
      throw .writing(path)
    }
    try sync(path.parent)
    return true
  }

  /// Whether `path` is a folder, or a symbolic link to one.
  static func isFolder(_ path: FilePath) -> Bool {
    var status = stat()
    return stat(path.cString, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in `path` without `.` and `..`, in the order of their bytes; empty where there is no
  /// such folder.
  static func names(in path: FilePath) throws(Failure) -> [FilePath] {
    var names: [FilePath] = []
    try forEachName(in: path) { bytes in
      let name = FilePath(bytes: bytes)
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }

  /// Gives the names in `path` to `body` as bytes that end with a zero, `.` and `..` among them, in no order; none where
  /// there is no such folder.
  static func forEachName(in path: FilePath, _ body: (UnsafeRawBufferPointer) -> Void) throws(Failure) {
    guard let stream = opendir(path.cString) else {
      if errno == ENOENT || errno == ENOTDIR { return }
      throw .reading(path)
    }
    defer { closedir(stream) }
    errno = 0
    while let entry = readdir(stream) {
      withUnsafeBytes(of: &entry.pointee.d_name) { body($0) }
      errno = 0
    }
    guard errno == 0 else { throw .reading(path) }
  }

  /// Returns when the names in `path` are on the disk. File systems that cannot do that for folders say `EINVAL`;
  /// there is nothing better to do on them.
  static func sync(_ path: FilePath) throws(Failure) {
    let descriptor = open(path.cString, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .writing(path) }
    defer { close(descriptor) }
    guard succeeds({ fsync(descriptor) }) || errno == EINVAL else { throw .writing(path) }
  }

  /// Gives `file` the name `target`, which must be free: false, and nothing changed, where it is taken.
  ///
  /// `link` refuses a taken name on its own, and the old name goes only when the new one is on the disk: no file
  /// system may lose both. Those without hard links get an empty file of our own under the name first, which the
  /// rename then replaces. A move that was stopped halfway, with one file under both names, is gone on with.
  static func move(_ file: FilePath, to target: FilePath) throws(Failure) -> Bool {
    let code = link(file.cString, target.cString) == 0 ? 0 : errno
    switch code {
    case 0: break
    case EEXIST:
      guard let here = try FileStatus(of: file), let there = try FileStatus(of: target), here.isSameFile(as: there)
      else { return false }
    case EPERM, EOPNOTSUPP, ENOSYS, EMLINK: return try moveByReserving(file, to: target)
    default:
      guard try FileStatus(of: file) != nil else { throw .missing(file) }
      throw .writing(target, code)
    }
    try sync(target.parent)
    try removeFile(file)
    return true
  }

  /// Moves where there are no hard links.
  static func moveByReserving(_ file: FilePath, to target: FilePath) throws(Failure) -> Bool {
    let reservation = open(target.cString, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard reservation >= 0 else {
      if errno == EEXIST { return false }
      throw .writing(target)
    }
    close(reservation)
    guard rename(file.cString, target.cString) == 0 else {
      let code = errno
      unlink(target.cString)
      throw .writing(target, code)
    }
    try sync(target.parent)
    return true
  }

  /// Gives `file` the name `target` in place of what had it, both in one folder and the library's own.
  static func replace(_ target: FilePath, with file: FilePath, isDurable: Bool = true) throws(Failure) {
    guard rename(file.cString, target.cString) == 0 else { throw .writing(target) }
    if isDurable { try sync(target.parent) }
  }

  /// Removes a file of our own; one that is gone already is no error.
  static func removeFile(_ path: FilePath) throws(Failure) {
    guard unlink(path.cString) == 0 || errno == ENOENT || errno == ENOTDIR else { throw .writing(path) }
  }
}
