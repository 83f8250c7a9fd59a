extension BindingTable {
  /// The keys that choose models and services, and those of the list of settings.
  static let models: [Binding] = {
    let list: Set<Context> = [.choosing]
    return [
      Binding("M", command: .chooseModel, in: .panes.union([.viewing])),
      Binding("D", command: .chooseDescriber, in: .panes.union([.viewing])),
      Binding("gd", command: .chooseComposer, in: .panes),
      Binding("gk", command: .chooseMask, in: .panes),
      Binding("g-", command: .clearMask, in: .panes),
      Binding("gf", command: .useAsReferences, in: .panes),
      Binding("l", "<Right>", "+", command: .nextChoice, in: list, hintRank: 2),
      Binding("h", "<Left>", "-", command: .previousChoice, in: list, hintRank: 1),
      Binding("i", command: .typeSize, in: list, hintRank: 3),
      Binding("<Enter>", "<Esc>", "q", "M", "<C-c>", command: .leaveModels, in: list, hintRank: 4),
      Binding("<Enter>", command: .keepSize, in: [.sizing], hintRank: 1),
      Binding("<Esc>", "<C-c>", "<C-g>", command: .dropSize, in: [.sizing], hintRank: 2),
    ]
  }()
}
