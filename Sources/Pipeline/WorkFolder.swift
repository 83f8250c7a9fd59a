import Domain
import Foundation

/// The folder for copies that live no longer than the work they are for.
struct WorkFolder: Sendable {
  let path: FilePath

  /// A path in the folder that nothing has yet. Makes the folder, readable by its owner alone, where it is missing.
  func newFile(_ format: PictureFormat) throws(Failure) -> FilePath {
    try make(path)
    return path.appending("\(UUID().uuidString.lowercased()).\(format.fileExtension)")
  }

  /// Makes `folder` and those above it that are missing.
  private func make(_ folder: FilePath) throws(Failure) {
    if mkdir(folder.cString, 0o700) == 0 || errno == EEXIST { return }
    let code = errno
    if code == ENOENT, folder.parent != folder {
      try make(folder.parent)
      return try make(folder)
    }
    throw code == ENOSPC ? .diskFull(folder) : .notWritable(folder, detail: String(cString: strerror(code)))
  }

  /// Removes a file that ``newFile(_:)`` named, whether or not it was ever made; nothing outside the folder.
  func remove(_ file: FilePath) {
    guard file.parent == path else { return }
    unlink(file.cString)
  }
}
