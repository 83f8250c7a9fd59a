import Domain
import TOMLKit

extension Configuration {
  /// Reads `"Nocturne"`, `"auto"` or `{ light = "Daylight", dark = "Nocturne" }`.
  mutating func readTheme(_ value: any TOMLValueConvertible, _ document: TOMLDocument) {
    if let word = value.string, word.contains(where: { !$0.isWhitespace }) {
      themeChoice = ThemeChoice(word)
      return
    }
    guard let pair = value.table, case .byBackground(var light, var dark) = ThemeChoice.automatic else {
      problems.append(
        document.problem(
          "theme takes a name in quotes, \"auto\", or { light = \"Daylight\", dark = \"Lamplight\" }", at: "theme"))
      return
    }
    for (key, value) in pair {
      switch (key, value.string) {
      case ("light", let name?): light = name
      case ("dark", let name?): dark = name
      default: problems.append(document.problem("theme has light and dark, each a name in quotes", at: "theme"))
      }
    }
    themeChoice = .byBackground(light: light, dark: dark)
  }
}
