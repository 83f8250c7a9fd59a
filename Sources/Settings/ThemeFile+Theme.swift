import Canvas
import Domain

extension ThemeFile {
  /// The theme, with whatever could be understood, and everything that could not, in the order of the lines.
  ///
  /// What a style leaves out, and roles that have none, come from along the role's dots, at last from `ui`: colours one
  /// by one, modifiers only with the whole style. Where nobody says a colour it is the terminal's own.
  func theme() -> (theme: Theme, problems: [Failure]) {
    var problems = problems
    let colors = resolved(styles, problems: &problems)
    let sparseColors = resolved(sparseStyles, problems: &problems)
    let theme = Theme(
      name: name, variant: variant ?? .dark, border: border ?? .rounded,
      sparseStyles: sparseColors.reduce(into: [:]) { found, entry in
        found[entry.key] = style(of: entry.key, in: [sparseColors, colors])
      }
    ) { style(of: $0, in: [colors]) }
    return (theme, problems.sortedByLine)
  }

  private typealias Colors = (foreground: Color?, background: Color?, attributes: Attributes)

  private func resolved(_ styles: [Role: WrittenStyle], problems: inout [Failure]) -> [Role: Colors] {
    var found: [Role: Colors] = [:]
    for (role, style) in styles {
      func color(_ written: WrittenStyle.WrittenColor?) -> Color? {
        guard let written else { return nil }
        if let color = palette[written.text] ?? Color(notation: written.text) { return color }
        let near = Suggestion.text(for: written.text, in: palette.keys.sorted() + ["default"])
        problems.append(
          .configuration(
            written.file, line: written.line,
            detail: "\(role.rawValue): \(written.text) is neither in the palette nor a colour\(near)"))
        return nil
      }
      found[role] = (color(style.foreground), color(style.background), style.attributes)
    }
    return found
  }

  private func style(of role: Role, in sources: [[Role: Colors]]) -> Style {
    func first<Value>(_ part: (Colors) -> Value?) -> Value? {
      for role in sequence(first: role, next: \.fallback) {
        for source in sources {
          if let found = source[role].flatMap(part) { return found }
        }
      }
      return nil
    }
    return Style(
      foreground: first(\.foreground) ?? .terminal, background: first(\.background) ?? .terminal,
      attributes: first { $0.attributes } ?? [])
  }
}

extension [Failure] {
  /// The problems of each file together, by line.
  var sortedByLine: [Failure] {
    func place(_ failure: Failure) -> (String, Int) {
      guard case .configuration(let file, let line, _) = failure else { return ("", 0) }
      return (file.string, line)
    }
    return sorted { place($0) < place($1) }
  }
}
