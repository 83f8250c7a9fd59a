import Settings

/// The names of themes, for the help of `--theme` and for shells that complete it.
enum ThemeNames {
  /// The shipped themes: `Lamplight, Nocturne, …`
  static var list: String { ThemeCatalogue.names.joined(separator: ", ") }

  /// Everything that `--theme` takes, the user's own themes too.
  static func all() -> [String] {
    let folder = Launch.ofProcess().folders.themes
    return ["auto"] + ThemeCatalogue(folder: folder).list().entries.filter(\.isUsable).map(\.name)
  }
}
