import Canvas
import Domain

extension State {
  /// Takes a report of the mouse. It does what keys do, but nothing that spends money or ends the program.
  mutating func take(_ report: MouseReport) -> [Effect] {
    let layout = layout
    // Reports can come late: after the mouse was switched off, or from a larger screen.
    guard mouse.isReported, layout.fits, !isDeaf else { return [] }
    mouse.isPointing = true
    let position = Position(
      row: min(max(-1, report.position.row), size.rows), column: min(max(-1, report.position.column), size.columns))
    switch report.action {
    case .pressed(let button): return press(button, at: position, report.modifiers)
    case .dragged(.left): return drag(to: position, layout)
    case .released(.left): return release(at: position, layout)
    case .wheel(.up, let steps): return turnWheel(by: -min(max(0, steps), MouseAction.stepLimit), at: position, layout)
    case .wheel(.down, let steps): return turnWheel(by: min(max(0, steps), MouseAction.stepLimit), at: position, layout)
    // To the left and right there is nothing to scroll: lines end where their pane ends.
    case .wheel(.left, _), .wheel(.right, _), .dragged, .released: return []
    }
  }

  /// Whether what comes now was meant for something that was on the screen a moment ago.
  private var isDeaf: Bool {
    if let askedAt = overlay?.askedAt, now < askedAt.advanced(by: Overlay.reactionTime) { return true }
    return deafUntil.map { now < $0 } ?? false
  }

  private mutating func press(
    _ button: MouseButton, at position: Position, _ modifiers: KeyModifiers
  ) -> [Effect] {
    news.passKey(now)
    mouse.drag = nil
    pendingCount = nil
    // What can follow those keys covers the panes: the press closes it, as Esc does.
    guard pendingKeys.isEmpty else {
      pendingKeys = []
      mouse.press = nil
      return []
    }
    let target = mouseTarget(at: position)
    guard button == .left else {
      mouse.press = nil
      return button == .right ? focus(on: target) : []
    }
    let last = mouse.press
    mouse.press = nil
    if let last, last.isFollowed(at: position, now) {
      // The first press may have moved what was there: then the second one was not meant for what is there now.
      return last.target == target ? doubleClick(target, at: position) : []
    }
    mouse.press = MouseState.Press(position: position, target: target, at: now)
    return click(target, at: position, isExtending: modifiers.contains(.shift))
  }

  /// The right button gives the focus, and no more.
  private mutating func focus(on target: MouseTarget) -> [Effect] {
    switch target {
    case .nothing, .answer, .entry, .picker, .aroundPicker, .hint, .border, .deskRow, .deskPicture, .desk, .modelRow:
      return []
    case .file: return go(byMouseTo: .files)
    case .historyRow: return go(byMouseTo: .history)
    case .picture: return go(byMouseTo: .picture)
    case .text: return go(byMouseTo: .prompt)
    case .pane(let pane): return go(byMouseTo: pane)
    }
  }

  /// Gives a pane the focus. What is being typed elsewhere is kept, as far as it means something by then.
  mutating func go(byMouseTo pane: Pane) -> [Effect] {
    guard !picture.isAlone else { return [] }
    closeDesk()
    let ending: Command? =
      switch typing {
      case .filter: .keepFilter
      case .search: .keepSearch
      case .path, .mask: .leavePath
      case .caption: .keepCaption
      case .instruction, .sending, .changes, nil: nil
      }
    let effects = ending.map { run($0) } ?? []
    if focus != pane || pane == .prompt { go(to: pane) }
    return effects
  }
}
