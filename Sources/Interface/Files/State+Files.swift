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
    case .sortByName: sort(by: .name)
    case .sortByTime: sort(by: .time)
    case .sortBySize: sort(by: .size)
    case .sortByPixels: sort(by: .pixels)
    case .toggleHidden:
      files.keepingCursor { $0.showHidden(!$0.showsHidden) }
      say(.info, words.hiddenNames(areShown: files.view.showsHidden))
    case .nextColumns:
      files.columns = files.columns.next
      say(.info, words.showsBesideNames(files.columns))
    case .toggleMark: files.toggleMark()
    case .toggleRange: files.toggleRange()
    case .invertMarks: files.invertMarks()
    default: return runLine(command)
    }
    return []
  }

  /// Goes to a folder; the cursor will be on the entry called `landing`.
  mutating func read(_ folder: FilePath, landing: FilePath?) -> [Effect] {
    if typing != .instruction { typing = nil }
    files.read(folder, landing: landing)
    return [.listFolder(folder)]
  }

  /// The same key again turns the order round.
  private mutating func sort(by key: FolderOrder.Key) {
    let sort = FileSort(key: key, isReversed: files.view.sort.key == key && !files.view.sort.isReversed)
    files.keepingCursor { $0.sort(sort) }
    say(.info, words.sorted(sort))
  }

  private mutating func open() -> [Effect] {
    files.settleRange()
    switch files.selected {
    case nil: return []
    case .parent: return runFiles(.parentFolder)
    case .entry(let index):
      let path = files.listing.path(index)
      guard files.listing.kind(index) == .picture else { return read(path, landing: nil) }
      if !files.marks.contains(index) { files.marks = FileMarks() }
      return pick(path)
    }
  }

  /// Makes a picture the source and goes on to the prompt; one that is known to be unreadable says why instead.
  mutating func pick(_ path: FilePath) -> [Effect] {
    if let failure = picture.previews.failure(of: path), failure.isOfPicture {
      report(failure)
      return []
    }
    if path != history.source {
      // Both were made for the picture before.
      models.mask = nil
      forgetOwnPrompt()
    }
    history.open(path)
    go(to: .prompt)
    picture.following = .parent
    freshSource = FreshSource(path: path, revision: editor.revision)
    return [.openSource(path)] + describe(path) + change(.picked(path))
  }

  /// Takes back a pick of what turns out to be no readable picture. Whoever writes already keeps on writing: keys that
  /// are meant as text must not become commands.
  mutating func takeBack(_ path: FilePath, _ failure: Failure) {
    // What is being made of it has a place in the history, whatever became of the file.
    guard let freshSource, freshSource.path == path, failure.isOfPicture, history.lineage == nil,
      !history.running.contains(where: { $0.request.source == path })
    else { return }
    self.freshSource = nil
    if history.source == path { history.fail(path, failure) }
    report(failure)
    let isUntouched = [freshSource.revision, prompt.draft.loadedRevision].contains(editor.revision)
    guard focus == .prompt, isUntouched, overlay == nil else { return }
    go(to: .files)
    deafUntil = now.advanced(by: Self.deafness)
  }

  /// For this many milliseconds after the focus moved by itself no character is a command: it was meant as text.
  private static let deafness: Int64 = 400
}

/// A picture that was picked as source, and may turn out to be none.
struct FreshSource: Hashable, Sendable {
  /// The picture.
  var path: FilePath
  /// The revision of the prompt's text then.
  var revision: Int
}
