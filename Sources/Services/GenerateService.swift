public import Domain

/// A power that makes pictures.
public struct GenerateService: Sendable {
  /// Who it is, in records and settings.
  public var id: ServiceID
  /// Who it is, as the user sees it: `local studio`.
  public var name: String
  /// Where it is: what one server made is not what another one makes. Empty for the local studio.
  public var endpoint: String
  /// The model it uses unless another is asked for, as it names it.
  public var model: String
  /// The modes it works in.
  public var modes: [Mode]
  /// The limits that a picture must meet before it is sent.
  public var limits: NormaliseRequest
  /// Whether it works on the parent's own file, at its full size, because nothing leaves the machine.
  public var takesOwnFile: Bool
  /// The slots that are under way at once.
  public var slotsAtOnce: Int
  /// The price of one slot, before anything is sent.
  public var estimate: @Sendable (EstimateBasis) -> Money
  /// What would cost at most so much, where what is asked for costs more; charges are expected to be `ratio` times the
  /// estimates.
  public var smaller: @Sendable (EstimateBasis, _ left: Money, _ ratio: Double) -> [SmallerRequest]
  /// Says no before anything is done where the request can never succeed.
  public var check: @Sendable (_ instruction: String, GenerationSettings) throws(Failure) -> Void
  /// Makes one picture: sends exactly once and writes the bytes of the answer to the new file
  /// ``SlotRequest/spool`` as they arrive.
  public var generate:
    @Sendable (SlotRequest, @escaping @Sendable (SlotNews) -> Void) async throws(SlotFault) -> SlotAnswer

  /// Whether its pictures cost something.
  public var isPaid: Bool { id != .localStudio }

  /// A service of closures.
  public init(
    id: ServiceID = .localStudio, name: String, endpoint: String = "", model: String, modes: [Mode],
    limits: NormaliseRequest,
    takesOwnFile: Bool = false, slotsAtOnce: Int = 2,
    estimate: @escaping @Sendable (EstimateBasis) -> Money,
    smaller: @escaping @Sendable (EstimateBasis, _ left: Money, _ ratio: Double) -> [SmallerRequest] = { _, _, _ in []
    },
    check: @escaping @Sendable (_ instruction: String, GenerationSettings) throws(Failure) -> Void,
    generate:
      @escaping @Sendable (SlotRequest, @escaping @Sendable (SlotNews) -> Void) async throws(SlotFault) -> SlotAnswer
  ) {
    self.id = id
    self.endpoint = endpoint
    self.takesOwnFile = takesOwnFile
    self.slotsAtOnce = max(1, slotsAtOnce)
    self.name = name
    self.model = model
    self.modes = modes
    self.limits = limits
    self.estimate = estimate
    self.smaller = smaller
    self.check = check
    self.generate = generate
  }
}
