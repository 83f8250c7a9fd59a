extension BindingTable {
  /// The keys of the history pane.
  static let history = [
    Binding("<Enter>", command: .choose, in: [.history], hintRank: 1),
    Binding("l", "<Right>", command: .expand, in: [.history]),
    Binding("h", "<Left>", command: .collapse, in: [.history], hintRank: 3),
    Binding("=", command: .expandAll, in: [.history]),
    Binding("_", command: .collapseAll, in: [.history]),
    Binding("/", "f", command: .findVariation, in: [.history]),
    Binding("n", command: .nextMatch, in: [.history]),
    Binding("N", command: .previousMatch, in: [.history]),
    Binding("x", command: .cancelGeneration, in: [.history, .picker], hintRank: 2),
  ]
}
