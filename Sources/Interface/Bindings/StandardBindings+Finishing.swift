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
      Binding("0", "<Backspace>", command: .resetRow, in: desk, hintRank: 7),
      Binding("c", command: .crop, in: desk, hintRank: 5),
      Binding("a", command: .cropBusy, in: desk),
      Binding("b", command: .compare, in: desk, hintRank: 8),
      Binding("u", command: .undo, in: desk, hintRank: 9),
      Binding("U", "<C-r>", command: .redo, in: desk),
      Binding("i", command: .typeChanges, in: desk, hintRank: 4),
      Binding("<Enter>", command: .makeFinish, in: desk, hintRank: 1),
      Binding("<Esc>", "q", "F", command: .leaveFinishing, in: desk, hintRank: 10),
      Binding("zp", command: .zoomPixels, in: desk, hintRank: 6),
      Binding("zi", command: .zoomIn, in: desk),
      Binding("zo", command: .zoomOut, in: desk),
      Binding("zz", command: .zoomFit, in: desk),
      Binding("zh", command: .panLeft, in: desk),
      Binding("zj", command: .panDown, in: desk),
      Binding("zk", command: .panUp, in: desk),
      Binding("zl", command: .panRight, in: desk),
      Binding("<Enter>", command: .keepChanges, in: [.wording], hintRank: 1),
      Binding("<Esc>", "<C-c>", "<C-g>", command: .dropChanges, in: [.wording], hintRank: 2),
    ]
  }()

  /// The keys that move and resize a crop.
  static let cropping: [Binding] = {
    let cropping: Set<Context> = [.cropping]
    return [
      Binding("<Enter>", command: .keepCrop, in: cropping, hintRank: 1),
      Binding("<Esc>", "q", "<C-g>", command: .dropCrop, in: cropping, hintRank: 2),
      Binding("h", "<Left>", command: .cropLeft, in: cropping),
      Binding("j", "<Down>", command: .cropDown, in: cropping),
      Binding("k", "<Up>", command: .cropUp, in: cropping),
      Binding("l", "<Right>", command: .cropRight, in: cropping),
      Binding("H", "<S-Left>", command: .cropNarrower, in: cropping),
      Binding("J", "<S-Down>", command: .cropTaller, in: cropping),
      Binding("K", "<S-Up>", command: .cropShorter, in: cropping),
      Binding("L", "<S-Right>", command: .cropWider, in: cropping),
      Binding("-", command: .cropSmaller, in: cropping, hintRank: 3),
      Binding("+", "=", command: .cropLarger, in: cropping, hintRank: 4),
      Binding("r", command: .nextProportions, in: cropping, hintRank: 5),
      Binding("R", command: .previousProportions, in: cropping),
      Binding("0", "<Backspace>", command: .cropAll, in: cropping, hintRank: 7),
      Binding("s", command: .fineSteps, in: cropping, hintRank: 6),
      Binding("u", command: .undo, in: cropping, hintRank: 8),
      Binding("U", "<C-r>", command: .redo, in: cropping),
    ]
  }()
}
