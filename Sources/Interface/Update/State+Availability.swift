import Domain

extension State {
  /// Why `command` can do nothing now, as a sentence without a full stop; nil if it can.
  public func unavailability(of command: Command) -> String? {
    switch command {
    case .down, .up, .top, .bottom, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .scrollDown, .scrollUp,
      .focusNext, .focusPrevious, .focusFiles, .focusPicture, .focusPrompt, .focusHistory, .reload, .write, .help,
      .back, .interrupt, .redraw, .suspend, .quit, .quitNow:
      nil
    case .open: files.selected == nil ? "there is nothing to open here" : nil
    case .parentFolder: files.hasParent ? nil : "this is the root: no folder is above it"
    case .homeFolder: surroundings.home.bytes.isEmpty ? "the home folder is not known" : nil
    case .filter: files.listing.isEmpty ? "there is nothing to filter" : nil
    case .keepFilter: typing == .filter ? nil : "no filter is being typed"
    case .dropFilter: typing == .filter || files.filter.isActive ? nil : "nothing is filtered"
    case .choose: choosing.reason
    case .expand, .collapse: history.rows.isEmpty ? "there is no history yet: open a picture in Files" : nil
    case .cancelGeneration: cancelling
    case .generate: generating
    case .cancelAll: isWorking ? nil : "nothing is running"
    case .moreSlots: settings.count < GenerationSettings.counts.upperBound ? nil : "ten pictures at once are the most"
    case .fewerSlots: settings.count > GenerationSettings.counts.lowerBound ? nil : "one picture is the least"
    case .nextMode: modes
    case .yank: writing ?? (editor.killed.isEmpty ? "nothing was cut" : nil)
    case .undo: writing ?? (editor.canUndo ? nil : "there is nothing to undo")
    case .stopWriting, .newline, .moveLeft, .moveRight, .moveUp, .moveDown, .moveWordLeft, .moveWordRight,
      .moveToLineStart, .moveToLineEnd, .deleteForward, .deleteWordForward, .deleteToLineEnd:
      writing
    case .deleteBackward, .deleteWordBackward, .deleteToLineStart: typing == .filter ? nil : writing
    case .closeHelp: context == .help ? nil : "the help is not open"
    case .confirmQuit, .stay: context == .question ? nil : "nothing was asked"
    }
  }

  /// The parent that the cursor of the history is on, or why it is on none.
  var choosing: (parent: Parent?, reason: String?) {
    switch history.selection {
    case nil: return (nil, "there is no history yet: open a picture in Files")
    case .source: return (.source, nil)
    case .slot(let id):
      guard history.variation(.slot(id)) == nil else { return (.variation(id), nil) }
      let isEnded = history.slot(.slot(id))?.generation.isEnded ?? true
      return (nil, isEnded ? "no picture came of this one" : "this one is still being made")
    }
  }

  private var writing: String? {
    typing == .instruction ? nil : "the prompt is not being written: press \(key(.write))"
  }

  private var modes: String? {
    guard surroundings.generator.modes.count < 2 else { return nil }
    return "the \(surroundings.generator.name) works \(settings.mode.title) only"
  }

  private var cancelling: String? {
    guard let (generation, index) = history.slot(history.selection), generation.slots[index] != nil else {
      return "the cursor in History is on no work"
    }
    if history.variation(history.selection) != nil { return "this one is saved" }
    guard !generation.isEnded, generation.isCancelling else { return nil }
    return "it is being cancelled already"
  }

  private var generating: String? {
    guard history.source != nil else { return "open a picture first: \(key(.open)) in Files" }
    if surroundings.generator.modes.isEmpty { return "the \(surroundings.generator.name) makes no pictures" }
    if history.picture(of: history.parent) == nil { return "what it starts from is gone: choose another in History" }
    if editor.isBlank { return "say first what to change: press \(key(.write)) and write" }
    // A key that repeats must not buy the same twice.
    let running = history.running.filter { !$0.isCancelling }
    guard !running.isEmpty, let request = nextRequest else { return nil }
    let isRunning = running.contains { $0.request.isSame(as: request) }
    return isRunning ? "the very same is being made: change the words, or wait" : nil
  }

  /// What the next generation asks for; nil without a source.
  var nextRequest: GenerationRequest? {
    guard let source = history.source else { return nil }
    return GenerationRequest(
      id: GenerationID(rawValue: "\(surroundings.launch)-\(generationCount + 1)"), source: source,
      parent: history.parent, instruction: editor.text.trimmingBlanks, settings: settings)
  }
}

extension String {
  /// The text without blanks and empty lines at both ends.
  var trimmingBlanks: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
