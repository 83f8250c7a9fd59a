import Canvas
import Domain

extension State {
  /// The first effects.
  public mutating func start() -> [Effect] {
    [.listFolder(files.listing.folder)] + settle()
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
    return effects + settle()
  }

  /// Does what `command` asks for; if it is unavailable, says why instead.
  public mutating func perform(_ command: Command) -> [Effect] {
    run(command) + settle()
  }

  /// Takes in an event that is no input of the user.
  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .keyPressed, .pasted, .focusChanged: break
    case .resized(let size): self.size = size
    case .ticked(let instant): tick(instant)
    case .folderListed(let listing): files.show(listing)
    case .folderFailed(let folder, let failure):
      files.fail(folder, failure)
      report(failure)
    case .detailsRead(let folder, let details): files.add(details, of: folder)
    case .previewDrawn(let request, let mosaic, let facts): picture.take(.drawn(mosaic, facts), for: request)
    case .previewFailed(let request, let failure): picture.take(.failed(failure), for: request)
    case .described(let picture, let description, let isCached):
      self.picture.note(.known(description, isCached: isCached), of: picture)
    case .describeFailed(let picture, let failure):
      self.picture.note(.failed(failure), of: picture)
      report(failure)
    case .sourceOpened(let source, let lineage): history.opened(source, lineage)
    case .sourceFailed(let source, let failure):
      history.fail(source, failure)
      report(failure)
    case .pipeline(let event): take(event)
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
    let names = files.takeUnasked(rows: fileRows)
    if !names.isEmpty { effects.append(.readDetails(folder: files.listing.folder, names: names)) }
    scrollPrompt(layout.editor)
    let request = previewRequest(layout.picture)
    if let delay = picture.want(request, at: now), let request {
      effects.append(.drawPreview(request, afterMilliseconds: delay))
    }
    picture.scroll = min(picture.scroll, max(0, descriptionLines(layout.description).count - 1))
    return effects
  }

  private mutating func scrollPrompt(_ area: Rectangle) {
    let layout = EditorLayout(editor, columns: area.columns)
    promptTop = scrolled(promptTop, toShow: layout.cursorRow, rows: area.rows, of: layout.wrap.lines.count)
  }

  private func previewRequest(_ area: Rectangle) -> PreviewRequest? {
    guard let picture = subject.picture(in: self), !area.isEmpty else { return nil }
    return PreviewRequest(
      picture: picture,
      mosaic: MosaicRequest(
        columns: area.columns, rows: area.rows, cellAspect: surroundings.cellAspect,
        depth: MosaicDepth(surroundings.depth), symbols: surroundings.isUnicode ? .block : .ascii,
        background: surroundings.background))
  }

  /// Shows a failure until a key is pressed.
  mutating func report(_ failure: Failure) { say(.failure, failure.sentences) }

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
