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
    try VisionAccess.check(request)
    let query = try VisionQuery(request)
    let picture = try VisionPicture(request, body, byteLimit: VisionError.byteLimit)
    let formats: [PictureFormat] = [.jpeg, .png, .gif, .bmp, .webp, .tiff]
    return try Response.json(VisionWire(try await picture.seen(by: studio, formats: formats), asked: query))
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
    objectsResult = query.features.contains(.objects) ? Values(values: seen.objects) : nil
    peopleResult = query.features.contains(.people) ? Values(values: seen.people) : nil
    readResult = query.features.contains(.read) ? seen.writing : nil
    let ratios = query.cropRatios.isEmpty ? [1] : query.cropRatios
    smartCropsResult = query.features.contains(.smartCrops) ? Values(values: ratios.map(seen.crop(ratio:))) : nil
  }
}
