extension State {
  /// The key that texts name for `command`; the name of the command if no key is bound to it.
  func key(_ command: Command, in context: Context? = nil) -> String {
    table.title(of: command, in: context ?? Context(focus)) ?? command.rawValue
  }
}
