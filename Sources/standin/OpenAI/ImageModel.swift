/// A model that makes pictures, or made them until it was shut down.
enum ImageModel: String, CaseIterable {
  case sunburst26 = "gpt-image-2.6-sunburst"
  case flare26 = "gpt-image-2.6-flare"
  case sunburst25 = "gpt-image-2.5-sunburst"
  case sunburst25Snapshot = "gpt-image-2.5-sunburst-2026-09-08"
  case flare25 = "gpt-image-2.5-flare"
  case flare25Snapshot = "gpt-image-2.5-flare-2026-09-08"
  case image2 = "gpt-image-2"
  case image2Snapshot = "gpt-image-2-2026-04-21"
  case image15 = "gpt-image-1.5"
  case image15Snapshot = "gpt-image-1.5-2025-12-16"
  case image1Mini = "gpt-image-1-mini"
  case chatGPTLatest = "chatgpt-image-latest"
  case image1 = "gpt-image-1"
  case dalle3 = "dall-e-3"
  case dalle2 = "dall-e-2"

  /// The model that a request names; `model` has no default that is still alive. `today` as `2026-11-22`.
  init(_ name: String?, vendor: Vendor, today: String) throws(OpenAIError) {
    guard let name else { throw .missing("model") }
    guard let model = Self(rawValue: name) else { throw .model(name) }
    if let end = model.end(at: vendor), end <= today { throw .retired(name) }
    self = model
  }

  /// The model behind a deployment of that name at Azure: the one that it contains, or gpt-image-2.
  init(deployment name: String, today: String) throws(OpenAIError) {
    let named = Self.allCases.filter { name.contains($0.rawValue) }.max { $0.rawValue.count < $1.rawValue.count }
    try self.init((named ?? .image2).rawValue, vendor: .azureOpenAI, today: today)
  }

  /// The first day without it; nil where none was announced.
  func end(at vendor: Vendor) -> String? {
    let isAzure = vendor == .azureOpenAI
    switch self {
    case .dalle2, .dalle3: return "2026-05-12"
    case .image1: return "2026-10-23"
    case .image15, .image15Snapshot: return isAzure ? "2026-12-16" : "2026-12-01"
    case .image1Mini: return isAzure ? "2027-04-07" : "2026-12-01"
    case .chatGPTLatest: return "2026-12-01"
    case .image2, .image2Snapshot: return isAzure ? "2027-04-21" : nil
    case .sunburst26, .flare26, .sunburst25, .sunburst25Snapshot, .flare25, .flare25Snapshot: return nil
    }
  }

  /// The models that share their rules.
  enum Family { case first, second, third }

  /// Up to 1.5; 2; 2.5 and later.
  var family: Family {
    switch self {
    case .dalle2, .dalle3, .image1, .image15, .image15Snapshot, .image1Mini, .chatGPTLatest: .first
    case .image2, .image2Snapshot: .second
    case .sunburst26, .flare26, .sunburst25, .sunburst25Snapshot, .flare25, .flare25Snapshot: .third
    }
  }

  /// The qualities that may be asked for.
  func qualities(at vendor: Vendor) -> [ImageQuality] {
    guard vendor != .azureOpenAI else { return [.low, .medium, .high] }
    return family == .third ? ImageQuality.allCases : [.auto, .low, .medium, .high]
  }

  /// What `input_fidelity` may be; none where it may not be sent.
  var fidelities: [String] {
    guard family == .first else { return [] }
    return self == .image1Mini ? ["low"] : ["low", "high"]
  }

  /// Whether `markup` may be sent.
  var takesMarkup: Bool { family == .third }
}

/// How much work goes into a picture.
enum ImageQuality: String, CaseIterable {
  case auto, low, medium, high, xhigh, max

  /// What `auto` turns out to be.
  var resolved: ImageQuality { self == .auto ? .medium : self }
}

/// What is behind the picture.
enum ImageBackground: String, CaseIterable {
  case auto, opaque, transparent

  /// What `auto` turns out to be.
  var resolved: ImageBackground { self == .auto ? .opaque : self }
}

/// The file format of an answer, without those that only some projects may use.
enum ImageOutputFormat: String, CaseIterable {
  case png, jpeg, webp
}
