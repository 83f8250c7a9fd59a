import Hummingbird

/// Whether a request to Image Analysis has a key or a token: any will do.
enum VisionAccess {
  /// Throws what the gateway says without one.
  static func check(_ request: Request) throws(VisionError) {
    if let key = request.headers[.subscriptionKey], !key.isEmpty { return }
    guard Access.key(request, at: .openAI) == nil else { return }
    throw .noKey
  }
}

extension Header.Name {
  fileprivate static let subscriptionKey = named("Ocp-Apim-Subscription-Key")
}
