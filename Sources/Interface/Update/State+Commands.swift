import Canvas
import Domain

extension State {
  /// Does what a command asks for, or says why it cannot.
  mutating func run(_ command: Command) -> [Effect] {
    if let reason = unavailability(of: command) {
      say(.info, words.sentence(of: reason))
      return []
    }
    leaveDesk(for: command)
    leavePictureAlone(for: command)
    if panPicture(command) || leafThrough(command) { return [] }
    switch command {
    case .down: return step(times)
    case .up: return step(-times)
    case .halfPageDown: return step(times * max(1, page / 2))
    case .halfPageUp: return step(-times * max(1, page / 2))
    case .pageDown: return step(times * max(1, page))
    case .pageUp: return step(-times * max(1, page))
    case .top: return step(-Self.far) + (pendingCount.map { step($0 - 1) } ?? [])
    case .bottom: return pendingCount == nil ? step(Self.far) : run(.top)
    case .scrollDown: picture.scroll += times
    case .scrollUp: picture.scroll = max(0, picture.scroll - times)
    case .focusNext: go(to: focus.advanced(by: 1))
    case .focusPrevious: go(to: focus.advanced(by: -1))
    case .focusFiles: go(to: .files)
    case .focusPicture: go(to: .picture)
    case .focusPrompt: go(to: .prompt)
    case .focusHistory: go(to: .history)
    case .nextMatch where focus == .history: goToFound(times)
    case .previousMatch where focus == .history: goToFound(-times)
    case .open, .parentFolder, .homeFolder, .reload, .filter, .keepFilter, .dropFilter,
      .search, .keepSearch, .dropSearch, .nextMatch, .previousMatch, .sortByName, .sortByTime, .sortBySize,
      .sortByPixels, .toggleHidden, .nextColumns, .toggleMark, .toggleRange, .invertMarks, .enterPath, .completePath,
      .completePathBack, .goToPath, .leavePath:
      return runFiles(command)
    case .wider, .narrower, .usualSizes, .zoomPane, .toggleMouse: return runPanes(command)
    case .toggleBookmark: return toggleBookmark()
    case .showPlaces: open(.places)
    case .zoomIn, .zoomOut, .zoomFit, .zoomPixels, .panLeft, .panRight, .panUp, .panDown: runZoom(command)
    case .pictureAlone, .nextPicture, .previousPicture, .showFacts: runPicture(command)
    case .editCaption, .keepCaption, .dropCaption, .restoreCaption: return runCaption(command)
    case .finish, .increase, .decrease, .increaseMuch, .decreaseMuch, .resetRow, .cropBusy, .compare, .typeChanges,
      .keepChanges, .dropChanges, .makeFinish, .leaveFinishing:
      return runFinishing(command)
    case .crop, .cropLeft, .cropRight, .cropUp, .cropDown, .cropNarrower, .cropWider, .cropShorter, .cropTaller,
      .cropSmaller, .cropLarger, .cropAll, .nextProportions, .previousProportions, .fineSteps, .keepCrop, .dropCrop:
      runCropping(command)
    case .undo where finishing?.cropping != nil, .redo where finishing?.cropping != nil: runCropping(command)
    case .undo where finishing != nil, .redo where finishing != nil: return runFinishing(command)
    case .choose, .expand, .collapse, .expandAll, .collapseAll, .cancelGeneration: return runHistory(command)
    case .copyPath, .copyName, .copyDescription, .copyInstruction, .copyPrompt, .copyRecord, .copyRequestID:
      return runCopying(command)
    case .openExternally: return openExternally()
    case .generate, .cancelAll, .interrupt: return runWork(command)
    case .moreSlots: changeCount(by: 1)
    case .fewerSlots: changeCount(by: -1)
    case .nextMode: changeMode()
    case .chooseModel, .nextChoice, .previousChoice, .typeSize, .keepSize, .dropSize, .leaveModels:
      return runModels(command)
    case .ledger, .fitBudget, .goToMade, .resume, .discardUnsent, .lookAgain, .askAgain, .writeOff, .showEntry,
      .confirmDecision:
      return runLedger(command)
    case .chooseMask, .clearMask, .useAsReferences: return runMask(command)
    case .editPrompt, .restorePrompt: runOwnPrompt(command)
    case .connect, .submitConnection, .nextField, .leaveConnecting: return runConnecting(command)
    case .chooseDescriber: open(.describers)
    case .chooseComposer: open(.composers)
    case .write: write()
    case .stopWriting: typing = nil
    case .deleteBackward where picker != nil, .deleteWordBackward where picker != nil,
      .cutToWordStart where picker != nil, .deleteToLineStart where picker != nil:
      return narrowPicker(by: edited(picker?.query ?? "", command))
    case .newline, .yank, .undo, .moveLeft, .moveRight, .moveUp, .moveDown, .moveWordLeft, .moveWordRight,
      .moveToLineStart, .moveToLineEnd, .deleteBackward, .deleteForward, .deleteWordBackward, .deleteWordForward,
      .deleteToLineStart, .deleteToLineEnd, .cutToWordStart, .redo, .yankOlder, .moveToStart, .moveToEnd,
      .transposeCharacters, .transposeWords, .upperCaseWord, .lowerCaseWord, .capitaliseWord, .setMark, .exchangeMark,
      .dropSelection, .copySelection, .selectAll, .selectLeft, .selectRight, .selectUp, .selectDown, .selectWordLeft,
      .selectWordRight, .selectToLineStart, .selectToLineEnd, .selectToStart, .selectToEnd, .recallOlder, .recallNewer:
      edit(command)
    case .editExternally: return editExternally()
    case .help: open(.keys(of: context))
    case .palette: open(.commands(of: context))
    case .showWork: open(.work)
    case .showLog: open(.log)
    case .findVariation: open(.variations)
    case .chooseTheme: return chooseTheme()
    case .pick: return pick()
    case .narrow: typeInPicker()
    case .close: return closePicker()
    case .stay: overlay = ledgerPicker.map(Overlay.picker)
    case .back: goBack()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return quit()
    case .quitNow: return isWorking ? [.cancelAll, .quit] : [.quit]
    case .confirmQuit: return confirmQuit()
    case .confirmCancel: return confirmCancel()
    }
    return []
  }

  /// Goes to the prompt, with what was pasted before.
  private mutating func write() {
    go(to: .prompt)
    guard let paste = heldPaste else { return }
    heldPaste = nil
    news.dropAnswer()
    insert(paste)
  }

  private mutating func edit(_ command: Command) {
    if typing == .sending, overlay == nil { return editOwnPrompt(command) }
    if context == .connecting { return editConnection(command) }
    if context == .sizing { return editSize { $0.perform(command) } }
    if typing == .caption { return editCaption(command) }
    if typing == .changes { return editChanges(command) }
    guard context.isFilesLine else { return editPrompt(command) }
    editLine(command)
  }

  /// One line of text after a command that deletes from its end.
  private func edited(_ line: String, _ command: Command) -> String {
    var editor = Editor()
    editor.insert(line)
    _ = editor.perform(command, columns: .max)
    return editor.text
  }

  private mutating func changeCount(by step: Int) {
    settings.count = Self.count(settings.count, plus: step)
  }

  private mutating func changeMode() {
    let modes = modes
    let next = (modes.firstIndex(of: settings.mode) ?? -1) + 1
    choose { $0.mode = modes[next % modes.count] }
  }

  /// Sends news away and takes back the innermost thing: what an answer was about, then the filter.
  private mutating func goBack() {
    let wasAnswered = news.shown.contains(where: \.isAnswer) || heldPaste != nil
    news.dismiss(now)
    heldPaste = nil
    if !wasAnswered, focus == .files { goBackInFiles() }
  }

  private mutating func quit() -> [Effect] {
    guard isWorking else { return [.quit] }
    pendingKeys = []
    overlay = .question(askedAt: now)
    return []
  }

  private func confirmQuit() -> [Effect] {
    guard case .question(let askedAt)? = overlay, now >= askedAt.advanced(by: Overlay.reactionTime) else { return [] }
    return isWorking ? [.cancelAll, .quit] : [.quit]
  }
}
