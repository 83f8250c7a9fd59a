public import Domain

/// Where the user's things are, by the XDG base directory specification.
public struct UserFolders: Sendable, Equatable {
  /// The home folder.
  public let home: FilePath
  /// The program's configuration.
  public let configuration: FilePath
  /// What can be made anew.
  public let cache: FilePath
  /// What should survive a restart and is no configuration: drafts, places.
  public let state: FilePath
  /// The library that is used where none is named.
  public let library: FilePath

  /// Small pictures, shared with other programs.
  public var thumbnails: FilePath { cache.parent.appending("thumbnails") }

  /// The user's own keys.
  public var keymap: FilePath { configuration.appending("keymap.toml") }

  /// The user's own theme files.
  public var themes: FilePath { configuration.appending("themes") }

  /// Resolves the folders from `environment`; `userDirectories` is the text of `user-dirs.dirs`, where there is one.
  ///
  /// Relative values are ignored, as the specification asks. Without `HOME` everything is below `/tmp`.
  public init(environment: [String: String], userDirectories: String?) {
    func absolute(_ name: String) -> FilePath? {
      guard let value = environment[name], value.hasPrefix("/") else { return nil }
      return FilePath(value)
    }
    let home = absolute("HOME") ?? "/tmp"
    self.home = home
    configuration = (absolute("XDG_CONFIG_HOME") ?? home.appending(".config")).appending("reprise")
    cache = (absolute("XDG_CACHE_HOME") ?? home.appending(".cache")).appending("reprise")
    state = (absolute("XDG_STATE_HOME") ?? home.appending(".local/state")).appending("reprise")
    let pictures =
      absolute("XDG_PICTURES_DIR") ?? userDirectories.flatMap { Self.pictures(in: $0, home: home) }
      ?? home.appending("Pictures")
    library = pictures.appending("Reprise")
  }

  /// Where `user-dirs.dirs` is.
  public static func userDirectoriesFile(environment: [String: String]) -> FilePath? {
    if let configuration = environment["XDG_CONFIG_HOME"], configuration.hasPrefix("/") {
      return FilePath(configuration).appending("user-dirs.dirs")
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return FilePath(home).appending(".config/user-dirs.dirs")
  }

  /// The value of a line like `XDG_PICTURES_DIR="$HOME/Bilder"`.
  private static func pictures(in text: String, home: FilePath) -> FilePath? {
    let prefix = "XDG_PICTURES_DIR=\""
    for line in text.split(separator: "\n") where line.hasPrefix(prefix) {
      let value = line.dropFirst(prefix.count).prefix { $0 != "\"" }
      if value.hasPrefix("$HOME/") { return home.appending(String(value.dropFirst(6))) }
      if value.hasPrefix("/") { return FilePath(String(value)) }
    }
    return nil
  }
}
