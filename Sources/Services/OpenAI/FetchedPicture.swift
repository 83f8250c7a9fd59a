import Domain
import Glibc

/// A picture that a reply only names, in a file beside the reply.
struct FetchedPicture {
  /// The file of the reply.
  let reply: FilePath

  /// Whether all of it is there.
  var isWhole: Bool { access(reply.fetched.cString, F_OK) == 0 }

  /// Gives what has arrived, and is on the disk, the name that says that it is whole.
  func markWhole() throws(Failure) {
    guard rename(reply.fetching.cString, reply.fetched.cString) == 0 else { throw Self.failure(reply.fetched, errno) }
    let code = DiskRoom.syncNames(in: reply.parent.cString)
    guard code == 0 else { throw Self.failure(reply.fetched, code) }
  }

  /// Puts it under the new name `picture` too: until the slot is saved, only the name beside the reply says that it is
  /// whole.
  func hand(to picture: FilePath) throws(Failure) {
    if link(reply.fetched.cString, picture.cString) == 0 { return }
    switch errno {
    case EPERM, EOPNOTSUPP, ENOSYS, EMLINK: try copy(to: picture)
    default: throw Self.failure(picture, errno)
    }
  }

  /// Where there are no hard links.
  func copy(to picture: FilePath) throws(Failure) {
    let file = try ReplyFile(creating: picture, mode: 0o666)
    try ReplyBody(reply.fetched, from: 0).forEachPiece(of: [0..<Int.max]) { (bytes) throws(Failure) in
      try file.write(bytes)
    }
    try file.sync()
  }

  private static func failure(_ path: FilePath, _ code: CInt) -> Failure {
    code == ENOSPC || code == EDQUOT ? .diskFull(path) : .notWritable(path, detail: String(cString: strerror(code)))
  }
}
