import Domain
import FoundationEssentials
import Hummingbird

/// The Images API, at OpenAI and at Azure.
struct ImagesRoutes {
  let desk: ImagesDesk
  let journal: Journal
  let addresses: PictureAddresses

  private var options: StandinOptions { desk.options }

  /// `images/generations`, `images/edits` and, at OpenAI, the retired `images/variations`.
  func add(to router: Router<StandinContext>) {
    add(to: router.group("v1/images")) { _, _ in ImagesPlace(vendor: .openAI, today: options.today()) }
    router.post("v1/images/variations") { request, _ -> Response in
      try Access.check(request, at: .openAI)
      throw OpenAIError.variations
    }
    add(to: router.group("openai/v1/images")) { _, _ in
      ImagesPlace(vendor: .azureOpenAI, today: options.today())
    }
    add(to: router.group("openai/deployments/:deployment/images")) { request, context in
      // The gateway knows routes by version: without one there is no such place.
      guard request.uri.queryParameters["api-version"]?.isEmpty == false else { throw HTTPError(.notFound) }
      return ImagesPlace(
        vendor: .azureOpenAI, deployment: context.parameters.get("deployment"), today: options.today())
    }
  }

  private func add(
    to group: RouterGroup<StandinContext>,
    place: @escaping @Sendable (Request, StandinContext) throws -> ImagesPlace
  ) {
    group.post("generations") { request, context in
      let place = try place(request, context)
      try Access.check(request, at: place.vendor)
      let (bytes, _) = try RequestBytes.checked(request, context.body, types: ["application/json"])
      guard let members = JSONValue.members(of: bytes) else { throw OpenAIError.notJSON }
      let work = try await desk.generation(members, at: place)
      return try await answer(work, subject: "image_generation", at: place, request, context)
    }
    group.post("edits") { request, context in
      let place = try place(request, context)
      try Access.check(request, at: place.vendor)
      let work = try await desk.edit(try edit(request, context.body, at: place))
      return try await answer(work, subject: "image_edit", at: place, request, context)
    }
  }

  /// What an edit was sent: as a form, or at OpenAI also as JSON.
  private func edit(_ request: Request, _ body: ReceivedBody, at place: ImagesPlace) throws -> EditForm {
    let isFormOnly = place.vendor == .azureOpenAI || options.isLenient
    let types = ["multipart/form-data"] + (isFormOnly ? [] : ["application/json"])
    let (bytes, type) = try RequestBytes.checked(request, body, types: types)
    guard type.value != "application/json" else {
      guard let members = JSONValue.members(of: bytes) else { throw OpenAIError.notJSON }
      return try EditForm(json: members, at: place, uploads: desk.uploads)
    }
    let form: MultipartForm
    do {
      form = try MultipartForm(bytes, boundary: MultipartBoundary(contentType: type))
    } catch {
      throw OpenAIError.notAForm(error)
    }
    return try EditForm(form, at: place, isLenient: options.isLenient)
  }

  private func answer(
    _ work: ImagesDesk.Work, subject: String, at place: ImagesPlace, _ request: Request, _ context: StandinContext
  ) async throws -> Response {
    // From here on it is made, and billed, whatever becomes of the answer.
    journal.charge(
      work.tokens.cost, for: place.vendor == .azureOpenAI ? .azureImages : .images, pictures: work.pictures.count,
      request: context.number)
    let pace = context.pace
    guard work.order.partialImages == nil else { return stream(work, subject: subject, pace) }
    try await pace.reach(1)
    guard !options.isLenient else { return try lenientAnswer(work, request) }
    return try .chunkedJSON(ImagesWire(work, created: now))
  }

  private func stream(_ work: ImagesDesk.Work, subject: String, _ pace: Pace) -> Response {
    .events { writer in
      for stage in work.stages.indices {
        try await pace.reach(Double(stage + 1) / Double(work.stages.count + 1))
        let event = ImagesEventWire(work, stage: stage, subject: subject, createdAt: now)
        try await writer.write(ServerSentEvent.bytes(event.type, event))
      }
      try await pace.reach(1)
      let event = ImagesEventWire(work, stage: nil, subject: subject, createdAt: now)
      try await writer.write(ServerSentEvent.bytes(event.type, event))
    }
  }

  private func lenientAnswer(_ work: ImagesDesk.Work, _ request: Request) throws -> Response {
    let pictures = work.pictures.map { picture in
      guard work.order.isByURL else { return ImagesWire.Picture(base64: Data(picture).base64EncodedString()) }
      return ImagesWire.Picture(
        url: "http://\(request.head.authority ?? "")\(addresses.add(picture, fileExtension: "png"))",
        revisedPrompt: "\(work.order.prompt), in detail")
    }
    return try .chunkedJSON(ImagesWire(lenient: pictures, created: now))
  }

  private var now: Int { Int(Date().timeIntervalSince1970) }
}

extension OpenAIError {
  /// What became of `images/variations`.
  fileprivate static let variations = OpenAIError(
    status: .notFound,
    message: """
      The image variations endpoint has been retired and is no longer available. Use the image edits endpoint with a GPT \
      Image model and a prompt.
      """,
    code: "endpoint_retired")
}
