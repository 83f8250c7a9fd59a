import Domain

/// What commands that copy and open are about: what the cursor of the pane is on.
enum CopySubject: Hashable, Sendable {
  case nothing
  /// A picture, or an entry of a folder.
  case file(FilePath)
  case variation(Variation)
  /// A slot without a picture, and what it was to show.
  case work(instruction: String)
  /// The prompt, and the picture that it starts from.
  case prompt(FilePath?)

  /// Where it is.
  var path: FilePath? {
    switch self {
    case .file(let path), .prompt(let path?): path
    case .variation(let variation): variation.file
    case .nothing, .work, .prompt(nil): nil
    }
  }

  /// The variation, if it is one.
  var variation: Variation? {
    if case .variation(let variation) = self { variation } else { nil }
  }

  /// What was asked for, where it came of that.
  var instruction: String? {
    switch self {
    case .variation(let variation): variation.instruction
    case .work(let instruction): instruction
    case .nothing, .file, .prompt: nil
    }
  }

  /// Whether it is a slot without a picture.
  var isWork: Bool { if case .work = self { true } else { false } }
}

extension State {
  /// What commands that copy and open are about now.
  var copySubject: CopySubject {
    switch focus {
    case .files: files.selectedPath.map(CopySubject.file) ?? .nothing
    case .picture: CopySubject(subject)
    case .prompt: .prompt(history.picture(of: history.parent))
    case .history:
      history.unsaved(history.list.selection).map { .work(instruction: $0.instruction) }
        ?? (history.source == nil ? .nothing : CopySubject(subject(of: history.list.selection)))
    }
  }
}

extension CopySubject {
  /// What the picture pane shows.
  fileprivate init(_ subject: PictureSubject) {
    switch subject {
    case .nothing, .folder: self = .nothing
    case .file(let path): self = .file(path)
    case .variation(let variation): self = .variation(variation)
    case .slot(let generation, _): self = .work(instruction: generation.request.instruction)
    }
  }
}

extension FilesState {
  /// The path of the entry under the cursor.
  fileprivate var selectedPath: FilePath? {
    switch selected {
    case nil: nil
    case .parent: listing.folder.parent
    case .entry(let index): listing.path(index)
    }
  }
}
