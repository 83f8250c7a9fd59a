import Domain
import Hummingbird

/// Azure AI Vision, Image Analysis 4.0.
struct VisionRoutes {
  let studio: Studio

  /// `POST /computervision/imageanalysis:analyze`.
  func add(to router: Router<StandinContext>) {
    router.group("computervision").post("imageanalysis:analyze") { request, context in
      try await analyze(request, body: context.body)
    }
  }

  private func analyze(_ request: Request, body: ReceivedBody) async throws -> Response {
    guard let key = request.headers[.subscriptionKey], !key.isEmpty else { throw VisionError.noKey }
    let query = try VisionQuery(request)
    let picture = try Self.picture(body, contentType: request.headers[.contentType])
    let seen = SeenPicture(observations: try await observations(of: picture))
    return try Response.json(VisionWire(seen, asked: query))
  }

  /// The bytes that were sent, as long as they may be.
  private static func picture(_ body: ReceivedBody, contentType: String?) throws(VisionError) -> [UInt8] {
    let type = contentType.flatMap { ParameterisedHeader($0) }?.value ?? ""
    // Nothing is ever fetched.
    guard type != "application/json" else { throw .urlNotAccessible }
    guard type == "application/octet-stream" else { throw .unsupportedContentType(type) }
    guard let bytes = body.bytes, 1...VisionError.byteLimit ~= bytes.count else { throw .badByteCount }
    return bytes
  }

  private func observations(of picture: [UInt8]) async throws(VisionError) -> Observations {
    do {
      let facts = try await studio.facts(of: picture)
      guard [.jpeg, .png, .gif, .bmp, .webp, .tiff].contains(facts.format) else { throw VisionError.notAnImage }
      guard VisionError.dimensions ~= facts.size.pixelWidth, VisionError.dimensions ~= facts.size.pixelHeight else {
        throw VisionError.badDimensions
      }
      return try await studio.observations(of: picture)
    } catch {
      throw (error as? Failure).map(Self.meaning) ?? error as? VisionError ?? .broken
    }
  }

  private static func meaning(of failure: Failure) -> VisionError {
    switch failure {
    case .notAPicture, .broken, .empty: .notAnImage
    case .tooLarge: .badDimensions
    default: .broken
    }
  }
}

extension VisionWire {
  /// What `query` asks about a picture.
  init(_ seen: SeenPicture, asked query: VisionQuery) {
    let size = seen.observations.facts.size
    modelVersion = VisionQuery.versions[0]
    metadata = Metadata(width: size.pixelWidth, height: size.pixelHeight)
    captionResult = query.features.contains(.caption) ? seen.caption : nil
    denseCaptionsResult = query.features.contains(.denseCaptions) ? Values(values: seen.denseCaptions) : nil
    tagsResult = query.features.contains(.tags) ? Values(values: seen.tags) : nil
    // Measuring finds no things, people or writing, and does not pretend to.
    objectsResult = query.features.contains(.objects) ? Values(values: []) : nil
    peopleResult = query.features.contains(.people) ? Values(values: []) : nil
    readResult = query.features.contains(.read) ? Read(blocks: []) : nil
    let ratios = query.cropRatios.isEmpty ? [1] : query.cropRatios
    smartCropsResult = query.features.contains(.smartCrops) ? Values(values: ratios.map(seen.crop(ratio:))) : nil
  }
}

extension Header.Name {
  fileprivate static let subscriptionKey = named("Ocp-Apim-Subscription-Key")
}
