import Canvas

/// Which keys ask for a command, and where.
public struct Binding: Hashable, Sendable {
  /// Any of these; the first is the one that hints show.
  public let sequences: [KeySequence]
  /// What they ask for.
  public let command: Command
  /// Where they do.
  public let contexts: Set<Context>
  /// Its place in the hint line, from 1; nil if only the help shows it.
  public let hintRank: Int?

  /// A binding of keys in canonical notation; what is no notation is left out.
  public init(_ notations: String..., command: Command, in contexts: Set<Context>, hintRank: Int? = nil) {
    sequences = notations.compactMap(KeySequence.init)
    self.command = command
    self.contexts = contexts
    self.hintRank = hintRank
  }

  /// A binding of `sequences`.
  init(_ sequences: [KeySequence], command: Command, in contexts: Set<Context>, hintRank: Int?) {
    self.sequences = sequences
    self.command = command
    self.contexts = contexts
    self.hintRank = hintRank
  }

  /// The keys that ask for it in `context`: where text is taken, only those that are no text.
  public func sequences(in context: Context) -> [KeySequence] {
    guard contexts.contains(context) else { return [] }
    return context.takesText ? sequences.filter { !$0.isText } : sequences
  }
}
