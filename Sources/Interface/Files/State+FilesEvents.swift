import Domain

extension State {
  /// Takes in what happened to the files pane.
  mutating func take(_ event: FilesEvent) -> [Effect] {
    switch event {
    case .partListed(let listing): files.showPart(listing)
    case .folderChanged(let folder, let names): return noteChange(of: folder, names)
    case .ordered(let order, let ticket, let isComplete): files.take(order, ticket: ticket, isComplete: isComplete)
    case .probed(let folder, let facts): if folder == files.listing.folder { files.known.add(facts) }
    case .placesLoaded(let places): self.places = places
    case .pathCompleted, .pathFound, .pathRefused: return takePath(event)
    }
    return []
  }

  /// Shows a folder that was read.
  mutating func show(_ listing: FolderListing) -> [Effect] {
    guard files.show(listing) else { return [] }
    return change(.visited(listing.folder))
  }

  /// Takes in that a folder could not be read. Where a folder is gone, the nearest one above that is left is shown.
  mutating func failFolder(_ folder: FilePath, _ failure: Failure) -> [Effect] {
    let wasShown = files.listing.folder
    guard files.fail(folder, failure) else { return [] }
    if case .missing = failure, folder.parent != folder, wasShown.isInside(folder) {
      say(.warning, words.isGone(folder.string))
      return read(folder.parent, landing: nil)
    }
    report(failure)
    return []
  }

  /// Forgets what was known of files that changed, and reads their folder again if it is shown.
  private mutating func noteChange(of folder: FilePath, _ names: Set<FilePath>?) -> [Effect] {
    guard folder == files.listing.folder else { return [] }
    if let names {
      picture.forgetPreviews(of: Set(names.map(folder.appending)))
    } else {
      picture.forgetPreviews(in: folder)
    }
    files.change(names)
    // The prompt goes by the description of the source: a new one is asked for.
    guard let source = history.source, history.parent == .source, source.parent == folder,
      names?.contains(source.name) ?? true
    else { return [] }
    // Nothing is paid that no key asked for: the bytes may be those that were described.
    return descriptionPrice(of: source) == nil ? describe(source) : [.recall(source, by: models.describer)]
  }
}

extension FilePath {
  /// Whether this is `folder`, or somewhere below it.
  func isInside(_ folder: FilePath) -> Bool {
    var path = self
    while path != folder {
      guard path.parent != path, path.bytes.count > folder.bytes.count else { return false }
      path = path.parent
    }
    return true
  }
}
