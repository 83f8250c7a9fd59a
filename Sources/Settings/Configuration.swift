public import Canvas
public import Domain
import TOMLKit

/// What `config.toml` says. Everything is optional; what is wrong is reported by line and the rest is in force.
public struct Configuration: Sendable, Equatable {
  /// The name of a theme.
  public var theme: String?
  /// The library's folder, absolute; `~/` stands for the home folder.
  public var library: FilePath?
  /// How many colours to use, whatever the terminal says of itself.
  public var color: ColorDepth?
  /// How borders are drawn, whatever the theme says.
  public var border: Border?
  /// What could not be understood, by line.
  public var problems: [Failure] = []

  /// Nothing configured.
  public init() {}

  /// Reads the text of `file`. `home` stands in for `~`.
  public init(text: String, file: FilePath, home: FilePath) {
    let document: TOMLDocument
    do {
      document = try TOMLDocument(text: text, file: file)
    } catch {
      problems = [error]
      return
    }
    for (key, value) in document.table {
      switch key {
      case "theme":
        theme = value.string
        if theme == nil { problems.append(document.problem("theme takes a name in quotes", at: key)) }
      case "library":
        library = value.string.map { Self.path($0, home: home) }
        if library?.isAbsolute != true {
          library = nil
          problems.append(
            document.problem("library takes an absolute path in quotes, or one that starts with ~/", at: key))
        }
      case "color": color = document.string(key, oneOf: ColorDepth.self, problems: &problems)
      case "border": border = document.string(key, oneOf: Border.self, problems: &problems)
      default:
        problems.append(
          document.problem("there is no setting called \(key): it has theme, library, color, border", at: key))
      }
    }
  }

  private static func path(_ text: String, home: FilePath) -> FilePath {
    text == "~" ? home : text.hasPrefix("~/") ? home.appending(String(text.dropFirst(2))) : FilePath(text)
  }
}
