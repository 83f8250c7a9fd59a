/// A model that makes pictures and will still be served when those announced for shutdown are gone.
enum ImageModel: String, CaseIterable {
  case sunburst26 = "gpt-image-2.6-sunburst"
  case flare26 = "gpt-image-2.6-flare"
  case sunburst25 = "gpt-image-2.5-sunburst"
  case sunburst25Snapshot = "gpt-image-2.5-sunburst-2026-09-08"
  case flare25 = "gpt-image-2.5-flare"
  case flare25Snapshot = "gpt-image-2.5-flare-2026-09-08"
  case image2 = "gpt-image-2"
  case image2Snapshot = "gpt-image-2-2026-04-21"

  /// The model that a request names; `model` has no default that is still alive.
  init(_ name: String?) throws(OpenAIError) {
    guard let name else { throw .missing("model") }
    guard let model = Self(rawValue: name) else { throw .model(name) }
    self = model
  }

  private var isImage2: Bool { self == .image2 || self == .image2Snapshot }

  /// The qualities that may be asked for.
  var qualities: [ImageQuality] {
    isImage2 ? [.auto, .low, .medium, .high] : ImageQuality.allCases
  }

  /// Whether `input_fidelity` may be sent.
  var takesInputFidelity: Bool { !isImage2 }

  /// Whether `markup` may be sent.
  var takesMarkup: Bool { !isImage2 }
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
