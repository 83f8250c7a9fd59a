import Canvas
import Domain

extension State {
  /// The picture that is on the screen as one that can be finished, or why it cannot.
  var finishable: (picture: (parent: Parent, file: FilePath)?, reason: String?) {
    switch subject {
    case .file(let path) where path == history.source: ((.source, path), nil)
    case .variation(let variation): ((.variation(variation.id), variation.file), nil)
    case .file, .folder, .nothing: (nil, words.openToFinish(key: key(.open)))
    case .slot(let generation, _): (nil, generation.isEnded ? words.noPictureCame : words.isBeingMade)
    }
  }

  /// Opens the desk for the picture on the screen, with what was to be changed there before.
  mutating func openDesk() {
    guard let source = history.source, let picture = finishable.picture else { return }
    let before = finishes[picture.file]
    finishing = FinishingDesk(
      source: source, parent: picture.parent, picture: picture.file, before: before, pane: focus,
      wasAlone: self.picture.isAlone, openedAt: now)
    pendingKeys = []
    typing = nil
    focus = .history
    self.picture.isAlone = false
    self.picture.zoom = nil
    if before != nil { say(.info, words.changesAreBack(key: key(.undo, in: .finishing))) }
  }

  /// Closes the desk; the changes are offered again when it is opened for that picture.
  mutating func closeDesk() {
    finishing?.endCropping(isKept: true)
    guard let desk = finishing else { return }
    picture.zoom = nil
    finishes[desk.picture] = desk.finish.changesNothing ? nil : desk.finish
    finishing = nil
    if typing == .changes { typing = nil }
    guard focus == .history else { return }
    focus = desk.pane
    picture.isAlone = desk.wasAlone
  }

  /// Closes the desk if `command` is for something else.
  mutating func leaveDesk(for command: Command) {
    guard finishing != nil, overlay == nil, command != .finish else { return }
    let desk: Set<Context> = [.finishing, .cropping, .wording]
    let isForDesk = table.bindings.contains { $0.command == command && !$0.contexts.isDisjoint(with: desk) }
    if !isForDesk { closeDesk() }
  }

  /// Closes the desk where its picture is gone, or the focus went elsewhere; weighs what is to be weighed.
  mutating func settleDesk() -> [Effect] {
    guard let desk = finishing else { return [] }
    if desk.source != history.source || history.picture(of: desk.parent) != desk.picture {
      closeDesk()
      say(.warning, words.finishedPictureIsGone)
      return []
    }
    guard focus == .history else {
      closeDesk()
      return []
    }
    if typing != .changes { endEntry() }
    let layout = layout
    guard layout.fits else { return [] }
    finishing?.top = scrolled(
      desk.top, toShow: desk.row.rawValue, rows: layout.desk(desk).list.rows, of: FinishingRow.allCases.count,
      isHeld: mouse.isPointing)
    finishing?.weighing.want(desk.finish.changesNothing ? nil : desk.finish, at: now)
    guard let finish = finishing?.weighing.takeDue(at: now) else { return [] }
    return [.weighFinish(desk.picture, finish)]
  }

  /// Takes in what a finish makes of the file.
  mutating func take(_ outcome: FinishWeighing.Outcome, of finish: Finish, _ picture: FilePath) {
    guard finishing?.picture == picture else { return }
    finishing?.weighing.take(outcome, of: finish)
  }

  /// The format of the picture on the desk, once that is known.
  var deskFormat: PictureFormat? { deskOrigin?.format }

  /// Size and format of the picture on the desk as it was.
  var deskOrigin: (size: PixelSize, format: PictureFormat)? {
    guard let desk = finishing else { return nil }
    if case .variation = desk.parent, let variation = history.variation(HistoryItem(desk.parent)) {
      return (variation.size, variation.format)
    }
    return picture.previews.facts(of: desk.picture).map { ($0.size, $0.format) }
  }

  /// What is done to `path` before it is drawn, if it is what the picture pane is about.
  func shownFinish(of path: FilePath) -> Finish? {
    if let desk = finishing {
      guard desk.picture == path, !desk.isComparing else { return nil }
      var finish = desk.finish
      // What is cut away is seen while the crop is moved.
      if desk.cropping != nil { finish.crop = .none }
      return finish.changesNothing ? nil : finish
    }
    // Until it is saved, what is being made looks as it did on the desk.
    guard case .slot(let generation, _) = subject, subject.picture(in: self) == path else { return nil }
    return generation.request.settings.finish
  }
}
