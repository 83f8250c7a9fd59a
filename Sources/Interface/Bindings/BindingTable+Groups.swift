import Canvas

extension BindingTable {
  /// Bindings that belong together.
  public struct Group: Hashable, Sendable {
    /// In the order of the table; those without keys are left out.
    public let bindings: [Binding]
    let contexts: Set<Context>

    /// Where they are meant: `Files`, `Everywhere`.
    func title(_ words: any Words) -> String {
      let isEverywhere = contexts == Set<Context>.everywhere
      return isEverywhere ? words.everywhere : words.title(of: Context.allCases.filter(contexts.contains))
    }
  }

  /// The bindings by where they are meant, in the order of the table.
  public var groups: [Group] {
    var order: [Set<Context>] = []
    for binding in bindings where !order.contains(binding.contexts.grouped) { order.append(binding.contexts.grouped) }
    return order.compactMap { contexts in
      let own = bindings.filter { $0.contexts.grouped == contexts && !$0.sequences.isEmpty }
      return own.isEmpty ? nil : Group(bindings: own, contexts: contexts)
    }
  }

  /// The tables of the README: keys, what they do, and the command's name in keymap files.
  public func markdown(in language: Language) -> String {
    let words = language.words
    return groups.map { group in
      let rows = group.bindings.map { binding in
        let keys = binding.sequences.map { "`\($0.title)`" }.joined(separator: " ")
        let label = words.label(of: binding.command)
        return "| \(keys.replacing("|", with: "\\|")) | \(label) | `\(binding.command.rawValue)` |"
      }
      let head = "| \(words.keysTitle) | | \(words.commandTitle) |\n|---|---|---|\n"
      return "**\(group.title(words))**\n\n" + head + rows.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}

extension Set<Context> {
  /// The group that a binding belongs to.
  fileprivate var grouped: Set<Context> { isSuperset(of: Self.panes) ? Self.everywhere : self }
}

extension String {
  /// The text with every `part` replaced.
  fileprivate func replacing(_ part: Character, with other: String) -> String {
    map { $0 == part ? other : String($0) }.joined()
  }
}
