import Canvas
import Domain

extension State {
  /// The first effects.
  public mutating func start() -> [Effect] {
    [.listFolder(files.listing.folder), .files(.loadPlaces)] + settle()
  }

  /// Takes in what happened and returns the outside work that follows from it.
  ///
  /// The clock moves with ``Event/ticked(_:)`` only: send one before the other events of a wake-up.
  public mutating func update(_ event: Event) -> [Effect] {
    let effects =
      switch event {
      case .keyPressed(let key): press(key)
      case .pasted(let text): paste(text)
      default: take(event)
      }
    return keepingDraft(effects) + settle()
  }

  /// Does what `command` asks for; if it is unavailable, says why instead.
  public mutating func perform(_ command: Command) -> [Effect] {
    keepingDraft(run(command)) + settle()
  }

  /// Takes in an event that is no input of the user.
  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .keyPressed, .pasted, .focusChanged: break
    case .resized(let size): self.size = size
    case .ticked(let instant): tick(instant)
    case .folderListed(let listing): return show(listing)
    case .folderFailed(let folder, let failure): return failFolder(folder, failure)
    case .detailsRead(let folder, let details): if folder == files.listing.folder { files.known.add(details) }
    case .files(let event): return take(event)
    case .previewDrawn(let request, let mosaic, let facts): picture.take(.drawn(mosaic, facts), for: request, at: now)
    case .previewFailed(let request, let failure):
      picture.take(.failed(failure), for: request, at: now)
      takeBack(request.picture, failure)
    case .described(let picture, let description, let isCached):
      self.picture.note(.known(description, isCached: isCached), of: picture)
    case .describeFailed(let picture, let failure):
      self.picture.note(.failed(failure), of: picture)
      report(failure)
      takeBack(picture, failure)
    case .sourceOpened(let source, let id, let lineage): history.opened(source, id, lineage)
    case .sourceFailed(let source, let failure):
      history.fail(source, failure)
      report(failure)
      takeBack(source, failure)
    case .pipeline(let event):
      take(event)
      if case .generationEnded(let id, let outcome) = event { return advanceQueue(id, outcome) }
    case .draftLoaded(let text, let source): takeDraft(text, for: source)
    case .editedExternally(let edit): take(edit)
    case .themesListed(let themes): self.themes = themes
    case .themeLoaded(let loaded):
      theme = loaded.name
      background = loaded.surface
    case .failed(let failure): report(failure)
    case .noticed(let sentence): say(.info, sentence)
    }
    return []
  }

  /// Brings everything in line with what the screen has room for, and asks for what became visible.
  private mutating func settle() -> [Effect] {
    let layout = layout
    guard layout.fits else { return [] }
    var effects: [Effect] = []
    let fileRows = layout.inner(.files).rows
    files.scroll(rows: fileRows)
    history.scroll(rows: layout.inner(.history).rows)
    effects += files.takeWork(rows: fileRows)
    settlePrompt(layout)
    if let picker { scrollPicker(rows: layout.picker(picker.kind).rows - (picker.isTyping ? 1 : 0)) }
    effects += settlePicture(layout)
    picture.scroll = min(picture.scroll, max(0, descriptionLines(layout.description).count - 1))
    return effects
  }

  /// Shows a failure until a key is pressed, below one that came in the same moment.
  mutating func report(_ failure: Failure) {
    let text = failure.sentences
    guard let message, message.kind == .failure, message.shownAt == now else { return say(.failure, text) }
    if !message.text.contains(text) { say(.failure, "\(message.text)\n\(text)") }
  }

  /// Shows news.
  mutating func say(_ kind: Message.Kind, _ text: String) {
    message = Message(kind: kind, text: text, shownAt: now)
  }
}

extension MosaicDepth {
  /// As many colours as the terminal shows.
  init(_ depth: ColorDepth) {
    switch depth {
    case .rgb: self = .rgb
    case .palette256: self = .palette256
    case .palette16: self = .palette16
    case .palette8: self = .palette8
    case .mono: self = .mono
    }
  }
}
