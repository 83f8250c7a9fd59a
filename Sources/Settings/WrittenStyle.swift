import Canvas
import Domain
import TOMLKit

/// The look of a role as a theme file writes it: colours by name, to be looked up when the palette is complete.
struct WrittenStyle: Sendable {
  /// The colour of the text, where it is said.
  private(set) var foreground: WrittenColor?
  /// The colour behind it, where it is said.
  private(set) var background: WrittenColor?
  /// What the modifiers say.
  private(set) var attributes: Attributes = []

  /// A colour by its name or notation, and where it stands.
  struct WrittenColor: Sendable {
    let text: String
    let file: FilePath
    let line: Int
  }

  /// Reads `{ fg = "ink", bg = "paper", mods = ["bold"] }`, or only the foreground in quotes, as the look of `role`.
  init(
    _ value: any TOMLValueConvertible, of role: String, in section: String, _ document: TOMLDocument,
    problems: inout [Failure]
  ) {
    func problem(_ detail: String) -> Failure { document.problem("\(role): \(detail)", at: role, in: section) }
    let line = document.line(of: role, in: section)
    if let text = value.string {
      foreground = WrittenColor(text: text, file: document.file, line: line)
      return
    }
    guard let table = value.table else {
      problems.append(problem("write { fg = \"…\", bg = \"…\", mods = [\"…\"] }, or a colour in quotes"))
      return
    }
    for (key, value) in table {
      switch key {
      case "fg", "bg":
        guard let text = value.string else {
          problems.append(problem("\(key) takes a colour in quotes"))
          continue
        }
        let color = WrittenColor(text: text, file: document.file, line: line)
        if key == "fg" { foreground = color } else { background = color }
      case "mods":
        guard let names = value.array else {
          problems.append(problem("mods takes a list: [\"bold\"]"))
          continue
        }
        for name in names {
          if let attribute = name.string.flatMap(Attributes.init(notation:)) {
            attributes.insert(attribute)
          } else {
            let word = name.string ?? "\(name)"
            problems.append(
              problem("there is no modifier \(word)" + Suggestion.text(for: word, in: Attributes.notations)))
          }
        }
      default:
        let advice =
          Role.isNamed("\(role).\(key)")
          ? "write the whole role in quotes: \"\(role).\(key)\"" : "a style has fg, bg and mods"
        problems.append(problem("there is no \(key) in a style; \(advice)"))
      }
    }
  }
}

extension Role {
  /// Whether a role has that name, or one whose name begins like it.
  fileprivate static func isNamed(_ name: String) -> Bool {
    allCases.contains { $0.rawValue == name || $0.rawValue.hasPrefix(name + ".") }
  }
}
