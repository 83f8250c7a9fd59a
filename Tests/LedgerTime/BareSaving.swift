import Domain
import Glibc

/// Saves pictures as durably as the library does, in the same steps, and keeps no books: what is left of a generation's
/// time when this is taken away is what the books cost.
struct BareSaving {
  /// An existing folder.
  let folder: FilePath

  /// The reply arrives in a file, and its picture in another, which becomes whole under another name, gets its own name,
  /// and then its sidecar. Meanwhile there is a folder for copies.
  func save(_ picture: [UInt8], sidecar: [UInt8], number: Int) {
    let copies = folder.appending("copies")
    mkdir(copies.cString, 0o700)
    defer { rmdir(copies.cString) }
    let reply = folder.appending("\(number).reply")
    Self.write(picture, to: reply)
    Self.sync(reply)
    let arriving = folder.appending("\(number).part")
    let whole = folder.appending("\(number).answer")
    let target = folder.appending("\(number).png")
    Self.write(picture, to: arriving)
    Self.sync(arriving)
    move(arriving, to: whole)
    move(whole, to: target)
    let unfinished = folder.appending("new-\(number)")
    Self.write(sidecar, to: unfinished)
    Self.sync(unfinished)
    move(unfinished, to: folder.appending("\(number).json"))
    unlink(reply.cString)
  }

  static func write(_ bytes: [UInt8], to file: FilePath) {
    let descriptor = open(file.cString, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    precondition(Glibc.write(descriptor, bytes, bytes.count) == bytes.count, "\(file.string) cannot be written")
    close(descriptor)
  }

  static func sync(_ file: FilePath) {
    let descriptor = open(file.cString, O_RDONLY | O_CLOEXEC)
    precondition(fsync(descriptor) == 0, "\(file.string) cannot be synced")
    close(descriptor)
  }

  private func move(_ file: FilePath, to target: FilePath) {
    precondition(link(file.cString, target.cString) == 0, "\(target.string) cannot be linked")
    Self.sync(folder)
    unlink(file.cString)
  }
}
