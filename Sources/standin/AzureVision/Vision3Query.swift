import Hummingbird

/// What Image Analysis 3.2 can be asked for.
enum Vision3Feature: String, Hashable, CaseIterable {
  case categories = "Categories"
  case tags = "Tags"
  case description = "Description"
  case faces = "Faces"
  case imageType = "ImageType"
  case colour = "Color"
  case adult = "Adult"
  case objects = "Objects"
  case brands = "Brands"
}

/// The query of the four calls of Image Analysis 3.2, checked.
struct Vision3Query: Hashable {
  let features: Set<Vision3Feature>
  /// The captions that may be answered.
  let maxCandidates: Int

  /// The bytes that a picture may have, less one.
  static let byteLimit = 4 << 20
  private static let languages = ["en", "es", "ja", "pt", "zh"]
  private static let versions = ["latest", "2021-04-01", "2021-05-01"]
  private static let details = ["celebrities", "landmarks"]

  /// Reads the query of `request`. Throws what the service says about it.
  init(_ request: Request) throws(VisionError) {
    let query = request.uri.queryParameters
    features = try Self.features(query["visualFeatures"] ?? "Categories")
    maxCandidates =
      try query["maxCandidates"].map { text throws(VisionError) in
        guard let count = Int(text), count >= 1 else { throw VisionError.badArgument("maxCandidates is not valid.") }
        return count
      } ?? 1
    guard Self.languages.contains(String(query["language"] ?? "en")) else { throw .badLanguage }
    guard Self.versions.contains(String(query["model-version"] ?? "latest")) else {
      throw .badArgument("The model version is not supported.")
    }
    for name in ["details", "descriptionExclude"] {
      for detail in (query[name[...]] ?? "").split(separator: ",") where !Self.details.contains(detail.lowercased()) {
        throw .badArgument("'\(name)' is not valid.")
      }
    }
  }

  private static func features(_ list: Substring) throws(VisionError) -> Set<Vision3Feature> {
    var features: Set<Vision3Feature> = []
    for name in list.split(separator: ",", omittingEmptySubsequences: false) {
      let feature = Vision3Feature.allCases.first { $0.rawValue.lowercased() == name.lowercased() }
      guard let feature else { throw .unknownFeature }
      features.insert(feature)
    }
    return features
  }
}
