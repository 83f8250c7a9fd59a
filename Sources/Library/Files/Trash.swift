import Domain

/// What is moved aside: nothing of the user's is ever deleted.
struct Trash {
  let layout: LibraryLayout

  /// Moves those of `files` that are there into the trash, each under `stem`, the time and its own extension. Returns
  /// where they are now.
  func take(_ files: ArraySlice<FilePath>, _ stem: String, at time: Instant) throws(Failure) -> [FilePath] {
    let stamp = String(time.iso8601.map { $0 == ":" ? "-" : $0 })
    var moved: [FilePath] = []
    for file in files where try FileStatus(of: file) != nil {
      try Folder.make(layout.trash)
      var attempt = 1
      while true {
        let name = "\(stem) \(stamp)\(attempt > 1 ? " (\(attempt))" : "").\(file.fileExtension ?? "file")"
        let target = layout.trash.appending(name)
        if try Folder.move(file, to: target) {
          moved.append(target)
          break
        }
        attempt += 1
      }
    }
    return moved
  }
}
