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
      case .keyPressed(let key): answering { $0.press(key) }
      case .pasted(let text): answering { $0.paste(text) }
      case .mouse(let report): answering { $0.take(report) }
      default: take(event)
      }
    return keepingDraft(effects) + settle()
  }

  /// Does what `command` asks for; if it is unavailable, says why instead.
  public mutating func perform(_ command: Command) -> [Effect] {
    mouse.isPointing = false
    return keepingDraft(answering { $0.run(command) }) + settle()
  }

  /// Takes in an event that is no input of the user.
  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .keyPressed, .pasted, .mouse: break
    case .focusChanged(let isFocused): self.isFocused = isFocused
    case .resized(let size): self.size = size
    case .ticked(let instant): tick(instant)
    case .folderListed(let listing): return show(listing)
    case .folderFailed(let folder, let failure): return failFolder(folder, failure)
    case .detailsRead(let folder, let details): if folder == files.listing.folder { files.known.add(details) }
    case .files(let event): return take(event)
    case .previewDrawn(let request, let mosaic, let facts): picture.take(.drawn(mosaic, facts), for: request, at: now)
    case .previewFailed(let request, let failure):
      picture.take(.failed(failure), for: request, at: now)
      // Only of the picture itself: changes to it may ask for too much.
      if request.mosaic.finish == nil { takeBack(request.picture, failure) }
    case .finishWeighed(let picture, let finish, let facts): take(.weighed(facts), of: finish, picture)
    case .finishNotWeighed(let picture, let finish, let failure): take(.failed(failure), of: finish, picture)
    case .described(let picture, let description, let isCached, let service):
      take(description, of: picture, isCached: isCached, by: service)
    case .describeFailed(let picture, let failure):
      self.picture.failDescription(of: picture, failure)
      report(failure)
      takeBack(picture, failure)
    case .descriptionNotKept(let picture):
      guard picture == history.source, let price = descriptionPrice(of: picture) else { break }
      say(
        .info,
        words.changedAndNotDescribed(picture.name.string, key: key(.chooseDescriber, in: .files), price))
    case .sourceOpened(let source, let id, let lineage): history.opened(source, id, lineage)
    case .lineageRead(let lineage): history.read(lineage)
    case .sourceFailed(let source, let failure):
      history.fail(source, failure)
      report(failure)
      takeBack(source, failure)
    case .pipeline(let event): return takeWork(event)
    case .draftLoaded(let text, let source): takeDraft(text, for: source)
    // What a key asked for and was done by somebody else is an answer to it all the same.
    case .editedExternally(let edit):
      return answering {
        $0.take(edit)
        return []
      }
    case .copied(let what, let outcome):
      return answering {
        $0.take(outcome, of: what)
        return []
      }
    case .copyLeftToTerminal(let text, let what): return [.sendToTerminal(text, what: what)]
    case .notOpened(let file, let program, let trouble): takeUnopened(file, by: program, trouble)
    case .themesListed(let themes): self.themes = themes
    case .themeLoaded(let loaded):
      theme = loaded.name
      background = loaded.surface
    case .connected(let service): takeConnection(of: service)
    case .connectFailed(let service, let failure): failConnection(of: service, failure)
    case .modelsListed(let offers): models.take(offers)
    case .spendingChanged(let spending): return take(spending)
    case .ledgerRead(let report): take(report)
    case .ledgerNotRead(let failure): ledger.fail(failure)
    // A key asked for it.
    case .lookedAgain(let slot, let isFound): return answering { $0.takeLook(for: slot, found: isFound) }
    case .unsentFound(let generations): takeUnsent(generations)
    case .chargeRatiosRead(let ratios): models.chargeRatios = ratios
    case .failed(let failure):
      ledger.forgetDecisions(after: failure)
      report(failure)
    case .noticed(let sentence): say(.info, sentence)
    }
    return []
  }

  /// Brings everything in line with what the screen has room for, and asks for what became visible.
  private mutating func settle() -> [Effect] {
    sayFarewell()
    settleQuestion()
    var effects = settleDesk()
    let layout = layout
    guard layout.fits else { return effects }
    let fileRows = layout.inner(.files).rows
    files.scroll(rows: filesList(layout).rows, isHeld: mouse.isPointing)
    history.list.scroll(rows: layout.inner(.history).rows, isHeld: mouse.isPointing)
    effects += files.takeWork(rows: fileRows)
    settlePrompt(layout)
    settlePicker()
    settleModelDesk()
    effects += settlePicture(layout)
    picture.scroll = min(picture.scroll, max(0, descriptionLines(layout.description).count - 1))
    return effects
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
