import Canvas
import Domain

extension State {
  /// What the title of the window says: what runs, and of which source. At most 80 columns. Moving a cursor changes
  /// nothing in it.
  public var title: String {
    let count = history.running.count
    let running = count > 0 ? "◐ \(count) " : ""
    let program = words.programName
    guard let source = history.source else { return shown(running + program) }
    let end = " – \(program)"
    let room = Self.titleColumns - DisplayText.columns(of: running + end)
    return shown(running + Titles.head(of: source.name.string, columns: room) + end)
  }

  private static let titleColumns = 80

  /// The title as the terminal can show it.
  private func shown(_ title: String) -> String {
    guard !surroundings.isUnicode else { return title }
    return String(
      title.map { character in
        switch character {
        case "◐": "*"
        case "–": "-"
        case "…": "~"
        default: character.isASCII ? character : "?"
        }
      })
  }
}
