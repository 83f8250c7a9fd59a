/// What a key asks for. The raw value is its name in keymap files.
public enum Command: String, Hashable, Sendable, CaseIterable {
  // Lists and long texts.
  case down, up, top, bottom
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case scrollDown = "scroll-down"
  case scrollUp = "scroll-up"

  // Panes.
  case focusNext = "focus-next"
  case focusPrevious = "focus-previous"
  case focusFiles = "focus-files"
  case focusPicture = "focus-picture"
  case focusPrompt = "focus-prompt"
  case focusHistory = "focus-history"

  // Files.
  case open
  case parentFolder = "parent-folder"
  case homeFolder = "home-folder"
  case reload, filter
  case keepFilter = "keep-filter"
  case dropFilter = "drop-filter"

  // History.
  case choose, expand, collapse
  case cancelGeneration = "cancel-generation"

  // Generating.
  case generate
  case cancelAll = "cancel-all"
  case moreSlots = "more-slots"
  case fewerSlots = "fewer-slots"
  case nextMode = "next-mode"

  // Writing.
  case write
  case stopWriting = "stop-writing"
  case newline, yank, undo
  case moveLeft = "move-left"
  case moveRight = "move-right"
  case moveUp = "move-up"
  case moveDown = "move-down"
  case moveWordLeft = "move-word-left"
  case moveWordRight = "move-word-right"
  case moveToLineStart = "move-to-line-start"
  case moveToLineEnd = "move-to-line-end"
  case deleteBackward = "delete-backward"
  case deleteForward = "delete-forward"
  case deleteWordBackward = "delete-word-backward"
  case deleteWordForward = "delete-word-forward"
  case deleteToLineStart = "delete-to-line-start"
  case deleteToLineEnd = "delete-to-line-end"

  // The program.
  case help
  case closeHelp = "close-help"
  case back, interrupt, redraw, suspend, quit
  case quitNow = "quit-now"
  case confirmQuit = "confirm-quit"
  case stay
}
