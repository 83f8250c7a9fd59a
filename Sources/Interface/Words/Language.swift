public import Domain

/// A language of the interface. A further one is a case here and one file with its ``Words``.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case english = "en"

  /// What a command does, for lists of keys.
  public func label(of command: Command) -> String { words.label(of: command) }

  /// Where the keys of a group are meant: `Files`, `Everywhere`.
  public func title(of group: BindingTable.Group) -> String { group.title(words) }

  /// Why words are no finish, as a sentence with a full stop.
  public func sentence(of fault: FinishFault) -> String { words.sentence(of: fault) }

  /// What can stand somewhere in the words of a finish: `left, right or around`.
  public func title(of expectation: FinishFault.Expectation) -> String { words.title(of: expectation) }

  /// A quantity of bytes in a few characters: `840 K`, `3.4 M`.
  public func bytes(_ count: Int) -> String { words.bytes(count) }

  /// The catalogue of all that the interface says in it.
  var words: any Words {
    switch self {
    case .english: English()
    }
  }
}
