import Crypto
import Domain
import Foundation
import Glibc
import Interface
import Pipeline
import Services
import Settings

/// The outside services of one launch, as settings and environment describe them.
struct OutsideServices: Sendable {
  /// What they are made of.
  let settings: ServiceSettings
  /// The network, which they share.
  let network: Network
  private let imager: ImagerService
  private let language: DescriptionLanguage
  private let doors: [ServiceID: ServiceDoor]

  /// The services of `launch`. Nothing is asked yet, and no key fetched.
  init(launch: Launch, imager: ImagerService, language: DescriptionLanguage) {
    let settings = launch.serviceSettings()
    self.settings = settings
    network = .live(settings.network)
    self.imager = imager
    self.language = language
    var doors: [ServiceID: ServiceDoor] = [:]
    for setup in settings.setups where setup.isUsable {
      guard let access = setup.access else { continue }
      doors[setup.service] = Self.door(access, setup, launch.environment)
    }
    self.doors = doors
  }

  /// The services over those of the local studio; the configured ones first.
  func table(describe: DescribeService, compose: ComposeService, generate: GenerateService, finish: GenerateService)
    -> ServiceTable
  {
    let openAIs = [ServiceID.openAI, .azureOpenAI].compactMap(openAI)
    var describers = [describe]
    if let vision { describers.append(vision.describe) }
    var composers = [compose]
    if let openAI = openAIs.first {
      if let model = settings.usualTextModel(settings.describe.model, at: Launch.now()) {
        describers.append(openAI.describe(textModel: model.id, language: language.rawValue))
      }
      if let model = settings.usualTextModel(settings.compose.model, at: Launch.now()) {
        composers.append(openAI.compose(textModel: model.id))
      }
    }
    let generators = [generate] + openAIs.map { $0.generate(model: usualModel(of: $0.service)) }
    return ServiceTable(
      describers: Self.first(settings.usualDescriber, in: describers, by: \.id),
      composers: Self.first(settings.usualComposer, in: composers, by: \.id), generators: generators,
      finisher: finish,
      reread: { [models = settings.catalogue.models] reply, settings, picture throws(Failure) in
        try OpenAI.reread(reply, settings, pictureTo: picture, models: models)
      })
  }

  /// `table` with the service behind a door that was opened since, in its place.
  func table(over table: ServiceTable, with door: ServiceDoor) -> ServiceTable {
    var table = table
    if let openAI = openAI(door) {
      Self.put(openAI.generate(model: usualModel(of: openAI.service)), into: &table.generators, by: \.id)
      if openAI.service == .openAI {
        if let model = settings.usualTextModel(settings.describe.model, at: Launch.now()) {
          let describer = openAI.describe(textModel: model.id, language: language.rawValue)
          Self.put(describer, into: &table.describers, by: \.id)
        }
        if let model = settings.usualTextModel(settings.compose.model, at: Launch.now()) {
          Self.put(openAI.compose(textModel: model.id), into: &table.composers, by: \.id)
        }
      }
    }
    if let vision = vision(door) { Self.put(vision.describe, into: &table.describers, by: \.id) }
    return table
  }

  private static func put<Service>(
    _ service: Service, into services: inout [Service], by name: (Service) -> ServiceID
  ) {
    if let index = services.firstIndex(where: { name($0) == name(service) }) {
      services[index] = service
    } else {
      services.append(service)
    }
  }

  /// The models that can be chosen, when `service` is connected too.
  func offers(connecting service: ServiceID? = nil) -> [ModelOffer] {
    settings.catalogue.models.map { ModelOffer($0, isConnected: $0.service == service || doors[$0.service] != nil) }
  }

  /// The services that can be connected.
  var connections: [ServiceOffer] {
    settings.setups.map { setup in
      ServiceOffer(
        setup.service, endpoint: setup.access?.endpoint, needsEndpoint: setup.service != .openAI,
        isConnected: doors[setup.service] != nil)
    }
  }

  /// OpenAI, or Azure OpenAI; nil where it is not connected.
  func openAI(_ service: ServiceID) -> OpenAI? { doors[service].flatMap { openAI($0) } }

  /// The same behind another door.
  func openAI(_ door: ServiceDoor) -> OpenAI? {
    OpenAI(
      door, models: settings.catalogue.models, textModels: settings.catalogue.textModels, network: network,
      imager: imager,
      safetyIdentifier: Self.safetyIdentifier, clock: Launch.now, chance: { Double.random(in: 0...1) })
  }

  /// Azure AI Vision; nil where it is not connected.
  var vision: AzureVision? { doors[.azureVision].flatMap { vision($0) } }

  /// The same behind another door.
  func vision(_ door: ServiceDoor) -> AzureVision? {
    AzureVision(
      door, network: network, isGenderNeutral: settings.vision.isGenderNeutral, language: language.rawValue,
      perMinute: settings.vision.perMinute, price: settings.catalogue.pricePerDescription,
      clock: Launch.now, chance: { Double.random(in: 0...1) })
  }

  /// Why what is behind `door` cannot be used, found out without buying anything; nil where nothing is wrong.
  func checkup(_ door: ServiceDoor) async -> Failure? {
    switch door.access.service {
    case .openAI, .azureOpenAI: await openAI(door)?.checkup()
    case .azureVision: await vision(door)?.checkup()
    case .localStudio: nil
    }
  }

  /// The model of `service` where nobody says which.
  func usualModel(of service: ServiceID) -> String {
    settings.usualModel(of: service, at: Launch.now())?.id ?? ""
  }

  private static func door(
    _ access: ServiceAccess, _ setup: ServiceSetup, _ environment: [String: String]
  ) -> ServiceDoor {
    let key = OpenedAccess()
    return ServiceDoor(access) { () async throws(Failure) in
      try await key.access { () throws(Failure) in try setup.opened(environment: environment) }
    }
  }

  private static func first<Service>(
    _ id: ServiceID, in services: [Service], by name: (Service) -> ServiceID
  ) -> [Service] {
    services.filter { name($0) == id } + services.filter { name($0) != id }
  }

  /// A hash of the user on this machine: the same from day to day, and nobody's name.
  private static let safetyIdentifier: String = {
    let machine = (try? String(contentsOfFile: "/etc/machine-id", encoding: .utf8)) ?? ""
    let digest = SHA256.hash(data: Data("reprise \(machine) \(getuid())".utf8))
    return digest.prefix(16).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }()
}

/// An access whose key is fetched once, however many ask for it.
private actor OpenedAccess {
  private var opened: ServiceAccess?

  /// What did not work is tried again the next time: an agent may have been locked, a card not in its reader.
  func access(_ open: @Sendable () throws(Failure) -> ServiceAccess) throws(Failure) -> ServiceAccess {
    if let opened { return opened }
    let access = try open()
    opened = access
    return access
  }
}
