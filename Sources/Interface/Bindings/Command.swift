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
  case zoomPane = "zoom-pane"
  case wider, narrower
  case usualSizes = "usual-sizes"

  // Files.
  case open
  case parentFolder = "parent-folder"
  case homeFolder = "home-folder"
  case reload, filter
  case keepFilter = "keep-filter"
  case dropFilter = "drop-filter"
  case search
  case keepSearch = "keep-search"
  case dropSearch = "drop-search"
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case sortByName = "sort-by-name"
  case sortByTime = "sort-by-time"
  case sortBySize = "sort-by-size"
  case sortByPixels = "sort-by-pixels"
  case toggleHidden = "toggle-hidden"
  case nextColumns = "next-columns"
  case toggleMark = "toggle-mark"
  case toggleRange = "toggle-range"
  case invertMarks = "invert-marks"
  case toggleBookmark = "toggle-bookmark"
  case showPlaces = "show-places"
  case enterPath = "enter-path"
  case completePath = "complete-path"
  case completePathBack = "complete-path-back"
  case goToPath = "go-to-path"
  case leavePath = "leave-path"

  // Picture.
  case zoomIn = "zoom-in"
  case zoomOut = "zoom-out"
  case zoomFit = "zoom-fit"
  case zoomPixels = "zoom-pixels"
  case panLeft = "pan-left"
  case panRight = "pan-right"
  case panUp = "pan-up"
  case panDown = "pan-down"
  case pictureAlone = "picture-alone"
  case nextPicture = "next-picture"
  case previousPicture = "previous-picture"
  case showFacts = "show-facts"
  case editCaption = "edit-caption"
  case keepCaption = "keep-caption"
  case dropCaption = "drop-caption"
  case restoreCaption = "restore-caption"

  // Finishing.
  case finish
  case increase, decrease
  case increaseMuch = "increase-much"
  case decreaseMuch = "decrease-much"
  case resetRow = "reset-row"
  case crop
  case cropBusy = "crop-busy"
  case compare
  case typeChanges = "type-changes"
  case keepChanges = "keep-changes"
  case dropChanges = "drop-changes"
  case makeFinish = "make-finish"
  case leaveFinishing = "leave-finishing"

  // The crop while it is moved and resized.
  case cropLeft = "crop-left"
  case cropRight = "crop-right"
  case cropUp = "crop-up"
  case cropDown = "crop-down"
  case cropNarrower = "crop-narrower"
  case cropWider = "crop-wider"
  case cropShorter = "crop-shorter"
  case cropTaller = "crop-taller"
  case cropSmaller = "crop-smaller"
  case cropLarger = "crop-larger"
  case cropAll = "crop-all"
  case nextProportions = "next-proportions"
  case previousProportions = "previous-proportions"
  case fineSteps = "fine-steps"
  case keepCrop = "keep-crop"
  case dropCrop = "drop-crop"

  // History.
  case choose, expand, collapse
  case expandAll = "expand-all"
  case collapseAll = "collapse-all"
  case findVariation = "find-variation"
  case cancelGeneration = "cancel-generation"

  // The clipboard and other programs.
  case copyPath = "copy-path"
  case copyName = "copy-name"
  case copyDescription = "copy-description"
  case copyInstruction = "copy-instruction"
  case copyPrompt = "copy-prompt"
  case copyRecord = "copy-record"
  case copyRequestID = "copy-request-id"
  case openExternally = "open-externally"

  // Generating.
  case generate
  case cancelAll = "cancel-all"
  case moreSlots = "more-slots"
  case fewerSlots = "fewer-slots"
  case nextMode = "next-mode"

  case editPrompt = "edit-prompt"
  case restorePrompt = "restore-prompt"

  // Models and services.
  case chooseModel = "choose-model"
  case nextChoice = "next-choice"
  case previousChoice = "previous-choice"
  case typeSize = "type-size"
  case keepSize = "keep-size"
  case dropSize = "drop-size"
  case leaveModels = "leave-models"
  case chooseDescriber = "choose-describer"
  case chooseComposer = "choose-composer"
  case chooseMask = "choose-mask"
  case clearMask = "clear-mask"
  case useAsReferences = "use-as-references"
  case connect
  case submitConnection = "submit-connection"
  case nextField = "next-field"
  case leaveConnecting = "leave-connecting"

  // The ledger, and requests that wait for a decision.
  case ledger
  case fitBudget = "fit-budget"
  case goToMade = "go-to-made"
  case resume
  case discardUnsent = "discard-unsent"
  case lookAgain = "look-again"
  case askAgain = "ask-again"
  case writeOff = "write-off"
  case showEntry = "show-entry"
  case confirmDecision = "confirm-decision"

  // Writing.
  case write
  case stopWriting = "stop-writing"
  case newline, yank, undo, redo
  case yankOlder = "yank-older"
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
  case cutToWordStart = "cut-to-word-start"
  case moveToStart = "move-to-start"
  case moveToEnd = "move-to-end"
  case transposeCharacters = "transpose-characters"
  case transposeWords = "transpose-words"
  case upperCaseWord = "upper-case-word"
  case lowerCaseWord = "lower-case-word"
  case capitaliseWord = "capitalise-word"
  case setMark = "set-mark"
  case exchangeMark = "exchange-mark"
  case dropSelection = "drop-selection"
  case copySelection = "copy-selection"
  case selectAll = "select-all"
  case selectLeft = "select-left"
  case selectRight = "select-right"
  case selectUp = "select-up"
  case selectDown = "select-down"
  case selectWordLeft = "select-word-left"
  case selectWordRight = "select-word-right"
  case selectToLineStart = "select-to-line-start"
  case selectToLineEnd = "select-to-line-end"
  case selectToStart = "select-to-start"
  case selectToEnd = "select-to-end"
  case recallOlder = "recall-older"
  case recallNewer = "recall-newer"
  case editExternally = "edit-externally"

  // The program.
  case help
  case palette, pick, narrow, close
  case showWork = "show-work"
  case showLog = "show-log"
  case chooseTheme = "choose-theme"
  case toggleMouse = "toggle-mouse"
  case back, interrupt, redraw, suspend, quit
  case quitNow = "quit-now"
  case confirmQuit = "confirm-quit"
  case confirmCancel = "confirm-cancel"
  case stay
}
