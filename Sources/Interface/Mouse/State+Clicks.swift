import Canvas
import Domain

extension State {
  /// Does what a click means.
  mutating func click(_ target: MouseTarget, at position: Position, isExtending: Bool) -> [Effect] {
    switch target {
    case .nothing, .picker, .desk: return []
    case .deskRow(let row):
      if typing != .changes, finishing?.cropping == nil { finishing?.row = row }
      return []
    case .deskPicture:
      mouse.drag = .picture(position)
      return []
    case .modelRow(let row):
      if let desk = modelDesk, desk.entry == nil { moveModelDesk(by: row.rawValue - desk.row.rawValue) }
      return []
    case .answer(let command): return runByMouse(command)
    case .entry(let place, _): return movePicker(by: place - (picker?.cursor ?? place))
    case .aroundPicker: return leavePicker()
    case .hint(let command): return runByMouse(command)
    case .border(let border):
      mouse.drag = .border(border, grip: layout.grip(of: border, at: position))
      return []
    case .file(let row, _):
      let effects = go(byMouseTo: .files)
      files.move(to: row)
      picture.following = .files
      return effects
    case .historyRow(let row, _):
      let effects = go(byMouseTo: .history)
      history.list.move(to: row)
      picture.following = .history
      return effects
    case .picture:
      mouse.drag = .picture(position)
      return go(byMouseTo: .picture)
    case .text(let place):
      let effects = go(byMouseTo: .prompt)
      mouse.drag = .text
      isExtending ? select(to: place) : put(at: place)
      return effects
    case .pane(let pane): return go(byMouseTo: pane)
    }
  }

  /// Does what the second of two quick clicks means: Enter, where that does something.
  mutating func doubleClick(_ target: MouseTarget, at position: Position) -> [Effect] {
    switch target {
    case .nothing, .picker, .aroundPicker, .border, .pane, .desk, .deskRow, .deskPicture, .modelRow: return []
    case .answer, .hint: return click(target, at: position, isExtending: false)
    case .entry(let place, let action):
      let effects = movePicker(by: place - (picker?.cursor ?? place))
      if case .run(let command) = action, let refusal = refusal(of: command) {
        say(.info, refusal)
        return effects
      }
      if case .describe(let service) = action, needsAsking(service) {
        say(.info, words.isForKeys(service.title, key: key(.pick, in: .picker)))
        return effects
      }
      return effects + pick()
    case .file(let row, _):
      files.move(to: row)
      return run(.open)
    case .historyRow(let row, _):
      history.list.move(to: row)
      return run(.choose)
    case .picture: return runByMouse(.pictureAlone)
    case .text(let place):
      selectWord(at: place)
      return []
    }
  }

  /// Does what a command says that was clicked.
  private mutating func runByMouse(_ command: Command) -> [Effect] {
    guard let refusal = refusal(of: command) else { return run(command) }
    say(.info, refusal)
    return []
  }

  /// Why a click does not do what `command` says: a hand that slips must neither spend nor lose anything.
  private func refusal(of command: Command) -> String? {
    switch command {
    case .generate, .makeFinish, .cancelAll, .cancelGeneration, .interrupt, .quit, .quitNow, .suspend,
      .resume, .discardUnsent, .askAgain, .writeOff, .confirmDecision:
      words.isForKeys(words.label(of: command), key: key(command, in: context))
    default: nil
    }
  }

  /// Closes the open list, whatever was typed there.
  private mutating func leavePicker() -> [Effect] {
    guard let kind = picker?.kind else { return [] }
    overlay = .picker(Picker(kind))
    return closePicker()
  }
}
