import Canvas
public import Domain

/// All that the screen is made of. Only ``update(_:)`` and ``perform(_:)`` change it.
public struct State: Equatable, Sendable {
  /// What was known at the start.
  let surroundings: Surroundings
  /// The keys.
  let table: BindingTable
  /// The size of the screen.
  var size: Size
  /// The time of the last tick.
  var now: Instant
  /// The pane that takes the keys.
  var focus = Pane.files
  /// The text that takes the keys, if any does.
  var typing: Typing?
  /// Keys that are the start of a longer sequence.
  var pendingKeys: [KeyPress] = []
  /// The themes that can be chosen; empty until they have been asked for.
  var themes: [ThemeSummary] = []
  /// The name of the theme in use.
  var theme: String
  /// 0xRRGGBB that transparent parts of pictures lie over: the theme's background.
  var background: UInt32
  /// The commands that were picked by name last, the latest first.
  var recentCommands: [Command] = []
  /// How many times the next motion is meant; 0 while only its zero was typed.
  var pendingCount: Int?
  /// What is drawn over the panes.
  var overlay: Overlay?
  /// What was said to the user.
  var news = News()
  /// Whether the window has the focus; nil until the terminal says so.
  var isFocused: Bool?
  /// What its service calls the request that failed last.
  var failedRequest: String?
  /// A paste that came while nothing was being typed.
  var heldPaste: String?
  /// When Ctrl-c was pressed last.
  var interruptedAt: Instant?
  /// Generations started so far.
  var generationCount = 0
  /// How the next generation is made.
  var settings: GenerationSettings
  /// The models and services that can be chosen.
  var models: ModelsState
  /// The ledger, and requests that wait for a decision.
  var ledger = LedgerState()
  /// The first visible line of the prompt.
  var promptTop = 0
  var files: FilesState
  /// Bookmarks, and where the user was.
  var places = Places()
  /// The source that was picked last, until it is known to be a picture.
  var freshSource: FreshSource?
  /// Until then no character is a command: it was meant as text.
  var deafUntil: Instant?
  /// Marked pictures that variations are made of, one after the other.
  var queue: SourceQueue?
  var picture = PictureState()
  /// The picture that is being finished, if one is.
  var finishing: FinishingDesk?
  /// What was to be changed in pictures whose desk was closed, by their files.
  var finishes: [FilePath: Finish] = [:]
  /// How the panes share the screen.
  var splits = Splits()
  /// Whether the focused pane has the screen almost for itself.
  var isZoomed = false
  var mouse: MouseState
  var editor = Editor()
  var prompt = PromptState()
  var history = HistoryState()

  /// What is being typed.
  enum Typing: Hashable, Sendable {
    /// The instruction, in the prompt.
    case instruction
    /// The filter, the search or a path, in the files.
    case filter, search, path
    /// The caption of a picture.
    case caption
    /// The prompt that is sent, in the user's own words.
    case sending
    /// The path of a mask, in the files.
    case mask
    /// The changes of a finish.
    case changes
  }

  /// The state before anything is known: `folder` is to be shown, with the cursor on the entry `select` names.
  public init(
    surroundings: Surroundings, folder: FilePath, select: FilePath? = nil, table: BindingTable = .standard
  ) {
    self.surroundings = surroundings
    self.table = table
    size = surroundings.size
    theme = surroundings.theme
    background = surroundings.background
    now = surroundings.now
    settings = Self.firstSettings(surroundings)
    models = ModelsState(surroundings)
    mouse = MouseState(isReported: surroundings.usesMouse)
    files = FilesState(folder: folder, landing: select?.name)
    if surroundings.editing == .vi { prompt.vi = ViKeys() }
  }

  /// What keys are for at the moment.
  public var context: Context {
    switch overlay {
    case .picker(let picker): return picker.isTyping ? .picking : picker.kind == .ledger ? .ledger : .picker
    case .models(let desk): return desk.entry == nil ? .choosing : .sizing
    case .connecting: return .connecting
    case .question: return .question
    case .cancelling: return .cancelling
    case .deciding: return .deciding
    case nil: break
    }
    switch typing {
    case .instruction: return .writing
    case .filter: return .filtering
    case .search: return .searching
    case .sending: return .sending
    case .path, .mask: return .entering
    case .caption: return .captioning
    case .changes: return .wording
    case nil: break
    }
    if let desk = finishing { return desk.cropping == nil ? .finishing : .cropping }
    return picture.isAlone ? .viewing : Context(focus)
  }

  /// The pane that takes the keys.
  public var focusedPane: Pane { focus }

  /// The name of the theme in use.
  public var themeName: String { theme }

  /// What the interface says, in the user's language.
  var words: any Words { surroundings.language.words }

  /// The instruction as typed so far.
  public var instruction: String { editor.text }

  /// Whether work is under way that quitting would stop.
  public var isWorking: Bool { !history.running.isEmpty }

  /// Where everything is on the screen.
  var layout: Layout { layout(on: size) }
}
