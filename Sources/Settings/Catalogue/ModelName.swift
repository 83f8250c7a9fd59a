import Domain

/// Which model a file of models means: those of two services may share a name.
struct ModelName: Hashable, Sendable {
  let service: ServiceID
  let id: String

  /// The services that make pictures by name of a model.
  static let services: [ServiceID] = [.openAI, .azureOpenAI]

  /// The model called `id` at `service`.
  init(_ service: ServiceID, _ id: String) {
    self.service = service
    self.id = id
  }

  /// Reads `gpt-image-2`, which is one of `service`, or `openai/gpt-image-2`.
  init(_ text: String, at service: ServiceID) {
    let parts = text.split(separator: "/", maxSplits: 1)
    if parts.count == 2, let named = ServiceID(table: String(parts[0])) {
      self.init(named, String(parts[1]))
    } else {
      self.init(service, text)
    }
  }
}
