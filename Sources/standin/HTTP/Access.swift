import Hummingbird

/// Whether a request has a key: any will do.
enum Access {
  /// Throws what the vendor says without one.
  static func check(_ request: Request, at vendor: Vendor) throws(OpenAIError) {
    guard key(request, at: vendor) == nil else { return }
    throw .noKey
  }

  /// The key that was sent where `vendor` looks for it.
  static func key(_ request: Request, at vendor: Vendor) -> String? {
    if vendor == .azureOpenAI, let key = request.headers[.apiKey], !key.isEmpty { return key }
    let authorization = request.headers[.authorization]?.split(separator: " ") ?? []
    guard authorization.count == 2, authorization[0].lowercased() == "bearer" else { return nil }
    return String(authorization[1])
  }
}

extension Header.Name {
  /// Where Azure OpenAI looks for keys.
  static let apiKey = named("api-key")
}
