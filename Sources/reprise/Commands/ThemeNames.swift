import Settings

/// The names of the shipped themes, for the help of `--theme`.
enum ThemeNames {
  /// `Lamplight, Daylight`
  static var list: String { ThemeCatalogue.names.joined(separator: ", ") }
}
