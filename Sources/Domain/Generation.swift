/// Where a variation's picture may come from.
public enum Mode: String, Hashable, Sendable, Codable, CaseIterable {
  /// From the description alone.
  case description
  /// From the pixels of the parent.
  case picture
  /// From the pixels of the parent, changing only what a mask allows.
  case mask

  /// `from description`, `from picture`, `through a mask`.
  public var title: String {
    switch self {
    case .description: "from description"
    case .picture: "from picture"
    case .mask: "through a mask"
    }
  }
}

/// What a generation starts from.
public enum Parent: Hashable, Sendable, Codable {
  case source
  case variation(SlotID)
}

/// How a generation is made.
public struct GenerationSettings: Hashable, Sendable, Codable {
  /// Where the picture comes from.
  public var mode: Mode
  /// Slots, 1…10.
  public var count: Int
  /// The model, as its service names it.
  public var model: String
  /// Who serves it.
  public var service: ServiceID
  /// What the model is told besides.
  public var options: ModelOptions
  /// What is changed exactly, instead of a variation; the instruction is its text then.
  public var finish: Finish?

  /// The slots one generation may have.
  public static let counts = 1...10

  /// Settings as the user chose them; `count` is clamped to ``counts``.
  public init(
    mode: Mode, count: Int, model: String, service: ServiceID = .localStudio, options: ModelOptions = .standard,
    finish: Finish? = nil
  ) {
    self.service = service
    self.options = options
    self.finish = finish
    self.mode = mode
    self.count = min(max(count, Self.counts.lowerBound), Self.counts.upperBound)
    self.model = model
  }
}

/// One request by the user.
public struct GenerationRequest: Hashable, Sendable, Codable {
  /// Names it before anything is done.
  public var id: GenerationID
  /// The picture the user picked.
  public var source: FilePath
  /// The lineage that it goes on with: the library's copy of the source is used, whatever has become of ``source``.
  /// Nil where the source is taken as it is now.
  public var lineage: LineageID?
  /// What it starts from.
  public var parent: Parent
  /// What the user asks to change, as typed.
  public var instruction: String
  /// How it is made.
  public var settings: GenerationSettings
  /// The user's mask, which is only read: where the parent may change. Nil in every other mode.
  public var mask: FilePath?
  /// More pictures that the model sees, which are only read; the parent is the first and not among them.
  public var references: [FilePath]
  /// The text to send instead of one that is composed, where the user wrote it.
  public var prompt: Prompt?
  /// Who describes the parent; nil for the usual service.
  public var describer: ServiceID?
  /// Who composes the prompt; nil for the usual service.
  public var composer: ServiceID?
  /// Whether the user wants it although an identical request has made pictures already.
  public var isAgain: Bool {
    get { again ?? false }
    set { again = newValue ? true : nil }
  }
  /// Absent in records of programs that did not know it.
  private var again: Bool?
  /// The slot of unknown fate that the user has knowingly asked for once more; it is written off when this is written
  /// down.
  public var replaces: SlotID?

  /// A request.
  public init(
    id: GenerationID, source: FilePath, lineage: LineageID? = nil, parent: Parent, instruction: String,
    settings: GenerationSettings, mask: FilePath? = nil, references: [FilePath] = [], prompt: Prompt? = nil,
    describer: ServiceID? = nil, composer: ServiceID? = nil, isAgain: Bool = false, replaces: SlotID? = nil
  ) {
    self.replaces = replaces
    again = isAgain ? true : nil
    self.mask = mask
    self.references = references
    self.prompt = prompt
    self.describer = describer
    self.composer = composer
    self.id = id
    self.source = source
    self.lineage = lineage
    self.parent = parent
    self.instruction = instruction
    self.settings = settings
  }

  /// The slots it asks for, in order.
  public var slots: [SlotID] {
    (0..<settings.count).map { SlotID(generation: id, index: $0) }
  }
}

/// The text that is sent: description and instruction composed.
public struct Prompt: Hashable, Sendable, Codable {
  /// The whole text.
  public var text: String
  /// What the service that composed it means to keep; nil where nobody said.
  public var keeps: [String]?
  /// What the service that composed it means to change; nil where nobody said.
  public var changes: [String]?

  /// A prompt of `text`.
  public init(text: String, keeps: [String]? = nil, changes: [String]? = nil) {
    self.text = text
    self.keeps = keeps
    self.changes = changes
  }
}
