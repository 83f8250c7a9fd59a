/// Names a service in configuration, catalogue and records.
public enum ServiceID: String, Hashable, Sendable, Codable, CaseIterable {
  /// The services that need no network.
  case localStudio = "local"
  /// OpenAI, or a server that speaks its protocol.
  case openAI = "openai"
  /// OpenAI's models as Azure serves them.
  case azureOpenAI = "azure-openai"
  /// Azure AI Vision, which only describes.
  case azureVision = "azure-vision"

  /// Who it is, as the user sees it.
  public var title: String {
    switch self {
    case .localStudio: "local studio"
    case .openAI: "OpenAI"
    case .azureOpenAI: "Azure OpenAI"
    case .azureVision: "Azure AI Vision"
    }
  }
}
