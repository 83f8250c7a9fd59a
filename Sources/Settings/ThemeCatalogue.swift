public import Canvas
public import Domain
import Themes

/// The themes that the user can pick by name.
public enum ThemeCatalogue {
  /// The names of the shipped themes, the default first.
  public static var names: [String] { ShippedThemes.files.map { FilePath($0.name).stem.string } }

  /// The shipped theme called `name`, without regard to case; nil for the default.
  public static func theme(named name: String?) throws(Failure) -> Theme {
    let name = name ?? names[0]
    guard let file = ShippedThemes.files.first(where: { matches($0.name, name) }) else {
      throw Failure.unknownTheme(name, known: names)
    }
    return try ThemeFile(text: file.text, file: FilePath(file.name)).theme
  }

  private static func matches(_ file: String, _ name: String) -> Bool {
    FilePath(file).stem.string.lowercased() == name.lowercased()
  }
}
