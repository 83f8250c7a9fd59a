public import Canvas

/// All bindings. The hint line, the help and the keys themselves come from this one table.
public struct BindingTable: Hashable, Sendable {
  /// In the order of the help.
  public let bindings: [Binding]
  /// The bindings of each command: a frame shows the keys of a dozen.
  private let places: [Command: [Int]]

  /// A table of `bindings`.
  public init(_ bindings: [Binding]) {
    self.bindings = bindings
    places = Dictionary(grouping: bindings.indices) { bindings[$0].command }
  }

  /// What keys that were pressed so far mean.
  public enum Match: Hashable, Sendable {
    case complete(Command)
    /// The start of one or more sequences.
    case prefix
    case none
  }

  /// What `keys` mean in `context`.
  public func match(_ keys: [KeyPress], in context: Context) -> Match {
    var isPrefix = false
    for binding in bindings where binding.contexts.contains(context) {
      for sequence in binding.sequences(in: context) where sequence.keys.starts(with: keys) {
        if sequence.keys.count == keys.count { return .complete(binding.command) }
        isPrefix = true
      }
    }
    return isPrefix ? .prefix : .none
  }

  /// What can follow `keys` in `context`: the rest of the keys, and what they ask for.
  public func continuations(of keys: [KeyPress], in context: Context) -> [(keys: String, command: Command)] {
    bindings.compactMap { binding in
      let sequences = binding.sequences(in: context).filter { $0.keys.count > keys.count && $0.keys.starts(with: keys) }
      guard !sequences.isEmpty else { return nil }
      return (
        sequences.map { $0.keys.dropFirst(keys.count).map(\.title).joined() }.joined(separator: " "), binding.command
      )
    }
  }

  /// What the hint line of `context` offers, the most wanted first.
  public func hints(in context: Context) -> [(keys: String, command: Command)] {
    bindings.filter { $0.hintRank != nil && !$0.sequences(in: context).isEmpty }
      .sorted { ($0.hintRank ?? 0) < ($1.hintRank ?? 0) }
      .compactMap { binding in
        binding.sequences(in: context).first.map { ($0.title, binding.command) }
      }
  }

  /// The keys that hints show for `command` in `context`, or in any context if it has none there.
  public func title(of command: Command, in context: Context) -> String? {
    let candidates = (places[command] ?? []).lazy.map { bindings[$0] }
    let here = candidates.compactMap { $0.sequences(in: context).first }.first
    return (here ?? candidates.compactMap(\.sequences.first).first)?.title
  }
}
