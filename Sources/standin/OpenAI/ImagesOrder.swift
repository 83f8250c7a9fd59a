import Domain

/// What a call of the Images API asks for, checked.
struct ImagesOrder {
  var prompt: String
  /// Nil for a server that takes any name.
  var model: ImageModel?
  var count: Int
  var size: ImageSize
  var quality: ImageQuality
  var background: ImageBackground
  var format: ImageOutputFormat
  /// The partial pictures to stream before the last; nil where nothing is streamed.
  var partialImages: Int?
  /// Whether pictures are answered as addresses.
  var isByURL = false

  /// The characters that a prompt may have.
  static let promptLimit = 32_000

  /// What a call takes.
  enum Call {
    case generations
    /// Sent as a form.
    case edits
    /// Sent as JSON.
    case jsonEdits

    fileprivate var parameters: Set<String> {
      let all: Set = [
        "prompt", "model", "n", "size", "quality", "background", "output_format", "output_compression", "stream",
        "partial_images", "complexity", "frame_count", "frame_duration_ms", "svg", "safety_identifier", "user",
      ]
      switch self {
      case .generations: return all.union(["moderation"])
      case .edits: return all.union(["input_fidelity"])
      case .jsonEdits: return all.union(["input_fidelity", "moderation"])
      }
    }
  }

  private enum Level: String, CaseIterable { case low, medium, high }
  private enum Fidelity: String, CaseIterable { case low, high }
  private enum Moderation: String, CaseIterable { case auto, low }

  /// Reads `parameters`, sent to `place`. Throws what the vendor says about the first that is wrong.
  init(_ parameters: Parameters, for call: Call, at place: ImagesPlace) throws(OpenAIError) {
    try parameters.check(names: call.parameters)
    prompt = try Self.prompt(parameters)
    let model = try place.model(parameters.text("model"))
    self.model = model
    count = try parameters.integer("n", in: GenerationSettings.counts) ?? 1
    size = try parameters.text("size").map { text throws(OpenAIError) in try ImageSize(text, for: model) } ?? .auto
    quality = try Self.quality(parameters, model, at: place.vendor)
    background = try parameters.choice("background", of: ImageBackground.self) ?? .auto
    format = try Self.format(parameters, at: place.vendor)
    try Self.checkFormat(parameters, background, format)
    try Self.checkRest(parameters, model)
    partialImages = try Self.partialImages(parameters, count: count)
  }

  /// Reads `parameters` as servers do that came before the present models: any model, any size, and what is not known is
  /// passed over.
  init(lenient parameters: Parameters) throws(OpenAIError) {
    prompt = try Self.prompt(parameters)
    model = nil
    count = try parameters.integer("n", in: GenerationSettings.counts) ?? 1
    size = try parameters.text("size").map { text throws(OpenAIError) in try ImageSize(lenient: text) } ?? .auto
    quality = .auto
    background = .opaque
    format = .png
    isByURL = try parameters.text("response_format") != "b64_json"
  }

  private static func prompt(_ parameters: Parameters) throws(OpenAIError) -> String {
    guard let prompt = try parameters.text("prompt") else { throw .missing("prompt") }
    guard !prompt.isEmpty else { throw .empty("prompt") }
    let length = prompt.unicodeScalars.count
    guard length <= promptLimit else { throw .tooLong("prompt", length, limit: promptLimit) }
    return prompt
  }

  private static func quality(
    _ parameters: Parameters, _ model: ImageModel, at vendor: Vendor
  ) throws(OpenAIError) -> ImageQuality {
    guard let text = try parameters.text("quality") else { return vendor == .azureOpenAI ? .high : .auto }
    let qualities = model.qualities(at: vendor)
    guard let quality = qualities.first(where: { $0.rawValue == text }) else {
      throw .value("quality", text, supported: qualities.map(\.rawValue))
    }
    return quality
  }

  private static func format(_ parameters: Parameters, at vendor: Vendor) throws(OpenAIError) -> ImageOutputFormat {
    let format = try parameters.choice("output_format", of: ImageOutputFormat.self) ?? .png
    guard format != .webp || vendor != .azureOpenAI else {
      throw .value("output_format", format.rawValue, supported: ["png", "jpeg"])
    }
    return format
  }

  private static func checkFormat(
    _ parameters: Parameters, _ background: ImageBackground, _ format: ImageOutputFormat
  ) throws(OpenAIError) {
    guard background != .transparent || format != .jpeg else {
      throw .value("background", "Transparent background is not supported for JPEG output format.")
    }
    let compression = try parameters.integer("output_compression", in: 0...100)
    guard compression ?? 100 == 100 || format != .png else {
      throw .value("output_compression", "Compression less than 100 is not supported for PNG output format.")
    }
    for name in ["frame_count", "frame_duration_ms"] where parameters.has(name) {
      throw .value(name, "The '\(name)' parameter is only supported for GIF output format.")
    }
    guard !parameters.has("svg") else {
      throw .value("svg", "The 'svg' parameter is only supported for SVG output format.")
    }
  }

  private static func checkRest(_ parameters: Parameters, _ model: ImageModel) throws(OpenAIError) {
    for name in ["safety_identifier", "user"] { _ = try parameters.text(name) }
    _ = try parameters.choice("complexity", of: Level.self)
    _ = try parameters.choice("moderation", of: Moderation.self)
    guard let fidelity = try parameters.choice("input_fidelity", of: Fidelity.self) else { return }
    guard model.fidelities.contains(fidelity.rawValue) else {
      throw .value("input_fidelity", "The model '\(model.rawValue)' does not support this 'input_fidelity'.")
    }
  }

  private static func partialImages(_ parameters: Parameters, count: Int) throws(OpenAIError) -> Int? {
    let partialImages = try parameters.integer("partial_images", in: 0...3)
    guard try parameters.flag("stream") == true else {
      guard partialImages == nil else {
        throw .value("partial_images", "The 'partial_images' parameter is only supported when streaming.")
      }
      return nil
    }
    // What the service does with more is not documented, and nobody should rely on it.
    guard count == 1 else { throw .value("n", "Streaming is only supported for one picture.") }
    return partialImages ?? 0
  }
}
