import Canvas
import Domain

/// The interface in English.
struct English: Words {}

extension English: ProgramWords {
  func title(of pane: Pane) -> String {
    switch pane {
    case .files: "Files"
    case .picture: "Picture"
    case .prompt: "Prompt"
    case .history: "History"
    }
  }

  var quitTitle: String { "Quit?" }

  func quitText(running: Int, isCharged: Bool) -> String {
    guard running > 0 else { return "The work has ended meanwhile." }
    let charge = isCharged ? " What has left may be charged." : ""
    return "\(count(running, "generation")) running. Quitting stops the work; what is saved stays.\(charge)"
  }

  var stay: String { "stay" }
  var quit: String { "quit" }

  func quitLines(quit: String, stay: String) -> [String] {
    let keys = "\(quit) or \(stay)"
    return ["Work is running. Quit? \(keys)", "Quit? \(keys)", keys]
  }

  func tooSmall(_ actual: Size, needed: Size) -> [String] {
    let need = "\(needed.columns)×\(needed.rows)"
    return ["Reprise needs \(need), this is \(actual.columns)×\(actual.rows)", "needs \(need)"]
  }

  func nothingIsRunning(quitKey: String, leave: String?) -> String {
    let keys = leave.map { "\($0), then \(quitKey)" } ?? quitKey
    return "Nothing is running. \(keys) quits, and so does a second ^C."
  }

  func pasted(lines: Int, key: String) -> String {
    "Pasted \(count(lines, "line")): press \(key) to put it in the prompt."
  }

  func areNotBound(_ keys: String) -> String { "\(keys) is not bound." }
  func isNotBound(_ key: String, help: String) -> String { "\(key) is not bound. \(help) shows all keys." }
  func sentence(of reason: String) -> String { "\(reason.capitalisedFirst)." }
  var nothingWasAsked: String { "nothing was asked" }

  /// `1 picture`, `3 pictures`.
  private func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}

extension English: QuantityWords {
  func bytes(_ count: Int) -> String { Titles.bytes(count) }
  func confidence(_ value: Double) -> String { Titles.confidence(value) }
  func percent(_ value: Int) -> String { "\(value) %" }
  func percent(from low: Int, to high: Int) -> String { "\(low)–\(high) %" }
  func part(_ part: Int, of whole: Int) -> String { "\(part) of \(whole)" }
  func price(_ amount: Money) -> String { amount.description }
  func day(_ day: String, month: Int) -> String { "\(Self.months[month - 1]) \(day)" }
  func month(_ month: Int, year: String) -> String { "\(Self.months[month - 1]) \(year)" }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}

extension English: FailureWords {
  func message(of failure: Failure) -> String { failure.message }
  func advice(of failure: Failure) -> String { failure.advice }

  func sentences(of failure: Failure) -> String {
    "\(failure.message.capitalisedFirst). \(failure.advice.capitalisedFirst)."
  }

  func title(of mode: Mode) -> String { mode.title }
  func title(of stage: Stage) -> String { stage.title }
  func title(of format: PictureFormat) -> String { format.title }

  func title(of space: ColourSpace) -> String {
    switch space {
    case .grey: "grey"
    case .rgb: "RGB"
    case .cmyk: "CMYK"
    case .lab: "Lab"
    case .other: "another colour space"
    }
  }
}

extension English: CommandWords {
  func title(of context: Context) -> String {
    switch context {
    case .files: "Files"
    case .picture: "Picture"
    case .prompt: "Prompt"
    case .history: "History"
    case .writing: "Writing the prompt"
    case .filtering: "Filtering the files"
    case .searching: "Searching the files"
    case .entering: "Typing a path"
    case .viewing: "The picture alone"
    case .captioning: "Rewriting a caption"
    case .finishing: "Finishing a picture"
    case .cropping: "Moving a crop"
    case .wording: "Typing the changes"
    case .picker: "Lists over the panes"
    case .picking: "Narrowing a list"
    case .sending: "Rewriting the prompt"
    case .choosing: "Choosing the model"
    case .sizing: "Typing a size"
    case .connecting: "Connecting a service"
    case .question: "Question"
    case .cancelling: "Stopping paid work"
    case .ledger: "The ledger"
    case .deciding: "Deciding about a paid request"
    }
  }

  func title(of contexts: [Context]) -> String { contexts.map(title(of:)).joined(separator: ", ") }
  var everywhere: String { "Everywhere" }
  var keysTitle: String { "keys" }
  var commandTitle: String { "command" }

  func meansNothingThere(_ command: String, places: [String]) -> String {
    "\(command) means nothing there; it does in \(places.joined(separator: ", "))"
  }

  func isText(_ keys: String, for command: String) -> String { "\(keys) is text where \(command) is asked for" }
  func isWanted(_ keys: String, byLine line: Int) -> String { "\(keys) is wanted by line \(line) too" }

  var viKeys: String { "The keys of vi" }

  func label(of keys: ViHelp) -> String {
    switch keys {
    case .move: "move"
    case .words: "next word, word start, word end"
    case .lineEnds: "line start, first word, line end"
    case .textEnds: "first line, last line"
    case .write: "write before, after, at line ends, in a new line"
    case .cut: "cut a character, the one before, the rest of the line"
    case .operate: "cut, change, copy what follows:"
    case .motion: "as far as the move goes"
    case .word: "the word, the word and a blank"
    case .line: "the line"
    case .put: "put back after, before"
    case .change: "replace a character, change its case, join lines"
    case .undo: "undo, redo"
    case .select: "select; then d c y x ~ J"
    case .times: "so many times"
    case .leave: "normal mode; from there, stop writing"
    }
  }

  func title(of mode: ViKeys.Mode) -> String {
    switch mode {
    case .insert: "insert"
    case .normal: "normal"
    case .visual: "visual"
    }
  }

  func isNoViCommand(_ keys: String, help: String) -> String {
    "\(keys) is no command of vi here; \(help) shows all keys."
  }

  func label(of command: Command) -> String {
    switch command {
    case .down: "down"
    case .up: "up"
    case .top: "first"
    case .bottom: "last"
    case .halfPageDown: "half a page down"
    case .halfPageUp: "half a page up"
    case .pageDown: "a page down"
    case .pageUp: "a page up"
    case .scrollDown: "scroll the description down"
    case .scrollUp: "scroll the description up"
    case .focusNext: "next pane"
    case .focusPrevious: "previous pane"
    case .focusFiles: "go to Files"
    case .focusPicture: "go to Picture"
    case .focusPrompt: "go to Prompt and write"
    case .focusHistory: "go to History"
    case .zoomPane: "this pane large, and back"
    case .wider: "more room for this pane"
    case .narrower: "less room for this pane"
    case .usualSizes: "the usual sizes of panes"
    case .open: "open"
    case .parentFolder: "parent folder"
    case .homeFolder: "home folder"
    case .reload: "read the folder again"
    case .filter: "filter"
    case .keepFilter: "keep the filter"
    case .dropFilter: "drop the filter"
    case .search: "search"
    case .keepSearch: "stay here"
    case .dropSearch: "drop the search"
    case .nextMatch: "next match"
    case .previousMatch: "previous match"
    case .sortByName: "sort by name"
    case .sortByTime: "sort by time"
    case .sortBySize: "sort by size"
    case .sortByPixels: "sort by pixels"
    case .toggleHidden: "show or hide hidden names"
    case .nextColumns: "other details beside the names"
    case .toggleMark: "mark"
    case .toggleRange: "mark a range"
    case .invertMarks: "turn all marks round"
    case .toggleBookmark: "bookmark this folder, or no more"
    case .showPlaces: "bookmarks and recent places"
    case .enterPath: "go to a path"
    case .completePath: "complete the path"
    case .completePathBack: "choose the one before"
    case .goToPath: "go there"
    case .leavePath: "leave the path"
    case .zoomIn: "zoom in"
    case .zoomOut: "zoom out"
    case .zoomFit: "the whole picture"
    case .zoomPixels: "pixel for pixel"
    case .panLeft: "to the left of the picture"
    case .panRight: "to the right of the picture"
    case .panUp: "to the top of the picture"
    case .panDown: "to the bottom of the picture"
    case .pictureAlone: "the picture alone, and back"
    case .nextPicture: "next picture"
    case .previousPicture: "previous picture"
    case .showFacts: "facts of the file: camera, profile"
    case .editCaption: "rewrite the caption"
    case .keepCaption: "keep the caption"
    case .dropCaption: "leave it as it was"
    case .restoreCaption: "the service's own caption again"
    case .finish: "finish this picture: crop, light, size …"
    case .increase: "more"
    case .decrease: "less"
    case .increaseMuch: "much more"
    case .decreaseMuch: "much less"
    case .resetRow: "as it was"
    case .crop: "crop by hand"
    case .cropBusy: "crop around the busy part"
    case .compare: "compare"
    case .typeChanges: "type changes"
    case .keepChanges: "keep the changes"
    case .dropChanges: "drop what was typed"
    case .makeFinish: "make it, free"
    case .leaveFinishing: "leave, making nothing"
    case .cropLeft: "to the left"
    case .cropRight: "to the right"
    case .cropUp: "up"
    case .cropDown: "down"
    case .cropNarrower: "narrower"
    case .cropWider: "wider"
    case .cropShorter: "shorter"
    case .cropTaller: "taller"
    case .cropSmaller: "smaller"
    case .cropLarger: "larger"
    case .cropAll: "all of it"
    case .nextProportions: "proportions"
    case .previousProportions: "the proportions before"
    case .fineSteps: "steps of a pixel, or of 1 %"
    case .keepCrop: "keep the crop"
    case .dropCrop: "as it was"
    case .choose: "change this one"
    case .expand: "unfold"
    case .collapse: "fold"
    case .expandAll: "unfold everything"
    case .collapseAll: "fold everything"
    case .findVariation: "find a variation by its words"
    case .cancelGeneration: "cancel or clear"
    case .copyPath: "copy the path"
    case .copyName: "copy the name"
    case .copyDescription: "copy the description"
    case .copyInstruction: "copy the instruction"
    case .copyPrompt: "copy the prompt that is sent"
    case .copyRecord: "copy the record of a variation"
    case .copyRequestID: "copy the id of a failed request"
    case .openExternally: "open in another program"
    case .generate: "generate"
    case .cancelAll: "cancel all work"
    case .moreSlots: "one picture more"
    case .fewerSlots: "one picture less"
    case .nextMode: "next mode"
    case .editPrompt: "rewrite the prompt that is sent"
    case .restorePrompt: "compose the prompt again"
    case .chooseMask: "change only through a mask"
    case .clearMask: "no mask any more"
    case .useAsReferences: "send marked pictures too"
    case .connect, .submitConnection, .nextField, .leaveConnecting: label(ofConnecting: command) ?? ""
    case .chooseModel, .nextChoice, .previousChoice, .typeSize, .keepSize, .dropSize, .leaveModels, .chooseDescriber,
      .chooseComposer:
      label(ofModels: command) ?? ""
    case .write: "write"
    case .stopWriting: "stop writing"
    case .newline: "new line"
    case .yank: "put back the cut"
    case .undo: "undo"
    case .redo: "redo"
    case .yankOlder: "put back an older cut instead"
    case .moveLeft: "left"
    case .moveRight: "right"
    case .moveUp: "line up"
    case .moveDown: "line down"
    case .moveWordLeft: "a word left"
    case .moveWordRight: "a word right"
    case .moveToLineStart: "line start"
    case .moveToLineEnd: "line end"
    case .deleteBackward: "delete to the left"
    case .deleteForward: "delete to the right"
    case .deleteWordBackward: "cut a word"
    case .deleteWordForward: "cut the next word"
    case .deleteToLineStart: "cut to line start"
    case .deleteToLineEnd: "cut to line end"
    case .cutToWordStart: "cut to word start"
    case .moveToStart: "start of the text"
    case .moveToEnd: "end of the text"
    case .transposeCharacters: "swap two characters"
    case .transposeWords: "swap two words"
    case .upperCaseWord: "word in upper case"
    case .lowerCaseWord: "word in lower case"
    case .capitaliseWord: "word with a capital"
    case .setMark: "begin a selection"
    case .exchangeMark: "other end of the selection"
    case .dropSelection: "drop the selection"
    case .copySelection: "copy the selection"
    case .selectAll: "select all"
    case .selectLeft: "select to the left"
    case .selectRight: "select to the right"
    case .selectUp: "select a line up"
    case .selectDown: "select a line down"
    case .selectWordLeft: "select a word left"
    case .selectWordRight: "select a word right"
    case .selectToLineStart: "select to line start"
    case .selectToLineEnd: "select to line end"
    case .selectToStart: "select to the start"
    case .selectToEnd: "select to the end"
    case .recallOlder: "earlier instruction"
    case .recallNewer: "later instruction, then the draft"
    case .editExternally: "write in your own editor"
    case .help: "all keys"
    case .toggleMouse: "mouse on or off (Shift and drag selects text)"
    case .palette: "all commands by name"
    case .pick: "do this"
    case .narrow: "narrow the list"
    case .close: "close"
    case .showWork: "work: running and ended generations"
    case .showLog: "log: everything that was said"
    case .chooseTheme: "choose a theme"
    case .back: "back"
    case .interrupt: "stop the work, twice to quit"
    case .redraw: "draw everything anew"
    case .suspend: "go to the shell; fg returns"
    case .quit: "quit"
    case .quitNow: "quit now, stopping work"
    case .confirmQuit: "stop the work and quit"
    case .confirmCancel: "stop it"
    case .ledger, .fitBudget, .goToMade, .resume, .discardUnsent, .lookAgain, .askAgain, .writeOff, .showEntry,
      .confirmDecision:
      label(ofLedger: command) ?? ""
    case .stay: "stay"
    }
  }
}

extension English: FilesWords {
  var readingFolder: String { "reading the folder …" }

  func goElsewhere(_ ways: WaysOut) -> String { "\(leaving(ways))." }
  func folderFailed(_ failure: Failure, _ ways: WaysOut, reload: String) -> String {
    "\(sentences(of: failure)) \(leaving(ways)). \(reload) tries again."
  }
  func emptyFolder(_ ways: WaysOut, reload: String) -> String {
    "No pictures or folders here. \(leaving(ways)). \(reload) looks again."
  }
  func onlyFolders(_ ways: WaysOut, open: String) -> String {
    "No pictures here, only folders. \(open) goes into one, \(leaving(ways))."
  }
  private func leaving(_ ways: WaysOut) -> String {
    let parent = ways.parent.map { "\($0) goes to the parent folder, \(ways.path) to any path" }
    let places = ways.places.map { ", \($0) to bookmarks and recent places" } ?? ""
    return (parent ?? "\(ways.path) goes to any path") + places
  }
  func filterHasNoMatch(_ query: String, key: String) -> String {
    "Nothing here has “\(query)” in its name. \(key) drops the filter."
  }

  func everythingIsHidden(key: String) -> String { "Everything here is hidden. \(key) shows hidden names." }

  var filterTitle: String { "filter: " }
  var searchTitle: String { "search: " }
  var pathTitle: String { "go to: " }
  var notHere: String { "not here" }
  func completes(key: String) -> String { "\(key) completes" }

  func reading(_ folder: String?, count: Int?) -> String {
    "reading \(folder.map { "\($0) " } ?? "")…\(count.map { " \($0)" } ?? "")"
  }

  var range: String { "range" }
  func marked(_ count: Int) -> String { "\(count) marked" }
  var hiddenToo: String { "hidden too" }

  func title(of sort: FileSort) -> String {
    switch (sort.key, sort.isReversed) {
    case (.name, false): "by name"
    case (.name, true): "Z to A"
    case (.time, false): "newest first"
    case (.time, true): "oldest first"
    case (.size, false): "largest first"
    case (.size, true): "smallest first"
    case (.pixels, false): "most pixels first"
    case (.pixels, true): "fewest pixels first"
    }
  }

  func sorted(_ sort: FileSort) -> String { "Sorted \(title(of: sort))." }

  func showsBesideNames(_ columns: FileColumns) -> String {
    let details =
      switch columns {
      case .none: "names only"
      case .size: "sizes"
      case .date: "dates"
      case .pixels: "pixels and format"
      }
    return "Beside the names: \(details)."
  }

  func hiddenNames(areShown: Bool) -> String { "Hidden names are \(areShown ? "shown" : "left out")." }
  func isGone(_ folder: String) -> String { "\(folder) is gone. This is the nearest folder above it." }
  func foundNothing(_ query: String) -> String { "Nothing here has “\(query)” in its name." }
  var onlyMatch: String { "This is the only match." }
  func wentOn(fromTop: Bool) -> String { "Went on \(fromTop ? "from the top" : "from the bottom")." }
  func isNoBookmarkAnyMore(_ folder: String) -> String { "\(folder) is no bookmark any more." }
  func isBookmark(_ folder: String, key: String) -> String { "\(folder) is a bookmark: \(key) lists them." }

  func tooManyBookmarks(limit: Int) -> String { "There are \(limit) bookmarks already: take one away first." }
}

extension English: FilesReasonWords {
  var nothingToOpen: String { "there is nothing to open here" }
  var noFolderAbove: String { "this is the root: no folder is above it" }
  var homeIsUnknown: String { "the home folder is not known" }
  var nothingToFilter: String { "there is nothing to filter" }
  var noFilterIsTyped: String { "no filter is being typed" }
  var nothingIsFiltered: String { "nothing is filtered" }
  var nothingToSearch: String { "there is nothing to search" }
  var noSearchIsTyped: String { "no search is being typed" }
  var nothingIsSearched: String { "nothing is searched for" }
  func nothingWasSearched(key: String) -> String { "nothing was searched for: press \(key)" }
  func noNameHas(_ query: String) -> String { "nothing here has “\(query)” in its name" }
  var folderIsEmpty: String { "there is nothing in this folder" }
  var noNameIsHidden: String { "no name here starts with a dot" }
  var foldersAreNotMarked: String { "only pictures can be marked: this is a folder" }
  var cursorIsOnNoEntry: String { "the cursor is on no entry" }
  var noPicturesToMark: String { "there are no pictures to mark" }
  var noPlacesToShow: String { "there are no bookmarks and no recent places yet" }
  var noPathIsTyped: String { "no path is being typed" }
}

extension English: PictureWords {
  var source: String { "source" }
  var isDrawing: String { "drawing" }
  func drawing(_ name: String) -> String { "drawing \(name) …" }
  func isFolder(_ name: String, key: String) -> String { "\(name)/ is a folder. \(key) goes into it." }
  func pickPicture(files: String, open: String, path: String) -> String {
    "Pick a picture in Files: \(files) goes there, \(open) makes a picture the source, \(path) goes to any path."
  }
  func notDrawn(_ failure: Failure, reload: String) -> String { "\(sentences(of: failure)) \(reload) tries again." }
  var back: String { "back" }

  func origin(of description: Description, isCached: Bool) -> String {
    "\(description.service), \(confidence(description.confidence))\(isCached ? ", cached" : "")"
      + (description.isEdited ? ", edited" : "")
  }

  func origin(of variation: Variation) -> String {
    guard variation.settings.finish == nil else { return finishedHere }
    return "\(variation.service), \(price(variation.charge))"
  }
  func origin(service: String, slots: Int) -> String { "\(service), ×\(slots)" }
  func isDescribing(_ service: String) -> String { "\(service) is describing" }
  var notDescribed: String { "not described" }
  func meanwhile(write: String) -> String { "Say what to change meanwhile: \(write) writes." }
  func describeAgain(_ failure: Failure, open: String) -> String {
    "\(sentences(of: failure)) \(open) on it in Files asks again."
  }
  func isUndescribed(key: String) -> String { "\(key) makes it the source and says what it shows." }
  func said(_ caption: String) -> String { "said: \(caption)" }
  func reads(_ text: String) -> String { "says “\(text)”" }
  func from(_ parent: String) -> String { "from \(parent)" }
  func from(_ parent: String, model: String) -> String { "from \(parent), \(model)" }
  func shows(_ caption: String) -> String { "shows \(caption)" }
  func used(_ prompt: String) -> String { "used: \(prompt)" }
  var theSource: String { "the source" }
  var goneVariation: String { "a variation that is gone" }
  func more(_ lines: Int, key: String) -> String { "\(lines) more: \(key)" }
  var caption: String { "caption" }
  func captionKeys(keep: String, drop: String) -> String { "\(keep) keeps, \(drop) drops, nothing restores" }

  var captionIsYours: String { "The caption is yours now; prompts say it." }
  var captionIsAsItWas: String { "The caption is as it was." }
  var noCaptionIsTyped: String { "no caption is being rewritten" }
  var captionIsOriginal: String { "the caption is as the service gave it" }
  var noRoomForCaption: String { "there is no room for a caption" }
  var noDescription: String { "there is no description to rewrite" }
  var noPictureToShow: String { "there is no picture to show" }
  func noPicture(isAfter: Bool) -> String { "there is no picture \(isAfter ? "after" : "before") this one" }
  var noPictureIsDrawn: String { "no picture is drawn" }
  var wholePictureIsShown: String { "the whole picture is shown" }
  func zoomInFirst(key: String) -> String { "the whole picture is shown: \(key) shows a part of it" }
  var pixelsAreLargest: String { "pixels are not shown larger than that" }
}

extension English: FactWords {
  var factsOrigin: String { "facts, never sent" }

  func headline(_ facts: PictureFacts) -> String {
    let tenths = facts.size.pixels / 100_000
    return "\(facts.size)  \(tenths / 10).\(tenths % 10) megapixels  \(title(of: facts.format))  "
      + bytes(facts.byteCount)
  }

  func samples(_ facts: PictureFacts) -> String {
    let profile =
      facts.profileByteCount == 0 ? "no profile" : facts.profileName.map { "profile \($0)" } ?? "a profile without name"
    let turned = facts.orientation == 1 ? [] : ["turned by the camera"]
    let kind = title(of: facts.colourSpace) + (facts.hasAlpha ? " with alpha" : "")
    return (["\(facts.bitsPerSample) bits a sample", kind, profile] + turned).joined(separator: ", ")
  }

  func pages(_ count: Int) -> String { "\(count) pages or frames; the first is shown" }
  func taken(at time: String) -> String { "taken \(time)" }
  var hasPosition: String { "has a position: it stays in the file, is not shown and never sent" }
  var hasNoPosition: String { "has no position" }
  var nothingIsSent: String { "Nothing of this is sent: services get bare pixels." }
}

extension English: PromptWords {
  var nothingWritten: String { "nothing written yet" }
  func writeHere(key: String) -> String { "Say what to change: \(key) writes here." }
  func earlier(_ number: Int, of count: Int) -> String { "earlier \(number) of \(count)" }
  func changes(_ parent: String) -> String { "changes \(parent)" }
  var sends: String { "sends" }
  func sendsNothing(_ reason: String) -> String { "Nothing yet: \(reason)." }
  func moreLines(_ count: Int) -> String { self.count(count, "more line") }

  func promptIsFull(limit: Int) -> String { "A prompt holds \(limit) characters at most; the rest was left out." }
  func draftIsKept(key: String) -> String { "A draft from before is kept: \(key) in the prompt shows it." }
  var draftIsBack: String { "The draft from before is in the prompt again." }

  func promptIsNow(asLeftBy editor: String?, key: String) -> String {
    "The prompt is now as \(editor ?? "the editor") left it; \(key) takes that back."
  }

  func nothingWasChanged(in editor: String?) -> String { "Nothing was changed in \(editor ?? "the editor")." }

  func refusal(of edit: ExternalEdit, _ refusal: ExternalEdit.Refusal, key: String) -> String {
    let (name, file) = (edit.name ?? "the editor", edit.file.string)
    let asItWas = "the prompt is as it was"
    let text =
      switch refusal {
      case .notStarted(let detail):
        "\(name) could not be started: \(detail). Set VISUAL or EDITOR to the editor you want."
      case .killed(let signal): "\(name) was ended by signal \(signal): \(asItWas).\(rest(of: edit, key))"
      case .failed(let status): "\(name) ended with status \(status): \(asItWas).\(rest(of: edit, key))"
      case .removed: "\(name) removed its file: \(asItWas)."
      case .unreadable(let detail):
        "What \(name) left in \(file) cannot be read: \(detail). \(asItWas.capitalisedFirst)."
      case .tooLong(let limit):
        "What \(name) left is longer than the \(limit) characters that a prompt may have: \(asItWas), the file is \(file)."
      case .notText: "What \(name) left is not UTF-8 text: \(asItWas), the file is \(file)."
      case .empty: "\(name) left the file empty: \(asItWas)."
      }
    return edit.name == nil ? text.capitalisedFirst : text
  }

  /// What became of a text that an editor left although it did not end well.
  private func rest(of edit: ExternalEdit, _ key: String) -> String {
    guard edit.isFileKept else { return "" }
    return " What it left is in \(edit.file.string)\(edit.hasText ? "; \(key) puts it in" : "")."
  }
}

extension English: PromptReasonWords {
  func promptIsNotTyped(key: String) -> String { "the prompt is not being written: press \(key)" }
  var nothingWasCut: String { "nothing was cut" }
  var nothingToUndo: String { "there is nothing to undo" }
  var nothingWasUndone: String { "nothing was undone" }
  var nothingWasPutBack: String { "nothing was just put back" }
  var noEarlierInstruction: String { "there is no earlier instruction" }
  var isDraftAlready: String { "this is the draft already" }
  var nothingIsSelected: String { "nothing is selected" }
  var nothingWasSelected: String { "nothing was selected yet" }
  var nothingToSelect: String { "there is nothing to select" }
}

extension English: GenerationWords {
  func openPictureFirst(key: String) -> String { "open a picture first: \(key) in Files" }
  func makesNoPictures(_ service: String) -> String { "the \(service) makes no pictures" }
  var parentIsGone: String { "what it starts from is gone: choose another in History" }
  func sayFirst(key: String?) -> String {
    guard let key else { return "write first what to change" }
    return "say first what to change: press \(key) and write"
  }
  var sameIsBeingMade: String { "the very same is being made: change the words, or wait" }

  func marksComeFirst(key: String) -> String {
    "the pictures that were marked before come first: wait, or \(key) cancels"
  }

  var nothingRuns: String { "nothing is running" }
  var mostPictures: String { "ten pictures at once are the most" }
  var fewestPictures: String { "one picture is the least" }
  func worksOnly(_ service: String, _ mode: Mode) -> String { "the \(service) works \(title(of: mode)) only" }

  func ended(_ outcome: GenerationOutcome) -> String {
    let saved = outcome.saved > 0 ? "\(count(outcome.saved, "variation")) saved." : nil
    let end: String?
    if let failure = outcome.failures.first(where: { $0 != .cancelled }) {
      end = sentences(of: failure)
    } else if outcome.cancelled > 0 || !outcome.failures.isEmpty {
      end = "Cancelled."
    } else {
      end = saved == nil ? "The generation ended without a picture." : nil
    }
    return [saved, end].compactMap(\.self).joined(separator: " ")
  }

  func cancelling(_ generations: Int) -> String { "Cancelling \(count(generations, "generation"))." }

  func isNext(_ name: String, number: Int, of count: Int) -> String { "Now \(name), \(part(number, of: count))." }

  func queueDone(pictures: Int, saved: Int, failed: Int, known: Int) -> String {
    let failures = failed > 0 ? " \(count(failed, "picture")) went wrong." : ""
    let others = known > 0 ? " \(count(known, "picture")) passed over: the same was made before." : ""
    return "\(count(pictures, "picture")) done, \(count(saved, "variation")) saved.\(others)\(failures)"
  }

  func queueStopped(_ reason: SourceQueue.StopReason, notBegun: Int) -> String {
    let sentence =
      switch reason {
      case .cancelled: "Cancelled."
      case .failed(let failure): sentences(of: failure)
      case .unknown: "The last generation ended without a picture."
      }
    return "\(sentence) \(count(notBegun, "marked picture")) not begun."
  }
}

extension English: HistoryWords {
  func noSourceYet(key: String) -> String { "No source yet. \(key) on a picture in Files picks one." }
  var noSource: String { "no source yet" }
  func running(_ generations: Int) -> String { "\(generations) running" }
  func pickAnother(_ failure: Failure, files: String) -> String {
    "\(sentences(of: failure)) \(files) goes to Files, where you pick another."
  }
  func libraryFailed(_ failure: Failure, open: String) -> String {
    "\(sentences(of: failure)) \(open) on the picture in Files tries again."
  }
  var openingLibrary: String { "looking in the library …" }

  func noVariationsYet(key: String) -> String {
    "No variations yet. Write in Prompt what to change, then \(key) generates."
  }

  func text(of standing: SlotLabel.Standing) -> String {
    switch standing {
    case .running(.sendsAgain(let seconds, let reason), _): sendsAgain(inSeconds: seconds, reason)
    case .running(let activity, let elapsed): title(of: activity) + (elapsed.map { " \($0)" } ?? "")
    case .saved: "saved"
    case .failed(let failure): "failed: \(message(of: failure))"
    case .unknown: "unknown"
    case .cancelled: "cancelled"
    case .cleared: "cleared"
    case .earlier(let slot):
      switch slot.state {
      case .failed: "failed"
      case .unknown: "unknown"
      case .planned, .sent, .settled, .saved, .cancelled: "ended"
      }
    }
  }

  func explanation(of standing: SlotLabel.Standing) -> String {
    switch standing {
    case .running(let activity, let elapsed):
      "\(title(of: activity).capitalisedFirst)\(elapsed.map { " since \($0)" } ?? "")."
    case .saved: "Saved."
    case .failed(let failure): "Failed. \(sentences(of: failure))"
    case .unknown: "Unknown: the request left and no answer came. It may be charged, and is not resent."
    case .cancelled: "Cancelled."
    case .cleared: "Cleared."
    case .earlier(let slot): explanation(of: slot)
    }
  }

  private func explanation(of slot: UnsavedSlot) -> String {
    let reason = slot.reason.map { " \(sentences(of: $0))" } ?? ""
    return switch slot.state {
    case .failed(let failure): "An earlier run failed. \(sentences(of: failure))"
    case .unknown:
      "Unknown: in an earlier run the request left and no answer came. It may be charged, and is not resent.\(reason)"
    case .planned, .sent, .settled, .saved, .cancelled: "It ended without a picture in an earlier run.\(reason)"
    }
  }

  private func title(of activity: SlotLabel.Activity) -> String {
    switch activity {
    case .waiting: "waiting"
    case .cancelling: "cancelling"
    case .stage(let stage): title(of: stage)
    case .sendsAgain(let seconds, let reason): sendsAgain(inSeconds: seconds, reason)
    case .receiving(let count, let partial): received(count, partial: partial)
    }
  }

  var noHistory: String { "there is no history yet: open a picture in Files" }
  var noVariations: String { "there are no variations yet" }
  var noPictureCame: String { "no picture came of this one" }
  var isBeingMade: String { "this one is still being made" }
  var cursorIsOnNoWork: String { "the cursor in History is on no work" }
  var isSaved: String { "this one is saved" }
  var isBeingCancelled: String { "it is being cancelled already" }
  var hasEnded: String { "it has ended" }
  var listIsNotWork: String { "the list is not that of the work" }
  var noWork: String { "there is no work" }
}

extension English: PickingWords {
  func title(of list: Picker.Kind) -> String {
    switch list {
    case .commands: "Commands"
    case .keys: "Keys"
    case .work: "Work"
    case .themes: "Themes"
    case .variations: "Variations"
    case .places: "Places"
    case .log: "Log"
    case .services: "Services"
    case .describers: "Who describes"
    case .composers: "Who composes"
    case .ledger: "Ledger"
    }
  }

  func title(of kind: Place.Kind) -> String {
    switch kind {
    case .bookmark: "bookmark"
    case .source: "recent source"
    case .folder: "recent folder"
    }
  }

  func nothingMatches(_ query: String, clear: String) -> String {
    "Nothing matches “\(query)”. \(clear) takes the words away."
  }

  func emptyText(of list: Picker.Kind, generate: String, bookmark: String, close: String) -> String {
    switch list {
    case .work: "Nothing is running. \(generate) in Prompt starts a generation."
    case .places: "No places yet. \(bookmark) in Files bookmarks the folder that is shown."
    case .log: "Nothing was said yet. What the program reports stays here until it ends. \(close) closes the log."
    case .variations: "No variations yet. \(generate) in Prompt makes the first."
    case .themes: "The themes are being read. \(close) closes the list."
    case .commands, .keys, .services, .describers, .composers, .ledger: ""
    }
  }

  func saved(_ count: Int, of slots: Int) -> String { "\(part(count, of: slots)) saved" }
  var noListIsOpen: String { "no list is open" }
}

extension English: StatusWords {
  func running(_ generations: Int, toCome: Int?) -> String {
    "\(running(generations))\(toCome.map { ", \($0) to come" } ?? "")"
  }

  func generate(sources: Int, price: Money) -> String {
    let from = sources > 1 ? "from \(sources) pictures " : ""
    return "generate \(from)\(price.isFree ? "" : "≈ ")\(self.price(price))"
  }

  var help: String { "help" }
  func forgetsKeys(key: String) -> String { "\(key) forgets it" }
}

extension English: MouseWords {
  var mouseIsOn: String { "The mouse is on: hold Shift to select text." }
  var mouseIsOff: String { "The mouse is off: the terminal selects text." }
  func isForKeys(_ label: String, key: String) -> String { "A click does not do this: \(label). \(key) does." }
  var hasAllTheRoom: String { "this pane has all the room there is" }
  var cannotBeLarger: String { "the other panes need the room that they have" }
  var cannotBeSmaller: String { "this pane needs the room that it has" }
  var hasUsualSizes: String { "all panes have their usual size" }
}

extension English: ClipboardWords {
  func copied(_ what: CopiedThing) -> String { "Copied \(phrase(what))." }
  func sentToTerminal(_ what: CopiedThing) -> String { "Sent \(phrase(what)) to the terminal's clipboard." }
  func sentThroughTmux(_ what: CopiedThing) -> String {
    "Copied \(phrase(what)) to tmux, which sends it to the terminal's clipboard."
  }

  func tooLongToCopy(_ what: CopiedThing, kilobytes: Int) -> String {
    "\(phrase(what).capitalisedFirst) was not copied: terminals take \(kilobytes) kB of text at most."
  }

  func notCopied(_ what: CopiedThing, by way: String, _ trouble: OutsideTrouble) -> String {
    "\(phrase(what).capitalisedFirst) was not copied: \(reason(way, trouble)). "
      + "clipboard in config.toml chooses another way."
  }

  func recordUnreadable(_ file: String) -> String {
    "The record was not copied: \(file) cannot be read. reprise library check says what is wrong."
  }

  var clipboardIsOff: String { "Nothing is copied: clipboard is off in config.toml." }

  func nothingToCopy(isWork: Bool) -> String {
    isWork ? "there is no picture of this one" : "the cursor is on no picture and no folder"
  }
  func notDescribed(describe: String) -> String {
    "nothing is known yet of what it shows: \(describe) in Files asks for it"
  }
  func noInstruction(write: String) -> String { "there is no instruction: press \(write) and write one" }
  func noPrompt(write: String) -> String { "there is nothing to send yet: press \(write) and write what to change" }
  var noRecord: String { "only variations have a record: the cursor is on none" }

  var copiedTags: String { "tags" }
  var copiedObjects: String { "objects" }
  var copiedColours: String { "colours" }
  var copiedWriting: String { "says" }

  func nothingToOpen(isWork: Bool) -> String {
    isWork ? "there is no picture of this one" : "there is nothing to open here"
  }
  func openingOutside(_ name: String) -> String { "Opening \(name) outside." }
  func notOpened(_ name: String, by program: String, _ trouble: OutsideTrouble) -> String {
    "\(name) was not opened: \(reason(program, trouble)). open in config.toml names another program."
  }

  private func phrase(_ what: CopiedThing) -> String {
    switch what {
    case .path: "the path"
    case .name: "the name"
    case .quotedPath: "the path, written for a shell,"
    case .quotedName: "the name, written for a shell,"
    case .description: "the description"
    case .instruction: "the instruction"
    case .prompt: "the prompt"
    case .record: "the record"
    case .requestID: "the request id"
    }
  }

  private func reason(_ program: String, _ trouble: OutsideTrouble) -> String {
    switch trouble {
    case .missing: "there is no program \(program) in PATH"
    case .noDesktop: "no desktop can be reached from here, as neither DISPLAY nor WAYLAND_DISPLAY is set"
    case .unable: "this terminal has no clipboard for programs"
    case .exited(let status): "\(program) ended with status \(status)"
    case .killed(let signal): "\(program) was ended by signal \(signal)"
    case .late: "\(program) did not come to an end"
    case .notStarted(let detail): "\(program) could not be started: \(detail)"
    }
  }
}

extension English: NewsWords {
  var programName: String { "reprise" }
  var newsTitle: String { "News" }
  func beginning(of kind: Message.Kind) -> String {
    switch kind {
    case .info: ""
    case .warning: "Warning: "
    case .failure: "Failed: "
    }
  }
  func moreNews(_ count: Int, key: String) -> String { "\(count) more: \(key) shows all" }
  func notificationTitle(source: String) -> String { "reprise: \(source)" }
}

extension English: FindingWords {
  func noVariationSearched(search: String) -> String { "nothing was searched for: press \(search)" }
  func noVariationFound(_ query: String) -> String { "no variation has “\(query)” in its words" }
  var onlyVariationFound: String { "This is the only match." }
  func wentAroundVariations(isFromTop: Bool) -> String {
    isFromTop ? "Went on from the top." : "Went on from the bottom."
  }
}

extension English: FinishingWords {
  var deskTitle: String { "Finish" }

  func title(of row: FinishingRow) -> String {
    switch row {
    case .turn: "turn"
    case .mirror: "mirror"
    case .flip: "flip"
    case .straighten: "straighten"
    case .crop: "crop"
    case .size: "size"
    case .denoise: "denoise"
    case .light: "light"
    case .contrast: "contrast"
    case .saturation: "saturation"
    case .warmth: "warmth"
    case .sharpen: "sharpen"
    case .format: "format"
    case .quality: "quality"
    }
  }

  func value(of row: FinishingRow, _ finish: Finish, parent: PictureFormat?) -> String {
    switch row {
    case .turn: finish.turn.rawValue
    case .mirror: finish.isMirrored ? "yes" : "no"
    case .flip: finish.isFlipped ? "yes" : "no"
    case .straighten: signedTenths(finish.straighten) + "°"
    case .crop: finish.crop.text ?? "none"
    case .size: value(of: finish.scale)
    case .denoise, .light, .contrast, .saturation, .warmth, .sharpen:
      row.correction.map { signed(finish[$0], $0) } ?? ""
    case .format:
      finish.encoding.map { title(of: $0.format) }
        ?? finish.format(parent: parent).map { "\($0 == parent ? "stays " : "")\(title(of: $0))" } ?? "stays"
    case .quality:
      finish.qualityFormat(parent: parent) == nil
        ? "none" : "\(finish.encoding?.quality ?? Finish.Encoding.usualQuality)"
    }
  }

  private func value(of scale: Finish.Scale) -> String {
    switch scale {
    case .same: "stays"
    case .percent(let share): "\(tenths(share)) %"
    case .longestEdge(let length): "longest \(length)"
    case .width(let length): "width \(length)"
    case .height(let length): "height \(length)"
    }
  }

  private func signed(_ value: Int, _ correction: Correction) -> String {
    "\(value > 0 && correction.range.lowerBound < 0 ? "+" : "")\(value)"
  }

  private func signedTenths(_ value: Double) -> String { "\(value > 0 ? "+" : "")\(tenths(value))" }

  /// With one decimal at most.
  private func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let rest = abs(tenths) % 10
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10)\(rest == 0 ? "" : ".\(rest)")"
  }

  var becomes: String { "becomes" }
  func nothingIsChangedYet(less: String, more: String, type: String) -> String {
    "Nothing is changed yet: \(less) and \(more) change a value, \(type) types changes."
  }
  var isWeighing: String { "weighing …" }
  var changesTitle: String { "changes" }
  var changesExample: String { "Such as crop 3:2, light +10, resize 1600, jpeg 85." }

  func title(of expectation: FinishFault.Expectation) -> String {
    switch expectation {
    case .clause: list(FinishFault.clauses, or: " or ")
    case .turn: "left, right or around"
    case .crop: "proportions such as 3:2, busy, or left, top, width and height in percent"
    case .partInside: "a part inside the picture: left + width at most 100%"
    case .scale:
      "a percentage such as 50%, a factor such as 2x, or the longest edge in pixels, "
        + "\(Finish.Scale.edges.lowerBound) to \(Finish.Scale.edges.upperBound)"
    case .quality: "a quality from \(Finish.Encoding.qualities.lowerBound) to \(Finish.Encoding.qualities.upperBound)"
    case .number(let range, let example):
      "a number from \(range.lowerBound) to \(range.upperBound), such as \(example)"
    }
  }

  private func list(_ words: [String], or: String) -> String {
    words.dropLast().joined(separator: ", ") + (words.count > 1 ? or : "") + (words.last ?? "")
  }

  func sentence(of fault: FinishFault) -> String {
    let expected = title(of: fault.expected)
    guard let word = fault.word.map({ String($0.prefix(30)) }) else {
      return "\(fault.after.map { "After “\($0)” comes" } ?? "Missing:") \(expected)."
    }
    guard let after = fault.after else { return "“\(word)” is no change. There are \(expected)." }
    return "“\(word)” after “\(after)”: expected \(expected)."
  }

  var cropTitle: String { "crop" }
  func cropKeeps(_ size: PixelSize, _ proportions: Finish.Proportions?) -> String {
    "\(size)  \(proportions.map { "stays \($0.text)" } ?? "any proportions")"
  }
  func cropSteps(isFine: Bool) -> String { isFine ? "steps of 1 px" : "steps of 1 %" }
  func cropKeys(move: String, resize: String) -> String {
    "\(move) move it, \(resize) its lower right corner."
  }
  func cropped(_ name: String) -> String { "\(name), its crop" }
  func finished(_ name: String) -> String { "\(name), finished" }
  func asItWas(_ name: String) -> String { "\(name), as it was" }
  var finishedHere: String { "finished here" }

  func changesAreBack(key: String) -> String { "The changes from before are here again: \(key) takes them away." }
  var finishedPictureIsGone: String { "The picture that was being finished is gone." }
  func formatHasNoQuality(_ format: PictureFormat?) -> String {
    format.map { "\(title(of: $0)) has no quality to choose: JPEG and WebP have." }
      ?? "Choose a format first: JPEG and WebP have a quality."
  }

  func openToFinish(key: String) -> String { "open the picture first: \(key) in Files" }
  var deskIsOpen: String { "this picture is being finished already" }
  func nothingIsFinished(key: String) -> String { "no picture is being finished: press \(key)" }
  var finishChangesNothing: String { "nothing is changed yet" }
  var noChangesAreTyped: String { "no changes are being typed" }
  func isAsItWas(_ row: FinishingRow) -> String { "\(title(of: row)) is as it was" }
  var cropIsMoved: String { "the crop is being moved already" }
  func noCropIsMoved(key: String) -> String { "no crop is being moved: press \(key) while finishing" }
}
