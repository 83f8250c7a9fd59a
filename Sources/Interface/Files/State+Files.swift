import Domain

extension State {
  /// Walks through folders and picks pictures.
  mutating func runFiles(_ command: Command) -> [Effect] {
    switch command {
    case .open: return open()
    case .parentFolder:
      let folder = files.listing.folder
      return read(folder.parent, landing: folder.name)
    case .homeFolder: return read(surroundings.home, landing: nil)
    case .reload:
      picture.forgetPreviews()
      return read(files.listing.folder, landing: files.selectedName)
    case .filter:
      go(to: .files)
      typing = .filter
    case .keepFilter: typing = nil
    case .dropFilter:
      typing = nil
      files.filter(by: "")
    default: break
    }
    return []
  }

  private mutating func read(_ folder: FilePath, landing: FilePath?) -> [Effect] {
    typing = nil
    files.read(folder, landing: landing)
    return [.listFolder(folder)]
  }

  private mutating func open() -> [Effect] {
    switch files.selected {
    case nil: return []
    case .parent: return runFiles(.parentFolder)
    case .entry(let index):
      let path = files.listing.path(index)
      return files.listing.kind(index) == .folder ? read(path, landing: nil) : pick(path)
    }
  }

  /// Makes a picture the source and goes on to the prompt.
  private mutating func pick(_ path: FilePath) -> [Effect] {
    history.open(path)
    go(to: .prompt)
    picture.following = .parent
    return [.openSource(path)] + describe(path)
  }
}
