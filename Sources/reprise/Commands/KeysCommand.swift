import ArgumentParser
import Interface
import Settings

/// `reprise keys`: what every key does, with the user's own.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "List every key and the command that it asks for.",
    discussion: """
      The names of the commands are those of keymap.toml in the configuration folder: a table for each place, or \
      [everywhere], with lines such as quit = ["<C-q>"] below it. What is wrong there is reported by line.
      """)

  @Flag(help: "Print the usual keys as the tables of the README.")
  var markdown = false

  func run() throws {
    if markdown {
      Output.verbatim(BindingTable.standard.markdown(in: .english))
      throw Output.status(after: Exit.success)
    }
    let keymap = Keymap(file: Launch.ofProcess().folders.keymap)
    for problem in keymap.problems { Output.failure(problem) }
    let lines = keymap.table.groups.flatMap { ["", Language.english.title(of: $0)] + $0.bindings.map(Self.line) }
    Output.text(Array(lines.dropFirst()))
    throw Output.status(after: keymap.problems.isEmpty ? Exit.success : Exit.usage)
  }

  private static func line(_ binding: Binding) -> String {
    let keys = binding.sequences.map(\.title).joined(separator: "  ")
    let padding = String(repeating: " ", count: max(2, 24 - keys.count))
    return "  \(keys)\(padding)\(Language.english.label(of: binding.command))  (\(binding.command.rawValue))"
  }
}
