extension BindingTable {
  /// The keys that connect a service.
  static let connecting: [Binding] = {
    let dialog: Set<Context> = [.connecting]
    return [
      Binding("C", command: .connect, in: .panes.union([.viewing])),
      Binding("<Enter>", command: .submitConnection, in: dialog, hintRank: 1),
      Binding("<Esc>", "<C-c>", "<C-g>", command: .leaveConnecting, in: dialog, hintRank: 2),
      Binding("<Tab>", "<S-Tab>", "<Down>", "<Up>", command: .nextField, in: dialog, hintRank: 3),
    ]
  }()
}
