/// Whose protocol is spoken below a path.
enum Vendor: Hashable, Sendable {
  /// Below `/v1/`.
  case openAI
  /// Below `/openai/`.
  case azureOpenAI
  /// Image Analysis 4.0, below `/computervision/`.
  case vision4
  /// Image Analysis 3.2, below `/vision/v3.2/`.
  case vision3

  /// The one of `path`; nil for any other.
  init?(path: String) {
    let prefixes: [(String, Vendor)] = [
      ("/v1/", .openAI), ("/openai/", .azureOpenAI), ("/computervision/", .vision4), ("/vision/", .vision3),
    ]
    guard let vendor = prefixes.first(where: { path.hasPrefix($0.0) })?.1 else { return nil }
    self = vendor
  }
}
