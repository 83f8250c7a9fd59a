extension BindingTable {
  /// Keys for generations, and to begin to write.
  static let prompt = [
    Binding("i", command: .write, in: .panes, hintRank: 4),
    Binding("<Enter>", command: .write, in: [.prompt, .picture]),
    Binding("E", command: .editExternally, in: .panes),
    Binding("S", "<C-s>", "<A-Enter>", command: .generate, in: .everywhere),
    Binding("+", "]", command: .moreSlots, in: .panes),
    Binding("-", "[", command: .fewerSlots, in: .panes),
    Binding("m", command: .nextMode, in: .panes),
    Binding("X", command: .cancelAll, in: .panes),
    Binding("gs", command: .editPrompt, in: .panes),
    Binding("<A-s>", command: .editPrompt, in: [.writing]),
    Binding("gu", command: .restorePrompt, in: .panes),
    Binding("<A-r>", command: .restorePrompt, in: [.sending], hintRank: 2),
  ]

  /// The keys while text is typed.
  static let writing: [Binding] = {
    let instruction: Set<Context> = [.writing]
    let writing: Set<Context> = [.writing, .sending]
    let line = Set(Context.allCases.filter { writing.contains($0) || $0.takesLine })
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
      Binding("<A-p>", command: .recallOlder, in: instruction),
      Binding("<A-n>", command: .recallNewer, in: instruction),
      Binding("<C-x><C-e>", command: .editExternally, in: instruction),
      Binding("<C-t>", command: .transposeCharacters, in: writing),
      Binding("<A-t>", command: .transposeWords, in: writing),
      Binding("<A-u>", command: .upperCaseWord, in: writing),
      Binding("<A-l>", command: .lowerCaseWord, in: writing),
      Binding("<A-c>", command: .capitaliseWord, in: writing),
    ]
  }()

  /// The keys that select text.
  static let selecting: [Binding] = {
    let writing: Set<Context> = [.writing, .sending]
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
