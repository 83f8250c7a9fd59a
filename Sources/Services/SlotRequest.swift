public import Domain

/// What one slot asks of a ``GenerateService``.
public struct SlotRequest: Sendable, Hashable {
  /// The slot.
  public var slot: SlotID
  /// Its place in the generation, from 0.
  public var index: Int
  /// The parent's picture, normalised to the service's limits; absolute.
  public var picture: FilePath
  /// What the parent shows; nil where no service could say.
  public var description: Description?
  /// What the user typed.
  public var instruction: String
  /// The text to send.
  public var prompt: Prompt
  /// How to make it.
  public var settings: GenerationSettings
  /// Where the parent may change; nil in every other mode than that.
  public var mask: Mask?
  /// More pictures that the model sees, normalised as ``picture`` is; absolute.
  public var references: [FilePath]
  /// Where the picture goes; does not exist yet.
  public var spool: FilePath
  /// Where the bytes of the reply go as they arrive, of a service whose reply is more than the picture; does not exist
  /// yet, and stays until the slot has ended.
  public var reply: FilePath
  /// Where the reply goes whose place is on a disk that takes no more; nil for nowhere.
  public var secondReply: FilePath?

  /// A mask that was made ready.
  public struct Mask: Sendable, Hashable {
    /// A grey PNG: 255 where the picture may change; absolute.
    public var file: FilePath
    /// What the user calls it.
    public var name: String
    /// SHA-256 of the bytes of the user's file, 64 lower-case hexadecimal digits.
    public var sha256: String

    /// A mask in `file`, made of the user's own.
    public init(file: FilePath, name: String, sha256: String) {
      self.file = file
      self.name = name
      self.sha256 = sha256
    }
  }

  /// A request.
  public init(
    slot: SlotID, index: Int, picture: FilePath, description: Description? = nil, instruction: String, prompt: Prompt,
    settings: GenerationSettings, mask: Mask? = nil, references: [FilePath] = [], spool: FilePath,
    reply: FilePath? = nil, secondReply: FilePath? = nil
  ) {
    self.secondReply = secondReply
    self.references = references
    self.reply = reply ?? spool.parent.appending("\(spool.name.string).reply")
    self.mask = mask
    self.slot = slot
    self.index = index
    self.picture = picture
    self.description = description
    self.instruction = instruction
    self.prompt = prompt
    self.settings = settings
    self.spool = spool
  }
}
