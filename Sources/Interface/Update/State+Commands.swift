import Canvas
import Domain

extension State {
  /// Does what a command asks for, or says why it cannot.
  mutating func run(_ command: Command) -> [Effect] {
    if let reason = unavailability(of: command) {
      say(.info, "\(reason.capitalisedFirst).")
      return []
    }
    switch command {
    case .down: step(1)
    case .up: step(-1)
    case .halfPageDown: step(max(1, page / 2))
    case .halfPageUp: step(-max(1, page / 2))
    case .pageDown: step(max(1, page))
    case .pageUp: step(-max(1, page))
    case .top: step(-Self.far)
    case .bottom: step(Self.far)
    case .scrollDown: picture.scroll += 1
    case .scrollUp: picture.scroll = max(0, picture.scroll - 1)
    case .focusNext: go(to: focus.advanced(by: 1))
    case .focusPrevious: go(to: focus.advanced(by: -1))
    case .focusFiles: go(to: .files)
    case .focusPicture: go(to: .picture)
    case .focusPrompt: go(to: .prompt)
    case .focusHistory: go(to: .history)
    case .open, .parentFolder, .homeFolder, .reload, .filter, .keepFilter, .dropFilter: return runFiles(command)
    case .choose, .expand, .collapse, .cancelGeneration: return runHistory(command)
    case .generate, .cancelAll, .interrupt: return runWork(command)
    case .moreSlots: changeCount(by: 1)
    case .fewerSlots: changeCount(by: -1)
    case .nextMode: changeMode()
    case .write: write()
    case .stopWriting: typing = nil
    case .newline, .yank, .undo, .moveLeft, .moveRight, .moveUp, .moveDown, .moveWordLeft, .moveWordRight,
      .moveToLineStart, .moveToLineEnd, .deleteBackward, .deleteForward, .deleteWordBackward, .deleteWordForward,
      .deleteToLineStart, .deleteToLineEnd:
      edit(command)
    case .help: overlay = .help(of: context, top: 0)
    case .closeHelp, .stay: overlay = nil
    case .back: goBack()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return quit()
    case .quitNow: return isWorking ? [.cancelAll, .quit] : [.quit]
    case .confirmQuit: return confirmQuit()
    }
    return []
  }

  /// Further than any list is long.
  private static let far = Int.max / 4

  /// Moves the cursor of the list that has the focus, or scrolls a text, by `rows`.
  private mutating func step(_ rows: Int) {
    if case .help(let context, let top)? = overlay {
      overlay = .help(of: context, top: max(0, min(top + rows, helpLines(of: context).count - page)))
      return
    }
    switch focus {
    case .files:
      files.move(to: files.cursor + rows)
      picture.following = .files
    case .history:
      history.move(to: history.cursor + rows)
      picture.following = .history
    case .picture: picture.scroll = max(0, picture.scroll + rows)
    case .prompt: break
    }
  }

  /// The rows that are visible of what has the focus.
  private var page: Int {
    if case .help? = overlay { return layout.help.rows }
    return switch focus {
    case .files, .history, .prompt: layout.inner(focus).rows
    case .picture: layout.description.rows - 1
    }
  }

  /// Gives a pane the focus; the prompt takes text at once.
  mutating func go(to pane: Pane) {
    focus = pane
    typing = pane == .prompt ? .instruction : nil
    switch pane {
    case .files: picture.following = .files
    case .history: picture.following = .history
    case .prompt where picture.following == .files: picture.following = .parent
    case .prompt, .picture: break
    }
  }

  /// Goes to the prompt, with what was pasted before.
  private mutating func write() {
    go(to: .prompt)
    guard let paste = heldPaste else { return }
    heldPaste = nil
    message = nil
    insert(paste)
  }

  private mutating func edit(_ command: Command) {
    guard typing == .filter else {
      _ = editor.perform(command, columns: layout.editor.columns)
      return
    }
    var words = Editor()
    words.insert(files.filter.query)
    _ = words.perform(command, columns: .max)
    files.filter(by: words.text)
  }

  private mutating func changeCount(by step: Int) {
    settings = GenerationSettings(mode: settings.mode, count: settings.count + step, model: settings.model)
  }

  private mutating func changeMode() {
    let modes = surroundings.generator.modes
    let next = (modes.firstIndex(of: settings.mode) ?? -1) + 1
    settings.mode = modes[next % modes.count]
  }

  /// Takes back the innermost thing: news and what it was about, then the filter.
  private mutating func goBack() {
    if message != nil || heldPaste != nil {
      message = nil
      heldPaste = nil
    } else if focus == .files, files.filter.isActive {
      files.filter(by: "")
    }
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
