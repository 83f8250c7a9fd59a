import CProcess
import Glibc

/// Room on the disk for what an open file will hold.
enum DiskRoom {
  /// Sets room aside for the first `byteCount` bytes of a new file, whose size stays as it is; 0, or the error number of
  /// why that is not to be had.
  static func reserve(_ byteCount: Int, for descriptor: CInt) -> CInt {
    guard byteCount > 0 else { return 0 }
    // What is asked first costs nothing, and is all that there is to ask on file systems that set nothing aside.
    var system = statvfs()
    if fstatvfs(descriptor, &system) == 0, system.f_blocks > 0 {
      let (free, isMore) = Int(clamping: system.f_bavail).multipliedReportingOverflow(by: Int(system.f_frsize))
      guard isMore || free >= byteCount else { return ENOSPC }
    }
    let code = process_reserve_room(descriptor, off_t(byteCount))
    switch code {
    case EOPNOTSUPP, ENOSYS, EINVAL, EPERM, ENODEV, ESPIPE: return 0
    default: return code
    }
  }

  /// Gives back what lies behind the last byte that was written.
  static func release(_ descriptor: CInt) {
    let end = lseek(descriptor, 0, SEEK_CUR)
    if end >= 0 { _ = ftruncate(descriptor, end) }
  }

  /// Returns when the name of a new file in `folder` is on the disk; 0, or the error number of why it is not.
  static func syncNames(in folder: [CChar]) -> CInt {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    while fsync(descriptor) != 0 {
      // Some file systems cannot do that for folders, and there is nothing better to do on them.
      if errno == EINVAL { return 0 }
      if errno != EINTR { return errno }
    }
    return 0
  }
}
