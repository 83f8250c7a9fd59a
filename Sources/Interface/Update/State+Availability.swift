import Domain

extension State {
  /// Why `command` can do nothing now, as a sentence without a full stop; nil if it can.
  public func unavailability(of command: Command) -> String? {
    switch command {
    case .down, .up, .top, .bottom, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .scrollDown, .scrollUp,
      .focusNext, .focusPrevious, .focusFiles, .focusPicture, .focusPrompt, .focusHistory, .reload, .write, .help,
      .palette,
      .showWork, .chooseTheme,
      .back, .interrupt, .redraw, .suspend, .quit, .quitNow:
      nil
    case .open: files.selected == nil ? "there is nothing to open here" : nil
    case .parentFolder: files.hasParent ? nil : "this is the root: no folder is above it"
    case .homeFolder: surroundings.home.bytes.isEmpty ? "the home folder is not known" : nil
    case .filter: files.listing.isEmpty ? "there is nothing to filter" : nil
    case .keepFilter: typing == .filter ? nil : "no filter is being typed"
    case .dropFilter: typing == .filter || files.filter.isActive ? nil : "nothing is filtered"
    case .search, .keepSearch, .dropSearch, .nextMatch, .previousMatch, .sortByName, .sortByTime, .sortBySize,
      .sortByPixels, .toggleHidden, .nextColumns, .toggleMark, .toggleRange, .invertMarks, .toggleBookmark, .showPlaces,
      .enterPath, .completePath, .completePathBack, .goToPath, .leavePath:
      unavailability(ofFiles: command)
    case .zoomIn, .zoomOut, .zoomFit, .zoomPixels, .panLeft, .panRight: unavailability(ofZoom: command)
    case .pictureAlone, .nextPicture, .previousPicture, .showFacts: unavailability(ofPicture: command)
    case .editCaption, .keepCaption, .dropCaption, .restoreCaption: unavailability(ofCaption: command)
    case .choose: choosing.reason
    case .expand, .collapse, .expandAll, .collapseAll:
      history.rows.isEmpty ? "there is no history yet: open a picture in Files" : nil
    case .cancelGeneration: cancelling
    case .findVariation: history.lineage?.variations.isEmpty == false ? nil : "there are no variations yet"
    case .generate: generating
    case .cancelAll: isWorking ? nil : "nothing is running"
    case .moreSlots: settings.count < GenerationSettings.counts.upperBound ? nil : "ten pictures at once are the most"
    case .fewerSlots: settings.count > GenerationSettings.counts.lowerBound ? nil : "one picture is the least"
    case .nextMode: modes
    case .yank: writing ?? (editor.kills.current == nil ? "nothing was cut" : nil)
    case .undo: writing ?? (editor.history.canUndo ? nil : "there is nothing to undo")
    case .redo: writing ?? (editor.history.canRedo ? nil : "nothing was undone")
    case .yankOlder: writing ?? (editor.hasYanked ? nil : "nothing was just put back")
    case .recallOlder: writing ?? (canRecall ? nil : "there is no earlier instruction")
    case .recallNewer: writing ?? (prompt.recall == nil ? "this is the draft already" : nil)
    case .dropSelection, .copySelection: writing ?? (editor.selection == nil ? "nothing is selected" : nil)
    case .exchangeMark: writing ?? (editor.mark == nil ? "nothing was selected yet" : nil)
    case .selectAll: writing ?? (editor.characters.isEmpty ? "there is nothing to select" : nil)
    case .editExternally: nil
    case .moveToStart, .moveToEnd, .transposeCharacters, .transposeWords, .upperCaseWord, .lowerCaseWord,
      .capitaliseWord, .setMark, .selectLeft, .selectRight, .selectUp, .selectDown, .selectWordLeft, .selectWordRight,
      .selectToLineStart, .selectToLineEnd, .selectToStart, .selectToEnd:
      writing
    case .stopWriting, .newline, .moveUp, .moveDown, .deleteWordForward: writing
    case .moveLeft, .moveRight, .moveWordLeft, .moveWordRight, .moveToLineStart, .moveToLineEnd, .deleteForward,
      .deleteToLineEnd:
      context.isFilesLine || context == .captioning ? nil : writing
    case .deleteBackward, .deleteWordBackward, .cutToWordStart, .deleteToLineStart:
      context.takesText ? nil : writing
    case .pick, .narrow, .close: picker == nil ? "no list is open" : nil
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
    if let picker {
      guard picker.kind == .work else { return "the list is not that of the work" }
      guard case .showGeneration(let id)? = pickedWork else { return "there is no work" }
      let generation = history.generations.first { $0.request.id == id }
      guard generation?.isEnded == false else { return "it has ended" }
      return generation?.isCancelling == true ? "it is being cancelled already" : nil
    }
    if history.unsaved(history.selection) != nil { return nil }
    guard let (generation, index) = history.slot(history.selection), generation.slots[index] != nil else {
      return "the cursor in History is on no work"
    }
    if history.variation(history.selection) != nil { return "this one is saved" }
    guard !generation.isEnded, generation.isCancelling else { return nil }
    return "it is being cancelled already"
  }

  private var generating: String? {
    if files.hasMarks { return queueing }
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
      lineage: history.lineageID, parent: history.parent, instruction: editor.text.trimmingBlanks, settings: settings)
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
