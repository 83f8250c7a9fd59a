import Domain

extension State {
  /// Why `command` can do nothing now, as a sentence without a full stop; nil if it can.
  public func unavailability(of command: Command) -> String? {
    switch command {
    case .down, .up, .top, .bottom, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .scrollDown, .scrollUp,
      .focusNext, .focusPrevious, .focusFiles, .focusPicture, .focusPrompt, .focusHistory, .reload, .write, .help,
      .palette,
      .showWork, .showLog, .chooseTheme,
      .back, .interrupt, .redraw, .suspend, .quit, .quitNow:
      nil
    case .wider, .narrower, .usualSizes, .zoomPane, .toggleMouse: unavailability(ofPanes: command)
    case .open: files.selected == nil ? words.nothingToOpen : nil
    case .parentFolder: files.hasParent ? nil : words.noFolderAbove
    case .homeFolder: surroundings.home.bytes.isEmpty ? words.homeIsUnknown : nil
    case .filter: files.listing.isEmpty ? words.nothingToFilter : nil
    case .keepFilter: typing == .filter ? nil : words.noFilterIsTyped
    case .dropFilter: typing == .filter || files.filter.isActive ? nil : words.nothingIsFiltered
    case .nextMatch where focus == .history, .previousMatch where focus == .history: findingNext
    case .search, .keepSearch, .dropSearch, .nextMatch, .previousMatch, .sortByName, .sortByTime, .sortBySize,
      .sortByPixels, .toggleHidden, .nextColumns, .toggleMark, .toggleRange, .invertMarks, .toggleBookmark, .showPlaces,
      .enterPath, .completePath, .completePathBack, .goToPath, .leavePath:
      unavailability(ofFiles: command)
    case .zoomIn, .zoomOut, .zoomFit, .zoomPixels, .panLeft, .panRight, .panUp, .panDown:
      unavailability(ofZoom: command)
    case .pictureAlone, .nextPicture, .previousPicture, .showFacts: unavailability(ofPicture: command)
    case .editCaption, .keepCaption, .dropCaption, .restoreCaption: unavailability(ofCaption: command)
    case .finish, .increase, .decrease, .increaseMuch, .decreaseMuch, .resetRow, .cropBusy, .compare, .typeChanges,
      .keepChanges, .dropChanges, .makeFinish, .leaveFinishing:
      unavailability(ofFinishing: command)
    case .crop, .cropLeft, .cropRight, .cropUp, .cropDown, .cropNarrower, .cropWider, .cropShorter, .cropTaller,
      .cropSmaller, .cropLarger, .cropAll, .nextProportions, .previousProportions, .fineSteps, .keepCrop, .dropCrop:
      unavailability(ofCropping: command)
    case .undo where context == .cropping, .redo where context == .cropping: unavailability(ofCropping: command)
    case .undo where context == .finishing, .redo where context == .finishing: unavailability(ofFinishing: command)
    case .choose: choosing.reason
    case .expand, .collapse, .expandAll, .collapseAll:
      history.list.count == 0 ? words.noHistory : nil
    case .cancelGeneration: cancelling
    case .findVariation: history.lineage?.variations.isEmpty == false ? nil : words.noVariations
    case .copyPath, .copyName, .copyDescription, .copyInstruction, .copyPrompt, .copyRecord, .copyRequestID:
      unavailability(ofCopying: command)
    case .openExternally: opening
    case .generate: generating
    case .cancelAll: isWorking ? nil : words.nothingRuns
    case .moreSlots: settings.count < GenerationSettings.counts.upperBound ? nil : words.mostPictures
    case .fewerSlots: settings.count > GenerationSettings.counts.lowerBound ? nil : words.fewestPictures
    case .nextMode: modes.count > 1 ? nil : words.worksOnly(generatorName, settings.mode)
    case .chooseModel, .nextChoice, .previousChoice, .typeSize, .keepSize, .dropSize, .leaveModels:
      unavailability(ofModels: command)
    case .ledger, .fitBudget, .goToMade, .resume, .discardUnsent, .lookAgain, .askAgain, .writeOff, .showEntry,
      .confirmDecision:
      unavailability(ofLedger: command)
    case .chooseMask, .clearMask, .useAsReferences: unavailability(ofMask: command)
    case .editPrompt, .restorePrompt: unavailability(ofOwnPrompt: command)
    case .connect, .submitConnection, .nextField, .leaveConnecting: unavailability(ofConnecting: command)
    case .chooseDescriber: reason(of: .describer)
    case .chooseComposer: reason(of: .composer)
    case .yank: writing ?? (writtenEditor.kills.current == nil ? words.nothingWasCut : nil)
    case .undo: writing ?? (writtenEditor.history.canUndo ? nil : words.nothingToUndo)
    case .redo: writing ?? (writtenEditor.history.canRedo ? nil : words.nothingWasUndone)
    case .yankOlder: writing ?? (writtenEditor.hasYanked ? nil : words.nothingWasPutBack)
    case .recallOlder: writing ?? (canRecall ? nil : words.noEarlierInstruction)
    case .recallNewer: writing ?? (prompt.recall == nil ? words.isDraftAlready : nil)
    case .dropSelection, .copySelection: writing ?? (writtenEditor.selection == nil ? words.nothingIsSelected : nil)
    case .exchangeMark: writing ?? (writtenEditor.mark == nil ? words.nothingWasSelected : nil)
    case .selectAll: writing ?? (writtenEditor.characters.isEmpty ? words.nothingToSelect : nil)
    case .editExternally: nil
    case .moveToStart, .moveToEnd, .transposeCharacters, .transposeWords, .upperCaseWord, .lowerCaseWord,
      .capitaliseWord, .setMark, .selectLeft, .selectRight, .selectUp, .selectDown, .selectWordLeft, .selectWordRight,
      .selectToLineStart, .selectToLineEnd, .selectToStart, .selectToEnd:
      writing
    case .stopWriting, .newline, .moveUp, .moveDown, .deleteWordForward: writing
    case .moveLeft, .moveRight, .moveWordLeft, .moveWordRight, .moveToLineStart, .moveToLineEnd, .deleteForward,
      .deleteToLineEnd:
      context.takesLine ? nil : writing
    case .deleteBackward, .deleteWordBackward, .cutToWordStart, .deleteToLineStart:
      context.takesText ? nil : writing
    case .pick, .narrow, .close: picker == nil ? words.noListIsOpen : nil
    case .confirmCancel: context == .cancelling ? nil : words.nothingWasAsked
    case .stay: overlay?.askedAt == nil ? words.nothingWasAsked : nil
    case .confirmQuit: context == .question ? nil : words.nothingWasAsked
    }
  }

  /// The parent that the cursor of the history is on, or why it is on none.
  var choosing: (parent: Parent?, reason: String?) {
    switch history.list.selection {
    case nil: return (nil, words.noHistory)
    case .source: return (.source, nil)
    case .slot(let id):
      guard history.variation(.slot(id)) == nil else { return (.variation(id), nil) }
      let isEnded = history.slot(.slot(id))?.generation.isEnded ?? true
      return (nil, isEnded ? words.noPictureCame : words.isBeingMade)
    }
  }

  private var writing: String? {
    typing == .instruction || typing == .sending ? nil : words.promptIsNotTyped(key: key(.write))
  }

  private var cancelling: String? {
    if let picker {
      guard picker.kind == .work else { return words.listIsNotWork }
      guard case .showGeneration(let id)? = pickedWork else { return words.noWork }
      let generation = history.generations.first { $0.request.id == id }
      guard generation?.isEnded == false else { return words.hasEnded }
      return generation?.isCancelling == true ? words.isBeingCancelled : nil
    }
    if history.unsaved(history.list.selection) != nil { return nil }
    guard let (generation, index) = history.slot(history.list.selection), generation.slots[index] != nil else {
      return words.cursorIsOnNoWork
    }
    if history.variation(history.list.selection) != nil { return words.isSaved }
    guard !generation.isEnded, generation.isCancelling else { return nil }
    return words.isBeingCancelled
  }

  private var generating: String? {
    if files.hasMarks { return queueing }
    guard history.source != nil else { return words.openPictureFirst(key: key(.open)) }
    if isLocal, let modelReason { return modelReason }
    if history.picture(of: history.parent) == nil { return words.parentIsGone }
    if editor.isBlank { return words.sayFirst(key: typing == .instruction ? nil : key(.write)) }
    if let modelReason { return modelReason }
    // A key that repeats must not buy the same twice.
    let running = history.running.filter { !$0.isCancelling }
    guard !running.isEmpty, let request = nextRequest else { return nil }
    let isRunning = running.contains { $0.request.isSame(as: request) }
    return isRunning ? words.sameIsBeingMade : nil
  }

  /// What the next generation asks for; nil without a source.
  var nextRequest: GenerationRequest? {
    guard let source = history.source else { return nil }
    return GenerationRequest(
      id: GenerationID(rawValue: "\(surroundings.launch)-\(generationCount + 1)"), source: source,
      lineage: history.lineageID, parent: history.parent, instruction: editor.text.trimmingBlanks,
      settings: requestSettings,
      mask: usedMask, references: usedReferences, prompt: ownPrompt.map { Prompt(text: $0.text) },
      describer: models.describer, composer: models.composer)
  }
}

extension String {
  /// The text without blanks and empty lines at both ends.
  var trimmingBlanks: String {
    if let first = utf8.first, let last = utf8.last, 0x21...0x7E ~= first, 0x21...0x7E ~= last { return self }
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
