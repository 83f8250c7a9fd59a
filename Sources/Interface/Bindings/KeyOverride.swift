/// Keys that the user wants for a command, from one line of a keymap file.
public struct KeyOverride: Hashable, Sendable {
  /// What they ask for.
  public let command: Command
  /// Where they do; nil for everywhere that the command has keys.
  public let context: Context?
  /// The keys; none at all unbind the command there.
  public let sequences: [KeySequence]
  /// The line of the file, from 1.
  public let line: Int

  /// An override that stands on `line`.
  public init(_ command: Command, in context: Context?, sequences: [KeySequence], line: Int) {
    self.command = command
    self.context = context
    self.sequences = sequences
    self.line = line
  }
}

/// Why a line of a keymap file is not in force, or not all of it.
public struct KeyConflict: Hashable, Sendable {
  /// The line of the file, from 1.
  public let line: Int
  /// What is wrong, as a sentence without a full stop.
  public let reason: String
}

extension BindingTable {
  /// This table with the user's keys, and what of them cannot be.
  ///
  /// A command gets the user's keys in place of its own. Where another command had one of them, or keys that begin with
  /// it, that command loses it: the user has asked for it. Two lines that want the same keys are a conflict; the
  /// first one stays. What cannot be is said in `language`.
  public func overridden(
    by overrides: [KeyOverride], in language: Language = .english
  ) -> (table: BindingTable, conflicts: [KeyConflict]) {
    let words = language.words
    var bindings = bindings
    var conflicts: [KeyConflict] = []
    var taken: [(sequence: KeySequence, context: Context, line: Int)] = []
    for override in overrides {
      let own = Set(bindings.filter { $0.command == override.command }.flatMap(\.contexts))
      let contexts = override.context.map { [$0] } ?? own
      guard override.context == nil || own.contains(contexts.first ?? .files) else {
        let places = Context.allCases.filter(own.contains).map(\.name)
        let reason = words.meansNothingThere(override.command.rawValue, places: places)
        conflicts.append(KeyConflict(line: override.line, reason: reason))
        continue
      }
      var accepted: [KeySequence] = []
      for sequence in override.sequences {
        if let reason = Self.conflict(of: sequence, for: override, in: contexts, with: taken, words) {
          conflicts.append(KeyConflict(line: override.line, reason: reason))
        } else {
          accepted.append(sequence)
          let places = contexts.filter { !$0.takesText || !sequence.isText }
          taken += places.map { (sequence, $0, override.line) }
        }
      }
      bindings = Self.replacing(bindings, override.command, in: contexts, by: accepted)
    }
    return (BindingTable(bindings), conflicts)
  }

  private static func conflict(
    of sequence: KeySequence, for override: KeyOverride, in contexts: Set<Context>,
    with taken: [(sequence: KeySequence, context: Context, line: Int)], _ words: any Words
  ) -> String? {
    if contexts.allSatisfy(\.takesText), sequence.isText {
      return words.isText(sequence.title, for: override.command.rawValue)
    }
    let other = taken.first { contexts.contains($0.context) && $0.sequence.overlaps(sequence) }
    return other.map { words.isWanted(sequence.title, byLine: $0.line) }
  }

  /// The bindings with `sequences` for `command` in `contexts`, which no other binding there may stand in the way of.
  private static func replacing(
    _ bindings: [Binding], _ command: Command, in contexts: Set<Context>, by sequences: [KeySequence]
  ) -> [Binding] {
    var result: [Binding] = []
    var rank: Int?
    var place: Int?
    for binding in bindings {
      let (here, elsewhere) = (binding.contexts.intersection(contexts), binding.contexts.subtracting(contexts))
      if !elsewhere.isEmpty { result.append(binding.with(binding.sequences, in: elsewhere)) }
      guard !here.isEmpty else { continue }
      if binding.command == command {
        rank = rank ?? binding.hintRank
        place = place ?? result.count
      } else {
        let left = binding.sequences.filter { own in !sequences.contains { $0.overlaps(own) } }
        result.append(binding.with(left, in: here))
      }
    }
    guard !sequences.isEmpty else { return result }
    result.insert(Binding(sequences, command: command, in: contexts, hintRank: rank), at: place ?? result.count)
    return result
  }
}

extension KeySequence {
  /// Whether one of the two is the other or its start.
  fileprivate func overlaps(_ other: KeySequence) -> Bool {
    keys.starts(with: other.keys) || other.keys.starts(with: keys)
  }
}

extension Binding {
  fileprivate func with(_ sequences: [KeySequence], in contexts: Set<Context>) -> Binding {
    Binding(sequences, command: command, in: contexts, hintRank: hintRank)
  }
}
