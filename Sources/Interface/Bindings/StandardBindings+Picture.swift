extension BindingTable {
  /// The keys of the picture pane and of the picture alone.
  static let picture: [Binding] = {
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
}
