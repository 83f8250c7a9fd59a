import Canvas
import Domain

extension State {
  /// Does what a command for the finishing desk says.
  mutating func runFinishing(_ command: Command) -> [Effect] {
    if command != .keepChanges, command != .dropChanges { endEntry() }
    finishing?.endCropping(isKept: true)
    let times = times
    switch command {
    case .finish: openDesk()
    case .increase: stepRow(by: times, isLarge: false)
    case .decrease: stepRow(by: -times, isLarge: false)
    case .increaseMuch: stepRow(by: times, isLarge: true)
    case .decreaseMuch: stepRow(by: -times, isLarge: true)
    case .resetRow:
      if let row = finishing?.row { finishing?.change { $0.reset(row) } }
    case .cropBusy:
      finishing?.row = .crop
      finishing?.change { $0.crop = $0.crop.turnedToBusy }
    case .compare: compare()
    case .undo: finishing?.undo(times)
    case .redo: finishing?.redo(times)
    case .typeChanges:
      finishing?.beginEntry()
      typing = .changes
    case .keepChanges: keepChanges()
    case .dropChanges:
      finishing?.endEntry(isKept: false)
      typing = nil
    case .makeFinish: return makeFinish()
    case .leaveFinishing: closeDesk()
    default: break
    }
    return []
  }

  /// Changes the row under the cursor.
  private mutating func stepRow(by count: Int, isLarge: Bool) {
    guard let row = finishing?.row else { return }
    step(row, by: count, isLarge: isLarge)
  }

  /// Changes what `row` is about.
  mutating func step(_ row: FinishingRow, by count: Int, isLarge: Bool) {
    let parent = deskFormat
    guard let desk = finishing else { return }
    if row == .quality, desk.finish.qualityFormat(parent: parent) == nil {
      return say(.info, words.formatHasNoQuality(desk.finish.format(parent: parent)))
    }
    finishing?.change { $0.step(row, by: count, isLarge: isLarge, parent: parent) }
  }

  /// Moves the cursor of the desk.
  mutating func moveDesk(by rows: Int) {
    if let row = finishing?.row { finishing?.row = row.moved(by: rows) }
  }

  private mutating func keepChanges() {
    if let fault = finishing?.entry?.fault { return say(.info, words.sentence(of: fault)) }
    finishing?.endEntry(isKept: true)
    typing = nil
  }

  /// Makes the child. It costs nothing, so the cursor goes there at once.
  private mutating func makeFinish() -> [Effect] {
    guard let desk = finishing, let request = finishRequest, now >= desk.openedAt.advanced(by: Overlay.reactionTime)
    else { return [] }
    closeDesk()
    generationCount += 1
    history.add(GenerationProgress(request, at: now), isFollowed: true)
    picture.following = .history
    news.dropAnswer()
    return [.generate(request)]
  }

  /// What the desk asks for; nil without one.
  var finishRequest: GenerationRequest? {
    guard let desk = finishing else { return nil }
    let finish = desk.finish.canonical
    return GenerationRequest(
      id: GenerationID(rawValue: "\(surroundings.launch)-\(generationCount + 1)"), source: desk.source,
      lineage: history.lineageID, parent: desk.parent, instruction: finish.text,
      settings: GenerationSettings(finish: finish))
  }

  /// Why a command for the desk can do nothing now.
  func unavailability(ofFinishing command: Command) -> String? {
    if command == .finish { return finishing == nil ? finishable.reason : words.deskIsOpen }
    guard let desk = finishing else { return words.nothingIsFinished(key: key(.finish)) }
    switch command {
    case .makeFinish:
      if desk.finish.changesNothing { return words.finishChangesNothing }
      let isRunning = history.running.contains { !$0.isCancelling && finishRequest?.isSame(as: $0.request) == true }
      return isRunning ? words.sameIsBeingMade : nil
    case .keepChanges, .dropChanges: return desk.entry == nil ? words.noChangesAreTyped : nil
    case .compare: return desk.finish.changesNothing ? words.finishChangesNothing : nil
    case .resetRow: return desk.finish.changes(desk.row) ? nil : words.isAsItWas(desk.row)
    case .undo: return desk.canUndo ? nil : words.nothingToUndo
    case .redo: return desk.canRedo ? nil : words.nothingWasUndone
    default: return nil
    }
  }
}

// The line.
extension State {
  /// Ends the line with what could be understood of it.
  mutating func endEntry() {
    guard finishing?.entry != nil else { return }
    finishing?.endEntry(isKept: true)
    if typing == .changes { typing = nil }
  }

  /// Changes the line in which changes are typed.
  mutating func editChanges(_ command: Command) { finishing?.edit { $0.perform(command) } }

  /// Types into that line.
  mutating func typeInChanges(_ text: String) { finishing?.edit { _ = $0.insert(text) } }
}
