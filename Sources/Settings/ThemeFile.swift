public import Canvas
public import Domain
import TOMLKit

/// A theme file: a palette of names, a look for each role, and the border's glyphs.
///
/// ```toml
/// name = "Lamplight"
/// variant = "dark"
/// [palette]
/// lamp = "#f2b866"
/// [styles]
/// "ui.border.focused" = { fg = "lamp", bg = "#16181d", mods = ["bold"] }
/// [glyphs]
/// border = "rounded"
/// ```
/// A role that the file does not name takes the look of its ``Role/fallback``.
public struct ThemeFile: Sendable {
  /// The theme with whatever could be understood.
  public let theme: Theme
  /// What could not be understood, by line.
  public let problems: [Failure]

  /// Reads the text of `file`; throws only where the text is no TOML at all.
  public init(text: String, file: FilePath) throws(Failure) {
    let document = try TOMLDocument(text: text, file: file)
    var problems: [Failure] = []
    let palette = Self.palette(of: document, problems: &problems)
    let styles = Self.styles(of: document, palette: palette, problems: &problems)
    let variant = document.string("variant", oneOf: Theme.Variant.self, problems: &problems)
    let border = document.string("border", in: "glyphs", oneOf: Border.self, problems: &problems)
    theme = Theme(
      name: document.table["name"]?.string ?? file.stem.string, variant: variant ?? .dark, border: border ?? .rounded
    ) { role in
      var named: Role? = role
      while let candidate = named {
        if let style = styles[candidate] { return style }
        named = candidate.fallback
      }
      return .plain
    }
    self.problems = problems
  }

  private static func palette(of document: TOMLDocument, problems: inout [Failure]) -> [String: Color] {
    var palette: [String: Color] = [:]
    guard let table = document.table["palette"]?.table else { return palette }
    for (name, value) in table {
      if let color = value.string.flatMap(Color.init(notation:)) {
        palette[name] = color
      } else {
        problems.append(
          document.problem("\(name) is no colour: write \"#rrggbb\", \"ansi:4\" or \"default\"", at: name))
      }
    }
    return palette
  }

  private static func styles(
    of document: TOMLDocument, palette: [String: Color], problems: inout [Failure]
  ) -> [Role: Style] {
    var styles: [Role: Style] = [:]
    guard let table = document.table["styles"]?.table else { return styles }
    for (name, value) in table {
      guard let role = Role(rawValue: name) else {
        problems.append(document.problem("there is no role called \(name)", at: name))
        continue
      }
      func color(_ key: String) -> Color {
        guard let text = value.table?[key]?.string else { return .terminal }
        if let color = palette[text] ?? Color(notation: text) { return color }
        problems.append(document.problem("\(name): \(text) is neither in the palette nor a colour", at: name))
        return .terminal
      }
      let modifiers = value.table?["mods"]?.array?.compactMap(\.string) ?? []
      for modifier in modifiers where Attributes(notation: modifier) == nil {
        problems.append(document.problem("\(name): there is no modifier \(modifier)", at: name))
      }
      styles[role] = Style(
        foreground: color("fg"), background: color("bg"),
        attributes: Attributes(modifiers.compactMap(Attributes.init(notation:))))
    }
    return styles
  }
}

extension Color {
  /// Reads `#rrggbb`, `ansi:0`…`ansi:15`, `idx:16`…`idx:255` or `default`; nil for anything else.
  init?(notation: String) {
    if notation == "default" {
      self = .terminal
    } else if notation.first == "#", notation.utf8.count == 7, let value = UInt32(notation.dropFirst(), radix: 16) {
      self = .rgb(value)
    } else if notation.hasPrefix("ansi:"), let index = UInt8(notation.dropFirst(5)), index < 16 {
      self = .palette(index)
    } else if notation.hasPrefix("idx:"), let index = UInt8(notation.dropFirst(4)) {
      self = .palette(index)
    } else {
      return nil
    }
  }
}

extension Attributes {
  /// Reads `bold`, `dim`, `italic`, `underline` or `reverse`; nil for anything else.
  init?(notation: String) {
    switch notation {
    case "bold": self = .bold
    case "dim": self = .dim
    case "italic": self = .italic
    case "underline": self = .underline
    case "reverse": self = .reverse
    default: return nil
    }
  }
}
