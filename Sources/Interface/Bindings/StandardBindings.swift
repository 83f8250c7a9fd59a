extension BindingTable {
  /// The keys that people try first: those of vi, less, readline and file managers.
  public static let standard = BindingTable(lists + files + history + prompt + panes + program + writing)

  private static let lists: [Binding] = {
    let lists: Set<Context> = [.files, .picture, .history, .help]
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
    Binding("f", "/", command: .filter, in: [.files], hintRank: 3),
    Binding("gh", command: .homeFolder, in: [.files]),
    Binding("R", command: .reload, in: .panes),
    Binding("<Down>", "<C-n>", command: .down, in: [.filtering]),
    Binding("<Up>", "<C-p>", command: .up, in: [.filtering]),
    Binding("<Enter>", command: .keepFilter, in: [.filtering], hintRank: 1),
    Binding("<Esc>", command: .dropFilter, in: [.filtering], hintRank: 2),
  ]

  private static let history = [
    Binding("<Enter>", command: .choose, in: [.history], hintRank: 1),
    Binding("l", "<Right>", command: .expand, in: [.history]),
    Binding("h", "<Left>", command: .collapse, in: [.history], hintRank: 3),
    Binding("x", command: .cancelGeneration, in: [.history], hintRank: 2),
  ]

  private static let prompt = [
    Binding("i", command: .write, in: .panes, hintRank: 4),
    Binding("<Enter>", command: .write, in: [.prompt, .picture]),
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
    Binding("?", "<F1>", command: .help, in: .everywhere),
    Binding("<Esc>", command: .back, in: .panes),
    Binding("q", command: .quit, in: .panes, hintRank: 7),
    Binding("Q", command: .quitNow, in: .panes),
    Binding("gc", "<C-c>", command: .interrupt, in: .everywhere),
    Binding("gr", "<C-l>", command: .redraw, in: .always),
    Binding("gz", "<C-z>", command: .suspend, in: .always),
    Binding("q", "<Esc>", "?", "<F1>", "<C-c>", command: .closeHelp, in: [.help], hintRank: 1),
    Binding("y", command: .confirmQuit, in: [.question], hintRank: 1),
    Binding("n", "<Esc>", "<Enter>", "q", "<C-c>", command: .stay, in: [.question], hintRank: 2),
  ]

  private static let writing: [Binding] = {
    let writing: Set<Context> = [.writing]
    let text: Set<Context> = [.writing, .filtering]
    return [
      Binding("<Esc>", command: .stopWriting, in: writing, hintRank: 1),
      Binding("<Enter>", command: .newline, in: writing, hintRank: 2),
      Binding("<C-b>", "<Left>", command: .moveLeft, in: writing),
      Binding("<C-f>", "<Right>", command: .moveRight, in: writing),
      Binding("<C-p>", "<Up>", command: .moveUp, in: writing),
      Binding("<C-n>", "<Down>", command: .moveDown, in: writing),
      Binding("<A-b>", "<C-Left>", "<A-Left>", command: .moveWordLeft, in: writing),
      Binding("<A-f>", "<C-Right>", "<A-Right>", command: .moveWordRight, in: writing),
      Binding("<C-a>", "<Home>", command: .moveToLineStart, in: writing),
      Binding("<C-e>", "<End>", command: .moveToLineEnd, in: writing),
      Binding("<Backspace>", "<C-h>", command: .deleteBackward, in: text),
      Binding("<C-d>", "<Delete>", command: .deleteForward, in: writing),
      Binding("<C-w>", "<A-Backspace>", command: .deleteWordBackward, in: text, hintRank: 4),
      Binding("<A-d>", command: .deleteWordForward, in: writing),
      Binding("<C-u>", command: .deleteToLineStart, in: text, hintRank: 5),
      Binding("<C-k>", command: .deleteToLineEnd, in: writing),
      Binding("<C-y>", command: .yank, in: writing, hintRank: 5),
      Binding("<C-_>", "<C-/>", command: .undo, in: writing, hintRank: 3),
    ]
  }()
}
