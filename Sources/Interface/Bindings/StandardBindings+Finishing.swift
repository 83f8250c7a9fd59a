extension BindingTable {
  /// The keys of the finishing desk and of its line, and the key that opens it.
  static let finishing: [Binding] = {
    let desk: Set<Context> = [.finishing]
    return [
      Binding("F", command: .finish, in: .panes.union([.viewing])),
      Binding("l", "<Right>", "+", command: .increase, in: desk, hintRank: 3),
      Binding("h", "<Left>", "-", command: .decrease, in: desk, hintRank: 2),
      Binding("L", "]", "<PageUp>", command: .increaseMuch, in: desk),
      Binding("H", "[", "<PageDown>", command: .decreaseMuch, in: desk),
      Binding("j", "<Down>", "<C-n>", command: .down, in: desk),
      Binding("k", "<Up>", "<C-p>", command: .up, in: desk),
      Binding("gg", "<Home>", command: .top, in: desk),
      Binding("G", "<End>", command: .bottom, in: desk),
      Binding("0", "<Backspace>", command: .resetRow, in: desk, hintRank: 5),
      Binding("a", command: .cropBusy, in: desk),
      Binding("b", command: .compare, in: desk, hintRank: 6),
      Binding("u", command: .undo, in: desk, hintRank: 7),
      Binding("U", "<C-r>", command: .redo, in: desk),
      Binding("i", command: .typeChanges, in: desk, hintRank: 4),
      Binding("<Enter>", command: .makeFinish, in: desk, hintRank: 1),
      Binding("<Esc>", "q", "F", command: .leaveFinishing, in: desk, hintRank: 8),
      Binding("<Enter>", command: .keepChanges, in: [.wording], hintRank: 1),
      Binding("<Esc>", "<C-c>", "<C-g>", command: .dropChanges, in: [.wording], hintRank: 2),
    ]
  }()
}
