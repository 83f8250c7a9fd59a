import Domain
import Glibc

/// The folder to open, and the picture to put the cursor on.
struct StartingPlace {
  let folder: FilePath
  let picture: FilePath?

  /// Looks what `place` is; without one it is the working folder.
  init(_ place: String?, launch: Launch) throws(Failure) {
    guard let place else {
      folder = launch.workingFolder
      picture = nil
      return
    }
    let path = launch.absolute(place)
    var status = stat()
    guard stat(path.cString, &status) == 0 else {
      throw FolderScan.failure(errno, path)
    }
    let isFolder = status.isFolder
    folder = isFolder ? path : path.parent
    picture = isFolder ? nil : path
  }
}
