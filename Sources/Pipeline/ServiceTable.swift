public import Domain
public import Services

/// The services that a pipeline works with; of each kind the first is the usual one.
public struct ServiceTable: Sendable {
  /// Who can say what a picture shows.
  public var describers: [DescribeService]
  /// Who can make a prompt.
  public var composers: [ComposeService]
  /// Who can make variations.
  public var generators: [GenerateService]
  /// Who makes what has a ``Domain/Finish``.
  public var finisher: GenerateService

  /// Makes the picture and the answer of a reply that came whole before the program ended, or says why a whole one has
  /// none. Needs no key: the service need not be connected any more.
  public var reread: Rereading

  /// See ``reread``.
  public typealias Rereading =
    @Sendable (_ reply: FilePath, GenerationSettings, _ picture: FilePath) async throws(Failure) -> SlotAnswer?

  /// A table. Every kind has at least one.
  public init(
    describers: [DescribeService], composers: [ComposeService], generators: [GenerateService],
    finisher: GenerateService,
    reread: @escaping Rereading = { _, _, _ in nil }
  ) {
    self.reread = reread
    precondition(!describers.isEmpty && !composers.isEmpty && !generators.isEmpty, "a kind of service is missing")
    self.describers = describers
    self.composers = composers
    self.generators = generators
    self.finisher = finisher
  }

  /// Who describes for `id`. Throws where that service is not connected.
  func describer(_ id: ServiceID?) throws(Failure) -> DescribeService {
    try Self.chosen(id, of: describers, by: \.id)
  }

  /// Who composes for `id`. Throws where that service is not connected.
  func composer(_ id: ServiceID?) throws(Failure) -> ComposeService {
    try Self.chosen(id, of: composers, by: \.id)
  }

  /// Who makes pictures with these settings. Throws where that service is not connected.
  func generator(_ settings: GenerationSettings) throws(Failure) -> GenerateService {
    settings.finish != nil ? finisher : try Self.chosen(settings.service, of: generators, by: \.id)
  }

  private static func chosen<Service>(
    _ id: ServiceID?, of services: [Service], by name: (Service) -> ServiceID
  ) throws(Failure) -> Service {
    guard let id else { return services[0] }
    guard let service = services.first(where: { name($0) == id }) else { throw .service(ServiceFailure(id, .noKey)) }
    return service
  }
}
