public import Canvas
public import Domain
public import Interface
import TOMLKit

/// What `config.toml` says. Everything is optional; what is wrong is reported by line and the rest is in force.
public struct Configuration: Sendable, Equatable {
  /// The theme, or the pair of themes.
  public var themeChoice: ThemeChoice?
  /// The library's folder, absolute; `~/` stands for the home folder.
  public var library: FilePath?
  /// How many colours to use, whatever the terminal says of itself.
  public var color: ColorDepth?
  /// How borders are drawn, whatever the theme says.
  public var border: Border?
  /// Whether pictures are kept small in the folder that file managers share, so that they are drawn sooner next time.
  public var keepsThumbnails = true
  /// The language of descriptions; nil for that of the user's locale.
  public var descriptionLanguage: DescriptionLanguage?
  /// How the prompt is edited.
  public var editing = EditingStyle.readline
  /// How text reaches the clipboard.
  public var clipboard = ClipboardChoice.auto
  /// The program that opens pictures outside, a name or an absolute path; nil for what the desktop has for them.
  public var opener: String?
  /// Whether the end of work is told outside of the window while that has not the focus.
  public var notifies = true
  /// Whether the terminal reports the mouse until the user switches that off.
  public var usesMouse = true
  /// Whether nothing on the screen moves by itself.
  public var reducesMotion = false
  /// OpenAI, or a server that speaks its protocol.
  public var openAI = OpenAITable()
  /// OpenAI's models as Azure serves them.
  public var azureOpenAI = AzureOpenAITable()
  /// Azure AI Vision.
  public var azureVision = AzureVisionTable()
  /// How the network is reached.
  public var network = NetworkTable()
  /// The usual choices for variations.
  public var generate = GenerateTable()
  /// The usual choices for descriptions.
  public var describe = DescribeTable()
  /// How prompts are composed.
  public var compose = ComposeTable()
  /// The most that may be spent.
  public var budget = BudgetTable()
  /// Whether the file could be read at all, or is not there. Where it could not, nobody knows where keys belong.
  public private(set) var isKnown = true
  /// What could not be understood, by line.
  public var problems: [Failure] = []

  /// Nothing configured.
  public init() {}

  /// The name of the theme where the terminal does not tell its background.
  public var theme: String? { themeChoice?.theme(forBackground: nil) }

  private static let keys = [
    "theme", "library", "colour", "border", "editing", "thumbnails", "clipboard", "open", "notify", "reduce_motion",
    "mouse", "description_language",
  ]

  /// Reads `file`; one that is not there configures nothing, one that cannot be read is a problem.
  public init(file: FilePath, home: FilePath) {
    self.init()
    do throws(Failure) {
      guard let read = try SettingsFile(file) else { return }
      self = Configuration(text: read.text, file: file, home: home)
      problems = read.problems + problems
    } catch {
      problems = [error]
      isKnown = false
    }
  }

  /// Reads the text of `file`. `home` stands in for `~`.
  public init(text: String, file: FilePath, home: FilePath) {
    let document: TOMLDocument
    do {
      document = try TOMLDocument(text: text, file: file)
    } catch {
      problems = [error]
      isKnown = false
      return
    }
    for (key, value) in document.table {
      switch key {
      case "theme": readTheme(value, document)
      case "library": readLibrary(value, document, home: home)
      // Both spellings of the word are read; the README has the first.
      case "colour": color = document.string(key, oneOf: ColorDepth.self, problems: &problems)
      case "color":
        let depth = document.string(key, oneOf: ColorDepth.self, problems: &problems)
        if document.table["colour"] == nil { color = depth }
      case "thumbnails": keepsThumbnails = readBool(key, value, document) ?? keepsThumbnails
      case "notify": notifies = readBool(key, value, document) ?? notifies
      case "mouse": usesMouse = readBool(key, value, document) ?? usesMouse
      case "reduce_motion": reducesMotion = readBool(key, value, document) ?? reducesMotion
      case "editing": editing = document.string(key, oneOf: EditingStyle.self, problems: &problems) ?? .readline
      case "clipboard": clipboard = document.string(key, oneOf: ClipboardChoice.self, problems: &problems) ?? .auto
      case "open": readOpener(value, document)
      case "description_language":
        descriptionLanguage = document.string(key, oneOf: DescriptionLanguage.self, problems: &problems)
      case "border": border = document.string(key, oneOf: Border.self, problems: &problems)
      case let key where Self.tables.contains(key): readTable(key, document, home: home)
      default:
        let known = Self.keys + Self.tables
        let near = Suggestion.text(for: key, in: known)
        problems.append(
          document.problem(
            "there is no setting called \(key)\(near): it has \(known.joined(separator: ", "))", at: key))
      }
    }
    descriptionLanguage = describe.language ?? descriptionLanguage
    problems = problems.sortedByLine
  }

  private mutating func readBool(
    _ key: String, _ value: any TOMLValueConvertible, _ document: TOMLDocument
  ) -> Bool? {
    if value.bool == nil { problems.append(document.problem("\(key) takes true or false", at: key)) }
    return value.bool
  }

  private mutating func readLibrary(_ value: any TOMLValueConvertible, _ document: TOMLDocument, home: FilePath) {
    library = value.string.map { Self.path($0, home: home) }
    if library?.isAbsolute != true {
      library = nil
      problems.append(
        document.problem("library takes an absolute path in quotes, or one that starts with ~/", at: "library"))
    }
  }

  private static func path(_ text: String, home: FilePath) -> FilePath {
    text == "~" ? home : text.hasPrefix("~/") ? home.appending(String(text.dropFirst(2))) : FilePath(text)
  }
}
