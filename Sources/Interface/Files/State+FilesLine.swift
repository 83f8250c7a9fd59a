import Domain

extension State {
  /// Types the line at the bottom of the files: the filter, the search, a path.
  mutating func runLine(_ command: Command) -> [Effect] {
    switch command {
    case .filter: beginLine(.filter, files.filter.query)
    case .keepFilter: typing = nil
    case .dropFilter:
      if typing == .filter { typing = nil }
      files.filter(by: "")
    case .search:
      beginLine(.search, "")
      files.beginSearch()
    case .keepSearch: keepSearch()
    case .dropSearch:
      if typing == .search { typing = nil }
      files.dropSearch()
    case .nextMatch: goToMatch(1)
    case .previousMatch: goToMatch(-1)
    case .enterPath:
      beginLine(.path, "")
      files.path.forget()
    case .leavePath: typing == .mask ? leaveMaskLine() : (typing = nil)
    case .completePath: return completePath(1)
    case .completePathBack: return completePath(-1)
    case .goToPath: return goToPath()
    default: break
    }
    return []
  }

  /// Begins to type a line.
  mutating func beginLine(_ typing: Typing, _ text: String) {
    go(to: .files)
    self.typing = typing
    files.line = LineInput(text)
  }

  /// Changes the line as an editing command says.
  mutating func editLine(_ command: Command) {
    let text = files.line.text
    files.line.perform(command)
    if files.line.text != text { takeLine() }
  }

  /// Adds text to the line; no file has a longer name than 255 bytes.
  mutating func typeInLine(_ text: String) {
    guard typing == .path || typing == .mask || files.line.text.utf8.count + text.utf8.count <= 255 else { return }
    if files.line.insert(text) { takeLine() }
  }

  private mutating func takeLine() {
    switch typing {
    case .filter: files.filter(by: files.line.text)
    case .search: files.search(for: files.line.text)
    case .path, .mask: files.path.forget()
    case .instruction, .caption, .sending, .changes, nil: break
    }
    picture.following = .files
  }

  private mutating func keepSearch() {
    typing = nil
    files.origin = nil
    guard files.view.search.isActive, files.view.searchPlaces.isEmpty else { return }
    say(.info, words.foundNothing(files.view.search.query))
    files.view.search(for: "")
  }

  private mutating func goToMatch(_ step: Int) {
    picture.following = .files
    let isAround = files.goToMatch(step)
    guard isAround else { return }
    let isOne = files.view.searchPlaces.count == 1
    say(.info, isOne ? words.onlyMatch : words.wentOn(fromTop: step > 0))
  }

  /// The path that the line names.
  private var typedPath: TypedPath {
    TypedPath(files.line.text, home: surroundings.home, folder: files.listing.folder)
  }

  private mutating func completePath(_ step: Int) -> [Effect] {
    if let text = files.path.choose(by: step) {
      files.line = LineInput(text)
      return []
    }
    let path = typedPath
    files.path.wait(for: path)
    return [.files(.completePath(path))]
  }

  private mutating func goToPath() -> [Effect] {
    if typing == .mask, files.line.text == "-" {
      leaveMaskLine()
      return run(.clearMask)
    }
    let path = typedPath
    files.path.wait(for: path)
    return [.files(.findPath(path))]
  }

  /// Takes in what became of a typed path; what nobody waits for any more is ignored.
  mutating func takePath(_ event: FilesEvent) -> [Effect] {
    guard typing == .path || typing == .mask else { return [] }
    switch event {
    case .pathCompleted(let path, let completion) where path == files.path.awaited:
      files.line = LineInput(completion.text)
      files.path.offer(completion, for: path)
    case .pathRefused(let path, let failure) where path == files.path.awaited: files.path.refuse(failure)
    case .pathFound(let path, let place, let isFolder) where path == files.path.awaited:
      if typing == .mask {
        takeMask(place, isFolder: isFolder)
        return []
      }
      typing = nil
      files.path.forget()
      return isFolder ? read(place, landing: nil) : goTo(Place(.source, place))
    case .pathCompleted, .pathRefused, .pathFound, .partListed, .folderChanged, .ordered, .probed, .placesLoaded: break
    }
    return []
  }
}
