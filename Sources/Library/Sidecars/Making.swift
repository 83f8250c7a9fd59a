import Domain

/// How a picture was made by a service that costs something: written down only then, so that records of the local studio
/// stay as they are.
struct Making: Codable, Equatable, Sendable {
  var service: ServiceID
  var options: ModelOptions

  /// What `settings` have of it; nil where a record needs nothing of it.
  init?(_ settings: GenerationSettings) {
    guard settings.service != .localStudio || settings.options != .standard else { return nil }
    service = settings.service
    options = settings.options
  }
}

extension GenerationSettings {
  /// Settings as a record has them; `making` is nil for the local studio.
  init(mode: Mode, count: Int, model: String, making: Making?, finish: Finish? = nil) {
    self.init(
      mode: mode, count: count, model: model, service: making?.service ?? .localStudio,
      options: making?.options ?? .standard, finish: finish)
  }
}
