import Hummingbird

/// What Image Analysis can be asked for.
enum VisionFeature: String, Hashable, CaseIterable {
  case caption, denseCaptions, tags, objects, people, read, smartCrops
}

/// The query of `imageanalysis:analyze`, checked.
struct VisionQuery: Hashable {
  let version: String
  let features: Set<VisionFeature>
  /// Width by height, each within ``aspectRatios``.
  let cropRatios: [Double]

  /// The versions of the service that are in use.
  static let versions = ["2023-10-01", "2024-02-01"]
  /// The shapes that crops may be asked for in.
  static let aspectRatios = 0.75...1.8

  /// Reads the query of `request`. Throws what the service says about it.
  init(_ request: Request) throws(VisionError) {
    let query = request.uri.queryParameters
    // The gateway knows routes by version: without one, or with another, there is no such place.
    guard let version = query["api-version"].map(String.init), Self.versions.contains(version) else {
      throw .notFound
    }
    self.version = version
    features = try Self.features(query["features"])
    cropRatios = try Self.cropRatios(query["smartcrops-aspect-ratios"])
    if let flag = query["gender-neutral-caption"], !["true", "false"].contains(flag.lowercased()) {
      throw .badArgument("'gender-neutral-caption' is not a boolean")
    }
    guard features.isDisjoint(with: [.caption, .denseCaptions]) || query["language"] ?? "en" == "en" else {
      throw .badLanguage
    }
  }

  private static func features(_ list: Substring?) throws(VisionError) -> Set<VisionFeature> {
    guard let list, !list.isEmpty else { throw .noFeatures }
    var features: Set<VisionFeature> = []
    for name in list.split(separator: ",", omittingEmptySubsequences: false) {
      guard let feature = VisionFeature.allCases.first(where: { $0.rawValue.lowercased() == name.lowercased() }) else {
        throw .unknownFeature
      }
      features.insert(feature)
    }
    return features
  }

  private static func cropRatios(_ list: Substring?) throws(VisionError) -> [Double] {
    guard let list else { return [] }
    return try list.split(separator: ",", omittingEmptySubsequences: false).map { text throws(VisionError) in
      guard let ratio = Double(text), aspectRatios.contains(ratio) else {
        throw .badArgument("'smartcrops-aspect-ratios' aspect ratio is not in allowed range [0.75 to 1.8]")
      }
      return ratio
    }
  }
}
