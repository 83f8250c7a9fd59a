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
  /// What is changed exactly, instead of a variation; the instruction is its text then.
  public var finish: Finish?

  /// The slots one generation may have.
  public static let counts = 1...10

  /// Settings as the user chose them; `count` is clamped to ``counts``.
  public init(mode: Mode, count: Int, model: String, finish: Finish? = nil) {
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

  /// A request.
  public init(
    id: GenerationID, source: FilePath, lineage: LineageID? = nil, parent: Parent, instruction: String,
    settings: GenerationSettings, mask: FilePath? = nil
  ) {
    self.mask = mask
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

  /// A prompt of `text`.
  public init(text: String) { self.text = text }
}
