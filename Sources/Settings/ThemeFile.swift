import Canvas
import Domain
import TOMLKit

/// A theme file as it is written: a palette of names, a look for each role, the border's glyphs, and the theme that has
/// the rest.
///
/// ```toml
/// name = "Dawn"
/// variant = "light"
/// inherits = "Daylight"
/// [palette]
/// accent = "#a4441a"
/// [styles]
/// "ui.border.focused" = { fg = "accent", mods = ["bold"] }
/// [glyphs]
/// border = "rounded"
/// [ansi16]
/// "ui.selection.focused" = { fg = "ansi:0", bg = "ansi:3" }
/// ```
/// `[ansi16]` goes before `[styles]` on terminals with 16 colours and fewer.
struct ThemeFile: Sendable {
  let file: FilePath
  /// What the user picks the theme by: the file's own word, or the file's name.
  let name: String
  /// The name of the theme that has the rest, and the line that says so.
  let parent: (name: String, line: Int)?
  private(set) var variant: Theme.Variant?
  private(set) var border: Border?
  private(set) var palette: [String: Color] = [:]
  private(set) var styles: [Role: WrittenStyle] = [:]
  private(set) var sparseStyles: [Role: WrittenStyle] = [:]
  /// What could not be understood, by line.
  private(set) var problems: [Failure] = []

  private static let keys = ["name", "variant", "inherits", "palette", "styles", "glyphs", "ansi16"]

  /// Reads the text of `file`; throws only where the text is no TOML at all. `problems` are known already.
  init(text: String, file: FilePath, problems: [Failure] = []) throws(Failure) {
    let document = try TOMLDocument(text: text, file: file)
    var problems = problems
    func word(_ key: String) -> String? {
      guard let value = document.table[key] else { return nil }
      if let text = value.string, text.contains(where: { !$0.isWhitespace }) { return text }
      problems.append(document.problem("\(key) takes a name in quotes", at: key))
      return nil
    }
    self.file = file
    name = word("name") ?? file.stem.string
    parent = word("inherits").map { ($0, document.line(of: "inherits")) }
    variant = document.string("variant", oneOf: Theme.Variant.self, problems: &problems)
    for key in document.table.keys where !Self.keys.contains(key) {
      let near = Suggestion.text(for: key, in: Self.keys)
      problems.append(document.problem("a theme has no \(key)\(near)", at: key))
    }
    for (key, _) in document.section("glyphs", problems: &problems) ?? [:] where key != "border" {
      problems.append(document.problem("there is no glyph \(key): it has border", at: key, in: "glyphs"))
    }
    border = document.string("border", in: "glyphs", oneOf: Border.self, problems: &problems)
    palette = Self.palette(of: document, problems: &problems)
    styles = Self.styles(of: document, in: "styles", problems: &problems)
    sparseStyles = Self.styles(of: document, in: "ansi16", problems: &problems)
    self.problems = problems
  }

  /// This file with everything from `parent` that it does not say itself.
  func completed(by parent: ThemeFile) -> ThemeFile {
    var whole = self
    whole.variant = variant ?? parent.variant
    whole.border = border ?? parent.border
    whole.palette.merge(parent.palette) { own, _ in own }
    whole.styles.merge(parent.styles) { own, _ in own }
    // What a theme says of a role for all depths is nearer than what its parent says of it for few colours.
    whole.sparseStyles.merge(parent.sparseStyles.filter { styles[$0.key] == nil }) { own, _ in own }
    whole.problems += parent.problems
    return whole
  }

  /// Adds a problem of the line that names the parent.
  mutating func complainOfParent(_ detail: String) {
    problems.append(.configuration(file, line: parent?.line ?? 1, detail: detail))
  }

  private static func palette(of document: TOMLDocument, problems: inout [Failure]) -> [String: Color] {
    var palette: [String: Color] = [:]
    for (name, value) in document.section("palette", problems: &problems) ?? [:] {
      if let color = value.string.flatMap(Color.init(notation:)) {
        palette[name] = color
      } else {
        let notation = "write \"#rrggbb\", \"ansi:4\", \"idx:236\" or \"default\""
        problems.append(document.problem("\(name) is no colour: \(notation)", at: name, in: "palette"))
      }
    }
    return palette
  }

  private static func styles(
    of document: TOMLDocument, in section: String, problems: inout [Failure]
  ) -> [Role: WrittenStyle] {
    var styles: [Role: WrittenStyle] = [:]
    for (name, value) in document.section(section, problems: &problems) ?? [:] {
      if let role = Role(rawValue: name) {
        styles[role] = WrittenStyle(value, of: name, in: section, document, problems: &problems)
      } else {
        let near = Suggestion.text(for: name, in: Role.allCases.map(\.rawValue))
        problems.append(document.problem("there is no role called \(name)\(near)", at: name, in: section))
      }
    }
    return styles
  }
}
