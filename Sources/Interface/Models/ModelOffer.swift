public import Domain

/// A model that can be chosen, and whether its service can be asked.
public struct ModelOffer: Hashable, Sendable {
  /// The model.
  public var model: ImageModel
  /// Whether what opens its service is known.
  public var isConnected: Bool

  /// An offer of `model`.
  public init(_ model: ImageModel, isConnected: Bool) {
    self.model = model
    self.isConnected = isConnected
  }

  /// What the model is called, and where.
  public var name: ModelName { ModelName(model.id, at: model.service) }
}

/// What a model is called, and who serves it.
public struct ModelName: Hashable, Sendable {
  /// As its service names it.
  public var id: String
  /// Who serves it.
  public var service: ServiceID

  /// The model `id` of `service`.
  public init(_ id: String, at service: ServiceID) {
    self.id = id
    self.service = service
  }
}
