public import Domain
public import Interface
import TOMLKit

/// What `keymap.toml` says: keys for commands, in tables that are named after where they are meant.
///
/// What is wrong is reported by line, and everything else is in force.
public struct Keymap: Sendable, Equatable {
  /// The usual keys with the user's own.
  public private(set) var table = BindingTable.standard
  /// What could not be understood, by line.
  public private(set) var problems: [Failure] = []

  /// The table for everywhere that a command has keys.
  private static let everywhere = "everywhere"

  /// The usual keys.
  public init() {}

  /// Reads `file`; one that is not there changes nothing, one that cannot be read is a problem.
  public init(file: FilePath) {
    self.init()
    do throws(Failure) {
      guard let read = try SettingsFile(file) else { return }
      self = Keymap(text: read.text, file: file)
      problems = (read.problems + problems).sortedByLine
    } catch {
      problems = [error]
    }
  }

  /// Reads the text of `file`.
  public init(text: String, file: FilePath) {
    do throws(Failure) {
      let document = try TOMLDocument(text: text, file: file)
      var wishes: [KeyOverride] = []
      for (section, value) in document.table { wishes += overrides(of: section, value, document) }
      let (table, conflicts) = BindingTable.standard.overridden(by: wishes.sorted { $0.line < $1.line })
      self.table = table
      problems += conflicts.map { .configuration(file, line: $0.line, detail: $0.reason) }
      problems = problems.sortedByLine
    } catch {
      problems = [error]
    }
  }

  private mutating func overrides(
    of section: String, _ value: any TOMLValueConvertible, _ document: TOMLDocument
  ) -> [KeyOverride] {
    let context = Context(rawValue: section)
    guard context != nil || section == Self.everywhere else {
      let known = [Self.everywhere] + Context.allCases.map(\.name)
      let near = Suggestion.text(for: section, in: known)
      let detail = "there is no place called \(section)\(near): there are \(known.joined(separator: ", "))"
      problems.append(document.problem(detail, at: section))
      return []
    }
    guard let commands = document.section(section, problems: &problems) else { return [] }
    var wishes: [KeyOverride] = []
    for (name, keys) in commands {
      guard let command = Command(rawValue: name) else {
        let near = Suggestion.text(for: name, in: Command.allCases.map(\.rawValue))
        problems.append(document.problem("there is no command called \(name)\(near)", at: name, in: section))
        continue
      }
      guard let sequences = sequences(keys, name, section, document) else { continue }
      let line = document.line(of: name, in: section)
      wishes.append(KeyOverride(command, in: context, sequences: sequences, line: line))
    }
    return wishes
  }

  /// Reads `"gg"` or `["gg", "<Home>"]`; an empty list takes the keys away.
  private mutating func sequences(
    _ value: any TOMLValueConvertible, _ name: String, _ section: String, _ document: TOMLDocument
  ) -> [KeySequence]? {
    guard let notations = value.string.map({ [$0] }) ?? value.array.map({ list in list.map { $0.string ?? "" } }) else {
      problems.append(
        document.problem("\(name) takes keys in quotes, or a list of them: [\"gg\", \"<Home>\"]", at: name, in: section)
      )
      return nil
    }
    for notation in notations where KeySequence(notation) == nil {
      let detail = "“\(notation)” are no keys: write gg, <C-s>, <A-x>, <S-Tab>, <Enter>, <Space>, <lt>"
      problems.append(document.problem(detail, at: name, in: section))
    }
    return notations.compactMap(KeySequence.init)
  }
}
