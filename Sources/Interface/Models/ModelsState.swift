import Domain

/// The models and services that can be chosen, and what was chosen besides the settings of the next generation.
struct ModelsState: Hashable, Sendable {
  /// The models besides the local studio's, in order.
  var offers: [ModelOffer]
  /// Services that can be asked.
  var connected: Set<ServiceID>
  /// Who describes; nil for the usual service.
  var describer: ServiceID?
  /// Who composes; nil for the usual service.
  var composer: ServiceID?
  /// What was spent, and what may be.
  var spending: Spending
  /// What earlier requests cost for each estimated dollar, by model.
  var chargeRatios: [ModelName: Double] = [:]
  /// A price that was shown once and has to be agreed to again.
  var agreement: PriceAgreement?
  /// Where the pictures may change; nil for no mask.
  var mask: FilePath?
  /// The pane in which a path for the mask was asked for.
  var maskPane: Pane?
  /// Pictures that the model sees besides the one that is changed.
  var references: [FilePath] = []
  /// Models of whose end the user was told.
  var farewells: Set<ModelName> = []

  /// What is known at the start.
  init(_ surroundings: Surroundings) {
    offers = surroundings.models
    connected = Set(surroundings.models.filter(\.isConnected).map(\.model.service))
    connected.formUnion(surroundings.connections.filter(\.isConnected).map(\.service))
    spending = surroundings.spending
  }

  /// The model called `name`, if it is offered.
  func model(_ name: ModelName) -> ImageModel? { offers.first { $0.name == name }?.model }

  /// Notes that `service` can be asked.
  mutating func connect(_ service: ServiceID) { connected.insert(service) }

  /// Takes other models in the place of those that were offered.
  mutating func take(_ offers: [ModelOffer]) {
    self.offers = offers
    connected.formUnion(offers.filter(\.isConnected).map(\.model.service))
  }
}
