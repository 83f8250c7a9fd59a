import Domain

/// What a call of the Images API asks for, checked.
struct ImagesOrder {
  let prompt: String
  let model: ImageModel
  let count: Int
  let size: ImageSize
  let quality: ImageQuality
  let background: ImageBackground
  let format: ImageOutputFormat

  /// The characters that a prompt may have.
  static let promptLimit = 32_000

  /// The two calls, which take different parameters.
  enum Call {
    case generations, edits

    fileprivate var parameters: Set<String> {
      let both: Set = [
        "prompt", "model", "n", "size", "quality", "background", "output_format", "output_compression", "stream",
        "partial_images", "complexity", "safety_identifier", "user",
      ]
      return both.union(self == .edits ? ["input_fidelity"] : ["moderation"])
    }
  }

  private enum Level: String, CaseIterable { case low, medium, high }
  private enum Fidelity: String, CaseIterable { case low, high }
  private enum Moderation: String, CaseIterable { case auto, low }

  /// Reads `parameters`. Throws what the vendor says about the first that is wrong.
  init(_ parameters: Parameters, for call: Call) throws(OpenAIError) {
    try parameters.check(names: call.parameters)
    prompt = try Self.prompt(parameters)
    model = try ImageModel(parameters.text("model"))
    count = try parameters.integer("n", in: GenerationSettings.counts) ?? 1
    size = try parameters.text("size").map { text throws(OpenAIError) in try ImageSize(text) } ?? .auto
    quality = try Self.quality(parameters, model)
    background = try parameters.choice("background", of: ImageBackground.self) ?? .auto
    format = try parameters.choice("output_format", of: ImageOutputFormat.self) ?? .png
    try Self.checkFormat(parameters, background, format)
    try Self.checkRest(parameters, model)
  }

  private static func prompt(_ parameters: Parameters) throws(OpenAIError) -> String {
    guard let prompt = try parameters.text("prompt") else { throw .missing("prompt") }
    guard !prompt.isEmpty else { throw .empty("prompt") }
    let length = prompt.unicodeScalars.count
    guard length <= promptLimit else { throw .tooLong("prompt", length, limit: promptLimit) }
    return prompt
  }

  private static func quality(_ parameters: Parameters, _ model: ImageModel) throws(OpenAIError) -> ImageQuality {
    guard let text = try parameters.text("quality") else { return .auto }
    guard let quality = model.qualities.first(where: { $0.rawValue == text }) else {
      throw .value("quality", text, supported: model.qualities.map(\.rawValue))
    }
    return quality
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
  }

  private static func checkRest(_ parameters: Parameters, _ model: ImageModel) throws(OpenAIError) {
    for name in ["safety_identifier", "user"] { _ = try parameters.text(name) }
    _ = try parameters.choice("complexity", of: Level.self)
    _ = try parameters.choice("moderation", of: Moderation.self)
    if try parameters.choice("input_fidelity", of: Fidelity.self) != nil, !model.takesInputFidelity {
      throw .value("input_fidelity", "The model '\(model.rawValue)' does not support the 'input_fidelity' parameter.")
    }
    guard try parameters.flag("stream") != true else {
      throw .value("stream", "Streaming is not supported.")
    }
    guard try parameters.integer("partial_images", in: 0...3) == nil else {
      throw .value("partial_images", "The 'partial_images' parameter is only supported when streaming.")
    }
  }
}
