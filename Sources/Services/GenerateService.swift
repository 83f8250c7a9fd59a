public import Domain

/// A power that makes pictures.
public struct GenerateService: Sendable {
  /// Who it is, as the user sees it: `local studio`.
  public var name: String
  /// The model it uses unless another is asked for, as it names it.
  public var model: String
  /// The modes it works in.
  public var modes: [Mode]
  /// The limits that a picture must meet before it is sent.
  public var limits: NormaliseRequest
  /// The price of one slot with these settings, before anything is sent.
  public var estimate: @Sendable (GenerationSettings) -> Money
  /// Says no before anything is done where the request can never succeed.
  public var check: @Sendable (_ instruction: String, GenerationSettings) throws(Failure) -> Void
  /// Makes one picture: sends exactly once and writes the bytes of the answer to the new file
  /// ``SlotRequest/spool`` as they arrive.
  public var generate: @Sendable (SlotRequest) async throws(Failure) -> SlotAnswer

  /// A service of closures.
  public init(
    name: String, model: String, modes: [Mode], limits: NormaliseRequest,
    estimate: @escaping @Sendable (GenerationSettings) -> Money,
    check: @escaping @Sendable (_ instruction: String, GenerationSettings) throws(Failure) -> Void,
    generate: @escaping @Sendable (SlotRequest) async throws(Failure) -> SlotAnswer
  ) {
    self.name = name
    self.model = model
    self.modes = modes
    self.limits = limits
    self.estimate = estimate
    self.check = check
    self.generate = generate
  }
}

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
  /// Where the bytes of the answer go; does not exist yet.
  public var spool: FilePath

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
    settings: GenerationSettings, mask: Mask? = nil, spool: FilePath
  ) {
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

/// What a ``GenerateService`` says when the spool file is whole.
public struct SlotAnswer: Sendable, Hashable {
  /// What it did, line by line: `applied: watercolour, dusk`.
  public var remarks: [String]
  /// The prompt that it reports it used, where it does.
  public var outputPrompt: String?
  /// The price.
  public var charge: Money

  /// An answer.
  public init(remarks: [String] = [], outputPrompt: String? = nil, charge: Money) {
    self.remarks = remarks
    self.outputPrompt = outputPrompt
    self.charge = charge
  }
}
