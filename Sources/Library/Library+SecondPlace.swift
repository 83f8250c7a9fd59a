import Domain
import Glibc

extension Library {
  /// Whether there is a reply for a slot, in the spool or in the second place.
  func hasReply(_ slot: SlotID) throws(Failure) -> Bool {
    if try FileStatus(of: layout.reply(slot)) != nil { return true }
    guard let place = layout.secondReply(slot), isOwn(place.parent) else { return false }
    return try FileStatus(of: place) != nil
  }

  /// Puts the reply for a slot that this program holds into the spool, where it went to the second place because the
  /// library's disk did not take it. Where that still does not, the reply stays where it is.
  func bringHome(_ slot: SlotID, _ index: Index) {
    guard let place = layout.secondReply(slot), isOwn(place.parent),
      (try? FileStatus(of: place)) != nil
    else { return }
    do throws(Failure) {
      var bytes: [UInt8] = []
      try OpenFile.reading(place).forEachChunk { (chunk) throws(Failure) in bytes += chunk }
      try index.files.replace(layout.reply(slot), with: bytes)
      try Folder.removeFile(place)
      rmdir(place.parent.cString)
    } catch {
      // The next start tries again.
    }
  }

  /// Gives back the room on the disk that was set aside for a reply and is not needed, since nothing more will come. The
  /// file stays, empty or not: that it is there says that the request may have left.
  func trimReply(_ slot: SlotID) throws(Failure) {
    let reply = layout.reply(slot)
    guard let byteCount = try FileStatus(of: reply)?.byteCount else { return }
    // Frees what lies behind the end, which is no part of the size.
    truncate(reply.cString, off_t(byteCount))
  }

  /// Removes the reply for a saved slot from the second place. It is there too where the disk said that it would not take
  /// the reply, and could be read nevertheless.
  func forgetSecondReply(_ slot: SlotID) {
    guard let place = layout.secondReply(slot), isOwn(place.parent), unlink(place.cString) == 0 else { return }
    rmdir(place.parent.cString)
  }

  /// In a folder that everybody may write, only what is the user's own.
  private func isOwn(_ folder: FilePath) -> Bool {
    var status = stat()
    return lstat(folder.cString, &status) == 0 && status.st_uid == geteuid() && status.st_mode & S_IFMT == S_IFDIR
  }
}
