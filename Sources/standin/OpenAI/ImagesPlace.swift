/// Where a call of the Images API is made.
struct ImagesPlace: Hashable, Sendable {
  let vendor: Vendor
  /// The deployment that the path names, at Azure's classic addresses.
  var deployment: String?
  /// As `2026-11-22`.
  let today: String

  /// The model that is meant when the body names `name`. Throws what the vendor says about it.
  func model(_ name: String?) throws(OpenAIError) -> ImageModel {
    guard vendor == .azureOpenAI else { return try ImageModel(name, vendor: vendor, today: today) }
    guard let deployment = deployment ?? name else { throw .missing("model") }
    return try ImageModel(deployment: deployment, today: today)
  }
}
