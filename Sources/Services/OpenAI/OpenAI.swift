public import Domain

/// OpenAI's services, those of Azure OpenAI, and of servers that speak the same protocol.
public struct OpenAI: Sendable {
  /// Where the service is.
  let door: ServiceDoor
  /// The models that may be asked for.
  let models: [ImageModel]
  /// The models that read pictures and write text.
  let textModels: [TextModel]
  /// The way there.
  let line: HTTPLine
  /// Prepares masks.
  let imager: ImagerService
  /// Says who asks without saying who it is: a hash of the user and the machine; nil for nothing.
  let safetyIdentifier: String?
  let clock: @Sendable () -> Instant
  /// A number in 0…1, another each time.
  let chance: @Sendable () -> Double
  /// Text that no picture contains; one for all requests, so that those for the same have the same bytes.
  let boundary: String
  /// The pictures that each model makes in a minute.
  let paces: [String: Pace]

  /// The services behind `door`; nil where it is another service's.
  public init?(
    _ door: ServiceDoor, models: [ImageModel], textModels: [TextModel] = [], network: Network, imager: ImagerService,
    safetyIdentifier: String?,
    clock: @escaping @Sendable () -> Instant, chance: @escaping @Sendable () -> Double
  ) {
    let service = door.access.service
    guard service == .openAI || service == .azureOpenAI else { return nil }
    self.door = door
    self.models = models.filter { $0.service == service }
    self.textModels = textModels
    line = network.line
    self.imager = imager
    self.safetyIdentifier = safetyIdentifier
    self.clock = clock
    self.chance = chance
    boundary =
      "reprise-" + String(UInt64(chance() * 0x1p53), radix: 36) + String(UInt64(chance() * 0x1p53), radix: 36)
    paces = Dictionary(
      models.map { ($0.id, Pace(perMinute: $0.picturesPerMinute)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Who it is.
  public var service: ServiceID { door.access.service }

  /// A failure of this service.
  func failure(_ kind: ServiceFailure.Kind, _ head: HTTPHead? = nil) -> Failure {
    .service(ServiceFailure(service, kind, requestID: head?.requestID))
  }

  /// The model that `settings` name.
  func model(_ settings: GenerationSettings) throws(Failure) -> ImageModel {
    guard let model = models.first(where: { $0.id == settings.model }) else {
      throw failure(.unknownModel(settings.model))
    }
    return model
  }
}
