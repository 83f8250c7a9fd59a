public import Canvas
public import Domain

/// What the program knows when it starts, and what the ``State`` can never find out by itself.
public struct Surroundings: Hashable, Sendable {
  /// The user's home folder, shown as `~`.
  public var home: FilePath
  /// Text that no other launch of the program has; with a counter it names generations.
  public var launch: String
  /// The colours of the terminal.
  public var depth: ColorDepth
  /// Whether the terminal shows more than ASCII.
  public var isUnicode: Bool
  /// The width of a cell divided by its height.
  public var cellAspect: Double
  /// The size of the screen.
  public var size: Size
  /// The time at the start.
  public var now: Instant
  /// 0xRRGGBB that transparent parts of pictures lie over: the theme's background.
  public var background: UInt32
  /// The name of the theme.
  public var theme: String
  /// Who describes sources, as the user sees it: `local studio`.
  public var describer: String
  /// Who makes variations.
  public var generator: Generator
  /// The slots of a generation until the user changes their number, 1…10.
  public var count: Int
  /// Whose keys the prompt has.
  public var editing: EditingStyle
  /// Models that can be chosen besides that of ``generator``, in order.
  public var models: [ModelOffer] = []
  /// The model of the first generation; nil for that of ``generator``.
  public var model: ModelName?
  /// What models are told until the user says otherwise.
  public var options = ModelOptions.standard
  /// Who can describe, the usual service first.
  public var describers: [ServiceID] = []
  /// What one description costs, where that is known.
  public var describerPrices: [ServiceID: Money] = [:]
  /// Who can compose, the usual service first.
  public var composers: [ServiceID] = []
  /// What composing a short prompt costs; nil in it where nobody knows, and nothing where it is free.
  public var composerPrices: [ServiceID: Money?] = [:]
  /// The user's own way to compose prompts; nil for the usual one.
  public var template: String?
  /// Services that the user can connect, in order.
  public var connections: [ServiceOffer] = []
  /// Above this price the key that spends has to be pressed twice; nil for never.
  public var secondPressAbove: Money?
  /// What was spent before, and what may be.
  public var spending = Spending()
  /// The language of the interface.
  public var language = Language.english
  /// Whether the mouse is reported until the user switches it off.
  public var usesMouse = true
  /// What local time is ahead of UTC at the start, in seconds.
  public var secondsFromUTC = 0
  /// Whether nothing on the screen moves by itself: no running clocks.
  public var reducesMotion = false
  /// Whether the end of work is told outside of the window while that has not the focus.
  public var notifies = true

  /// Everything but what has a usual value.
  public init(
    home: FilePath, launch: String, depth: ColorDepth, isUnicode: Bool = true, cellAspect: Double = 0.5, size: Size,
    now: Instant, background: UInt32 = 0, theme: String = "", describer: String, generator: Generator, count: Int = 1,
    editing: EditingStyle = .readline
  ) {
    self.home = home
    self.launch = launch
    self.depth = depth
    self.isUnicode = isUnicode
    self.cellAspect = cellAspect
    self.size = size
    self.now = now
    self.background = background
    self.theme = theme
    self.describer = describer
    self.generator = generator
    self.count = count
    self.editing = editing
  }
}

/// The local studio's generate service, as far as the screen needs to know it.
public struct Generator: Hashable, Sendable {
  /// Who it is, as the user sees it: `local studio`.
  public var name: String
  /// The modes it works in, the usual one first.
  public var modes: [Mode]
  /// The model, as the service names it.
  public var model: String
  /// The price of one slot, before anything is sent.
  public var pricePerSlot: Money

  /// A service with the facts that the screen shows.
  public init(name: String, modes: [Mode], model: String, pricePerSlot: Money) {
    self.name = name
    self.modes = modes
    self.model = model
    self.pricePerSlot = pricePerSlot
  }
}
