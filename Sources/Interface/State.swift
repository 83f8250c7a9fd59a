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
  /// What is drawn over the panes.
  var overlay: Overlay?
  /// News for the user.
  var message: Message?
  /// A paste that came while nothing was being typed.
  var heldPaste: String?
  /// When Ctrl-c was pressed last.
  var interruptedAt: Instant?
  /// Generations started so far.
  var generationCount = 0
  /// How the next generation is made.
  var settings: GenerationSettings
  /// The first visible line of the prompt.
  var promptTop = 0
  var files: FilesState
  var picture = PictureState()
  var editor = Editor()
  var history = HistoryState()

  /// What is being typed.
  enum Typing: Hashable, Sendable {
    /// The instruction, in the prompt.
    case instruction
    /// The filter, in the files.
    case filter
  }

  /// The state before anything is known: `folder` is to be shown, with the cursor on the entry `select` names.
  public init(
    surroundings: Surroundings, folder: FilePath, select: FilePath? = nil, table: BindingTable = .standard
  ) {
    self.surroundings = surroundings
    self.table = table
    size = surroundings.size
    now = surroundings.now
    settings = GenerationSettings(
      mode: surroundings.generator.modes.first ?? .description, count: surroundings.count,
      model: surroundings.generator.model)
    files = FilesState(folder: folder, landing: select?.name)
  }

  /// What keys are for at the moment.
  public var context: Context {
    switch overlay {
    case .help: return .help
    case .question: return .question
    case nil: break
    }
    switch typing {
    case .instruction: return .writing
    case .filter: return .filtering
    case nil: return Context(focus)
    }
  }

  /// The pane that takes the keys.
  public var focusedPane: Pane { focus }

  /// The instruction as typed so far.
  public var instruction: String { editor.text }

  /// Whether work is under way that quitting would stop.
  public var isWorking: Bool { !history.running.isEmpty }

  /// Where everything is on the screen.
  var layout: Layout { Layout(size: size, focus: focus) }
}
