import Domain

/// What the picture pane is about.
enum PictureSubject: Hashable, Sendable {
  /// Nothing is picked and the cursor is on nothing.
  case nothing
  /// The cursor is on a folder, whose name this is.
  case folder(FilePath)
  /// A picture on disk: the source, or one under the cursor of the files.
  case file(FilePath)
  /// A saved variation.
  case variation(Variation)
  /// A slot of a generation that is no variation yet, or never will be.
  case slot(GenerationProgress, index: Int)
}

extension State {
  /// What the picture pane is about now.
  var subject: PictureSubject {
    if let desk = finishing { return subject(of: HistoryItem(desk.parent)) }
    return switch picture.following {
    case .files: fileSubject
    case .history: history.source == nil ? fileSubject : subject(of: history.list.selection)
    case .parent: history.source == nil ? fileSubject : subject(of: HistoryItem(history.parent))
    }
  }

  private var fileSubject: PictureSubject {
    switch files.selected {
    case nil: .nothing
    case .parent: .folder("..")
    case .entry(let index):
      files.listing.kind(index) == .picture ? .file(files.listing.path(index)) : .folder(files.listing.name(index))
    }
  }

  /// What the picture pane is about when it shows `item`; without one, the source.
  func subject(of item: HistoryItem?) -> PictureSubject {
    if let variation = history.variation(item) { return .variation(variation) }
    if let (generation, index) = history.slot(item) { return .slot(generation, index: index) }
    return history.source.map(PictureSubject.file) ?? .nothing
  }
}

extension PictureSubject {
  /// The picture to draw: for work under way, what it is made from.
  func picture(in state: State) -> FilePath? {
    switch self {
    case .nothing, .folder: return nil
    case .file(let path): return path
    case .variation(let variation): return variation.file
    case .slot(let generation, let index):
      switch generation.slots[index] {
      case .planned?, .sent?, .settled?, .saved?:
        if let partial = generation.news[index].partial { return partial }
        return state.history.picture(of: generation.request.parent)
      case .failed?, .unknown?, .cancelled?, nil: return nil
      }
    }
  }
}
