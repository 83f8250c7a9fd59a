public import Canvas
public import Domain
import Themes

/// The themes that the user can pick by name: the shipped ones, and the files of a folder.
public struct ThemeCatalogue: Sendable {
  /// The user's themes, `*.toml`; a file with the name of a shipped theme stands before it.
  private let folder: FilePath?

  /// The shipped themes and those in `folder`, which need not be there.
  public init(folder: FilePath?) {
    self.folder = folder
  }

  /// What there is to pick from.
  public struct List: Sendable, Equatable {
    /// Every theme once, shipped ones first, in the order in which a list shows them.
    public let entries: [ThemeEntry]
    /// Why the user's folder could not be read; nil where it could, or is not there.
    public let problem: Failure?
  }

  /// Reads every theme. Blocks for as long as the disk takes: not for the thread that draws.
  public func list() -> List {
    let shelf = ThemeShelf(folder: folder)
    let entries = shelf.names.compactMap { shelf.books(named: $0).first }.map { book in
      do throws(Failure) {
        let loaded = try shelf.load(book)
        return ThemeEntry(
          name: book.name, isDark: loaded.theme.variant == .dark, origin: book.origin,
          problems: loaded.problems + shelf.rivals(of: book), isUsable: true)
      } catch {
        return ThemeEntry(name: book.name, isDark: true, origin: book.origin, problems: [error], isUsable: false)
      }
    }
    return List(entries: entries, problem: shelf.problem)
  }

  /// Loads the theme called `name`, without regard to case. Blocks for as long as the disk takes.
  ///
  /// Throws where no theme has that name or its own file is no TOML; lesser problems are in the loaded theme.
  public func theme(named name: String) throws(Failure) -> LoadedTheme {
    let shelf = ThemeShelf(folder: folder)
    guard let book = shelf.books(named: name).first else {
      throw shelf.problem ?? .unknownTheme(name, known: shelf.names)
    }
    return try shelf.load(book)
  }

  /// The names of the shipped themes, the default first.
  public static var names: [String] { ShippedThemes.files.map { FilePath($0.name).stem.string } }

  /// The shipped theme called `name`, without regard to case; nil for the default.
  public static func theme(named name: String?) throws(Failure) -> Theme {
    try ThemeCatalogue(folder: nil).theme(named: name ?? names[0]).theme
  }
}
