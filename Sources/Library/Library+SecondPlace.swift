import Domain
import Glibc

extension Library {
  /// Puts the reply for a slot into the spool that went to the second place, because the library's disk did not take it.
  /// Where it still does not, the reply stays where it is.
  func bringHome(_ slot: SlotID, _ index: Index) throws(Failure) {
    guard let place = layout.secondReply(slot), isOwn(place.parent), try FileStatus(of: place) != nil else { return }
    var bytes: [UInt8] = []
    try OpenFile.reading(place).forEachChunk { (chunk) throws(Failure) in bytes += chunk }
    try index.files.replace(layout.reply(slot), with: bytes)
    try Folder.removeFile(place)
    rmdir(place.parent.cString)
  }

  /// In a folder that everybody may write, only what is the user's own.
  private func isOwn(_ folder: FilePath) -> Bool {
    var status = stat()
    return lstat(folder.cString, &status) == 0 && status.st_uid == geteuid() && status.st_mode & S_IFMT == S_IFDIR
  }
}
