public import Domain

extension ServiceID {
  /// The name of the service's table in files of settings: `azure_openai`; nil for the local studio, which has none.
  public var table: String? {
    switch self {
    case .localStudio: nil
    case .openAI: "openai"
    case .azureOpenAI: "azure_openai"
    case .azureVision: "azure_vision"
    }
  }

  /// The service whose table is called `table`.
  init?(table: String) {
    guard let service = Self.allCases.first(where: { $0.table == table }) else { return nil }
    self = service
  }
}
