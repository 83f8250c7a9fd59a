public import Canvas
public import Domain

/// A theme in the list that the user picks from.
public struct ThemeEntry: Hashable, Sendable {
  /// What it is picked by.
  public let name: String
  /// Whether it is made for dark surroundings.
  public let isDark: Bool
  /// Where it comes from.
  public let origin: ThemeOrigin
  /// What its files say that could not be understood.
  public let problems: [Failure]
  /// Whether it can be used at all; a file that is no TOML cannot.
  public let isUsable: Bool
}

/// Where a theme comes from.
public enum ThemeOrigin: Hashable, Sendable {
  /// It is part of the program.
  case shipped
  /// The user's own file.
  case user(FilePath)
}

/// A theme that was loaded, and what it was made of.
public struct LoadedTheme: Hashable, Sendable {
  /// The theme, for all depths.
  public let theme: Theme
  /// Where it comes from.
  public let origin: ThemeOrigin
  /// What its files say that could not be understood; everything else is in force.
  public let problems: [Failure]
  /// The user's files that it was made of, inherited ones too.
  public let files: [FileStamp]

  /// Whether one of its files has changed since. Blocks for as long as the disk takes.
  public var hasChanged: Bool { files.contains(where: \.hasChanged) }
}
