extension BindingTable {
  /// The keys that people try first: those of vi, less, readline and file managers.
  public static let standard = BindingTable(
    lists + files + picture + history + prompt + panes + program + picking + writing + selecting)

  private static let lists: [Binding] = {
    let lists: Set<Context> = [.files, .picture, .viewing, .history, .picker]
    return [
      Binding("j", "<Down>", "<C-n>", command: .down, in: lists),
      Binding("k", "<Up>", command: .up, in: lists),
      Binding("gg", "<Home>", command: .top, in: lists),
      Binding("G", "<End>", command: .bottom, in: lists),
      Binding(")", "<C-d>", command: .halfPageDown, in: lists),
      Binding("(", "<C-u>", command: .halfPageUp, in: lists),
      Binding(".", "<C-f>", "<PageDown>", command: .pageDown, in: lists),
      Binding(",", "<C-b>", "<PageUp>", command: .pageUp, in: lists),
      Binding("J", command: .scrollDown, in: .panes),
      Binding("K", command: .scrollUp, in: .panes),
    ]
  }()

  private static let files = [
    Binding("<Enter>", "l", "<Right>", command: .open, in: [.files], hintRank: 1),
    Binding("h", "<Left>", "<Backspace>", command: .parentFolder, in: [.files], hintRank: 2),
    Binding("f", command: .filter, in: [.files], hintRank: 3),
    Binding("/", command: .search, in: [.files]),
    Binding("n", command: .nextMatch, in: [.files]),
    Binding("N", command: .previousMatch, in: [.files]),
    Binding("<Space>", command: .toggleMark, in: [.files]),
    Binding("v", command: .toggleRange, in: [.files]),
    Binding("*", command: .invertMarks, in: [.files]),
    Binding("on", command: .sortByName, in: [.files]),
    Binding("ot", command: .sortByTime, in: [.files]),
    Binding("os", command: .sortBySize, in: [.files]),
    Binding("op", command: .sortByPixels, in: [.files]),
    Binding("d", command: .nextColumns, in: [.files]),
    Binding("H", command: .toggleHidden, in: [.files]),
    Binding("B", command: .toggleBookmark, in: [.files]),
    Binding("'", "gb", command: .showPlaces, in: .panes),
    Binding("gp", command: .enterPath, in: .panes),
    Binding("gh", command: .homeFolder, in: [.files]),
    Binding("R", command: .reload, in: .panes),
    Binding("<Down>", "<C-n>", command: .down, in: [.filtering]),
    Binding("<Up>", "<C-p>", command: .up, in: [.filtering]),
    Binding("<Enter>", command: .keepFilter, in: [.filtering], hintRank: 1),
    Binding("<Esc>", command: .dropFilter, in: [.filtering], hintRank: 2),
    Binding("<Enter>", command: .keepSearch, in: [.searching], hintRank: 1),
    Binding("<Esc>", command: .dropSearch, in: [.searching], hintRank: 2),
    Binding("<Down>", "<C-n>", command: .nextMatch, in: [.searching], hintRank: 3),
    Binding("<Up>", "<C-p>", command: .previousMatch, in: [.searching], hintRank: 4),
    Binding("<Enter>", command: .goToPath, in: [.entering], hintRank: 1),
    Binding("<Esc>", "<C-c>", "<C-g>", command: .leavePath, in: [.entering], hintRank: 2),
    Binding("<Tab>", command: .completePath, in: [.entering], hintRank: 3),
    Binding("<S-Tab>", command: .completePathBack, in: [.entering]),
  ]

  private static let picture: [Binding] = {
    let seeing: Set<Context> = [.picture, .viewing]
    return [
      Binding("zi", command: .zoomIn, in: seeing, hintRank: 9),
      Binding("zi", command: .zoomIn, in: .panes.subtracting(seeing)),
      Binding("+", command: .zoomIn, in: [.viewing]),
      Binding("zo", command: .zoomOut, in: .panes.union(seeing)),
      Binding("-", command: .zoomOut, in: [.viewing]),
      Binding("zz", command: .zoomFit, in: .panes.union(seeing)),
      Binding("zp", command: .zoomPixels, in: .panes.union(seeing)),
      Binding("h", "<Left>", command: .panLeft, in: seeing),
      Binding("l", "<Right>", command: .panRight, in: seeing),
      Binding("v", command: .pictureAlone, in: [.picture], hintRank: 8),
      Binding("V", command: .pictureAlone, in: .panes),
      Binding("v", "V", "<Esc>", "q", command: .pictureAlone, in: [.viewing], hintRank: 1),
      Binding("n", command: .nextPicture, in: seeing),
      Binding("<Space>", command: .nextPicture, in: [.viewing]),
      Binding("N", command: .previousPicture, in: seeing),
      Binding("<Backspace>", command: .previousPicture, in: [.viewing]),
      Binding("I", command: .showFacts, in: .panes),
      Binding("e", command: .editCaption, in: .panes),
      Binding("zu", command: .restoreCaption, in: .panes),
      Binding("<Enter>", command: .keepCaption, in: [.captioning], hintRank: 1),
      Binding("<Esc>", "<C-c>", "<C-g>", command: .dropCaption, in: [.captioning], hintRank: 2),
    ]
  }()

  private static let history = [
    Binding("<Enter>", command: .choose, in: [.history], hintRank: 1),
    Binding("l", "<Right>", command: .expand, in: [.history]),
    Binding("h", "<Left>", command: .collapse, in: [.history], hintRank: 3),
    Binding("=", command: .expandAll, in: [.history]),
    Binding("_", command: .collapseAll, in: [.history]),
    Binding("/", "f", command: .findVariation, in: [.history]),
    Binding("x", command: .cancelGeneration, in: [.history, .picker], hintRank: 2),
  ]

  private static let prompt = [
    Binding("i", command: .write, in: .panes, hintRank: 4),
    Binding("<Enter>", command: .write, in: [.prompt, .picture]),
    Binding("E", command: .editExternally, in: .panes),
    Binding("S", "<C-s>", "<A-Enter>", command: .generate, in: .everywhere),
    Binding("+", "]", command: .moreSlots, in: .panes),
    Binding("-", "[", command: .fewerSlots, in: .panes),
    Binding("m", command: .nextMode, in: .panes),
    Binding("X", command: .cancelAll, in: .panes),
  ]

  private static let panes = [
    Binding("<Tab>", "gt", command: .focusNext, in: .everywhere, hintRank: 6),
    Binding("gT", "<S-Tab>", command: .focusPrevious, in: .everywhere),
    Binding("1", command: .focusFiles, in: .panes),
    Binding("2", command: .focusPicture, in: .panes),
    Binding("3", command: .focusPrompt, in: .panes),
    Binding("4", command: .focusHistory, in: .panes),
  ]

  private static let program = [
    Binding("?", "<F1>", command: .help, in: .everywhere.union([.viewing])),
    Binding("<Esc>", command: .back, in: .panes),
    Binding("q", command: .quit, in: .panes, hintRank: 7),
    Binding("Q", command: .quitNow, in: .panes),
    Binding("gc", "<C-c>", command: .interrupt, in: .everywhere.union([.viewing])),
    Binding("gr", "<C-l>", command: .redraw, in: .always),
    Binding("gz", "<C-z>", command: .suspend, in: .always),
    Binding(":", "<C-p>", command: .palette, in: .panes),
    Binding("<A-x>", command: .palette, in: .everywhere),
    Binding("w", command: .showWork, in: .panes),
    Binding("T", command: .chooseTheme, in: .panes),
    Binding("y", command: .confirmQuit, in: [.question], hintRank: 1),
    Binding("n", "<Esc>", "<Enter>", "q", "<C-c>", command: .stay, in: [.question], hintRank: 2),
  ]

  private static let picking = [
    Binding("<Enter>", command: .pick, in: [.picker, .picking], hintRank: 1),
    Binding("/", "f", command: .narrow, in: [.picker], hintRank: 2),
    Binding("q", "<Esc>", "?", "<F1>", "<C-c>", command: .close, in: [.picker], hintRank: 3),
    Binding("<Esc>", "<C-c>", "<C-g>", command: .close, in: [.picking], hintRank: 3),
    Binding("<Down>", "<C-n>", command: .down, in: [.picking]),
    Binding("<Up>", "<C-p>", command: .up, in: [.picking]),
    Binding("<PageDown>", command: .pageDown, in: [.picking]),
    Binding("<PageUp>", command: .pageUp, in: [.picking]),
  ]

  private static let writing: [Binding] = {
    let writing: Set<Context> = [.writing]
    let line: Set<Context> = [.writing, .filtering, .searching, .entering, .captioning]
    let text: Set<Context> = line.union([.picking])
    return [
      Binding("<Esc>", command: .stopWriting, in: writing, hintRank: 1),
      Binding("<Enter>", command: .newline, in: writing, hintRank: 2),
      Binding("<C-b>", "<Left>", command: .moveLeft, in: line),
      Binding("<C-f>", "<Right>", command: .moveRight, in: line),
      Binding("<C-p>", "<Up>", command: .moveUp, in: writing),
      Binding("<C-n>", "<Down>", command: .moveDown, in: writing),
      Binding("<A-b>", "<C-Left>", "<A-Left>", command: .moveWordLeft, in: line),
      Binding("<A-f>", "<C-Right>", "<A-Right>", command: .moveWordRight, in: line),
      Binding("<C-a>", "<Home>", command: .moveToLineStart, in: line),
      Binding("<C-e>", "<End>", command: .moveToLineEnd, in: line),
      Binding("<Backspace>", "<C-h>", command: .deleteBackward, in: text),
      Binding("<C-d>", "<Delete>", command: .deleteForward, in: line),
      Binding("<C-w>", command: .deleteWordBackward, in: text, hintRank: 4),
      Binding("<A-Backspace>", "<C-Backspace>", command: .cutToWordStart, in: text),
      Binding("<A-d>", "<C-Delete>", command: .deleteWordForward, in: writing),
      Binding("<C-u>", command: .deleteToLineStart, in: text, hintRank: 5),
      Binding("<C-k>", command: .deleteToLineEnd, in: line),
      Binding("<C-y>", command: .yank, in: writing, hintRank: 5),
      Binding("<A-y>", command: .yankOlder, in: writing),
      Binding("<C-_>", "<C-/>", "<C-x><C-u>", command: .undo, in: writing, hintRank: 3),
      Binding("<C-x><C-r>", "<A-_>", command: .redo, in: writing),
      Binding("<A-lt>", "<C-Home>", command: .moveToStart, in: writing),
      Binding("<A->>", "<C-End>", command: .moveToEnd, in: writing),
      Binding("<PageUp>", command: .pageUp, in: writing),
      Binding("<PageDown>", command: .pageDown, in: writing),
      Binding("<A-p>", command: .recallOlder, in: writing),
      Binding("<A-n>", command: .recallNewer, in: writing),
      Binding("<C-x><C-e>", command: .editExternally, in: writing),
      Binding("<C-t>", command: .transposeCharacters, in: writing),
      Binding("<A-t>", command: .transposeWords, in: writing),
      Binding("<A-u>", command: .upperCaseWord, in: writing),
      Binding("<A-l>", command: .lowerCaseWord, in: writing),
      Binding("<A-c>", command: .capitaliseWord, in: writing),
    ]
  }()

  private static let selecting: [Binding] = {
    let writing: Set<Context> = [.writing]
    return [
      Binding("<C-Space>", command: .setMark, in: writing),
      Binding("<C-x><C-x>", command: .exchangeMark, in: writing),
      Binding("<C-g>", command: .dropSelection, in: writing),
      Binding("<A-w>", command: .copySelection, in: writing),
      Binding("<C-x>h", command: .selectAll, in: writing),
      Binding("<S-Left>", command: .selectLeft, in: writing),
      Binding("<S-Right>", command: .selectRight, in: writing),
      Binding("<S-Up>", command: .selectUp, in: writing),
      Binding("<S-Down>", command: .selectDown, in: writing),
      Binding("<C-S-Left>", "<A-S-Left>", command: .selectWordLeft, in: writing),
      Binding("<C-S-Right>", "<A-S-Right>", command: .selectWordRight, in: writing),
      Binding("<S-Home>", command: .selectToLineStart, in: writing),
      Binding("<S-End>", command: .selectToLineEnd, in: writing),
      Binding("<C-S-Home>", command: .selectToStart, in: writing),
      Binding("<C-S-End>", command: .selectToEnd, in: writing),
    ]
  }()
}
