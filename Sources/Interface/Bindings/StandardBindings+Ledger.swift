extension BindingTable {
  /// The keys of the ledger, and those for requests that wait for a decision.
  static let ledger: [Binding] = {
    let list: Set<Context> = [.ledger]
    return [
      Binding("$", command: .ledger, in: .panes.union([.viewing])),
      Binding("gl", command: .fitBudget, in: .panes.union([.choosing])),
      Binding("ga", command: .goToMade, in: .panes),
      Binding("gR", command: .resume, in: .panes.union(list)),
      Binding("g_", command: .discardUnsent, in: .panes.union(list)),
      Binding("s", command: .lookAgain, in: list, hintRank: 1),
      Binding("r", command: .askAgain, in: list, hintRank: 2),
      Binding("w", command: .writeOff, in: list, hintRank: 3),
      Binding("<Enter>", command: .showEntry, in: list, hintRank: 5),
      Binding("/", "f", command: .narrow, in: list, hintRank: 6),
      Binding("<Esc>", "q", "$", "<C-c>", command: .close, in: list, hintRank: 4),
      Binding("y", command: .confirmDecision, in: [.deciding], hintRank: 1),
      Binding("n", "<Esc>", "<Enter>", "q", "<C-c>", command: .stay, in: [.deciding], hintRank: 2),
    ]
  }()
}
