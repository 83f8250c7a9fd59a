extension BindingTable {
  /// The keys that people try first: those of vi, less, readline and file managers.
  public static let standard = BindingTable(
    lists + files + picture + finishing + cropping + history + prompt + models + ledger + connecting + panes + outside
      + program + picking + writing + selecting)

  /// Keys for lists and long texts.
  static let lists: [Binding] = {
    let lists: Set<Context> = [.files, .picture, .viewing, .history, .picker, .choosing, .ledger]
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

  /// Keys that lead from pane to pane.
  static let panes = [
    Binding("<Tab>", "gt", command: .focusNext, in: .everywhere, hintRank: 6),
    Binding("gT", "<S-Tab>", command: .focusPrevious, in: .everywhere),
    Binding("1", command: .focusFiles, in: .panes),
    Binding("2", command: .focusPicture, in: .panes),
    Binding("3", command: .focusPrompt, in: .panes),
    Binding("4", command: .focusHistory, in: .panes),
    Binding("Z", command: .zoomPane, in: .panes),
    Binding(">", command: .wider, in: .panes),
    Binding("<lt>", command: .narrower, in: .panes),
    Binding("g=", command: .usualSizes, in: .panes),
  ]

  /// Keys for the clipboard and other programs.
  static let outside: [Binding] = {
    let seeing = Set<Context>.panes.union([.viewing])
    return [
      Binding("yp", "yy", command: .copyPath, in: seeing),
      Binding("yn", command: .copyName, in: seeing),
      Binding("yd", command: .copyDescription, in: seeing),
      Binding("yi", command: .copyInstruction, in: seeing),
      Binding("ys", command: .copyPrompt, in: seeing),
      Binding("yj", command: .copyRecord, in: seeing),
      Binding("yr", command: .copyRequestID, in: seeing),
      Binding("O", command: .openExternally, in: seeing),
    ]
  }()

  /// Keys for the program as a whole.
  static let program = [
    Binding("?", "<F1>", command: .help, in: .everywhere.union([.viewing, .finishing, .cropping])),
    Binding("<Esc>", command: .back, in: .panes),
    Binding("q", command: .quit, in: .panes, hintRank: 7),
    Binding("Q", command: .quitNow, in: .panes),
    Binding("gc", "<C-c>", command: .interrupt, in: .everywhere.union([.viewing, .finishing, .cropping])),
    Binding("gr", "<C-l>", command: .redraw, in: .always),
    Binding("gz", "<C-z>", command: .suspend, in: .always),
    Binding(":", "<C-p>", command: .palette, in: .panes),
    Binding("<A-x>", command: .palette, in: .everywhere),
    Binding("w", command: .showWork, in: .panes),
    Binding("L", command: .showLog, in: .panes),
    Binding("T", command: .chooseTheme, in: .panes),
    Binding("gm", "<F6>", command: .toggleMouse, in: .always),
    Binding("y", command: .confirmQuit, in: [.question], hintRank: 1),
    Binding("n", "<Esc>", "<Enter>", "q", "<C-c>", command: .stay, in: [.question, .cancelling], hintRank: 2),
    Binding("y", command: .confirmCancel, in: [.cancelling], hintRank: 1),
  ]

  /// Keys of the lists over the panes.
  static let picking = [
    Binding("<Enter>", command: .pick, in: [.picker, .picking], hintRank: 1),
    Binding("/", "f", command: .narrow, in: [.picker], hintRank: 2),
    Binding("q", "<Esc>", "?", "<F1>", "<C-c>", command: .close, in: [.picker], hintRank: 3),
    Binding("<Esc>", "<C-c>", "<C-g>", command: .close, in: [.picking], hintRank: 3),
    Binding("<Down>", "<C-n>", command: .down, in: [.picking]),
    Binding("<Up>", "<C-p>", command: .up, in: [.picking]),
    Binding("<PageDown>", command: .pageDown, in: [.picking]),
    Binding("<PageUp>", command: .pageUp, in: [.picking]),
  ]
}
