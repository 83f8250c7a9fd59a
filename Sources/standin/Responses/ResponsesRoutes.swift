import Domain
import FoundationEssentials
import Hummingbird

/// The Responses API, as far as it describes pictures and composes prompts.
struct ResponsesRoutes {
  let studio: Studio
  let uploads: Uploads
  let journal: Journal
  let today: @Sendable () -> String

  /// `responses` at OpenAI and at Azure.
  func add(to router: Router<StandinContext>) {
    router.post("v1/responses") { try await answer($0, $1, at: .openAI) }
    router.post("openai/v1/responses") { try await answer($0, $1, at: .azureOpenAI) }
    router.post("openai/responses") { request, context in
      guard request.uri.queryParameters["api-version"]?.isEmpty == false else { throw HTTPError(.notFound) }
      return try await answer(request, context, at: .azureOpenAI)
    }
  }

  private func answer(_ request: Request, _ context: StandinContext, at vendor: Vendor) async throws -> Response {
    try Access.check(request, at: vendor)
    let (bytes, _) = try RequestBytes.checked(request, context.body, types: ["application/json"])
    guard let members = JSONValue.members(of: bytes) else { throw OpenAIError.notJSON }
    let order = try ResponsesOrder(members, at: vendor, today: today(), uploads: uploads)
    var tokens = order.texts.reduce(0) { $0 + TokenCount.text($1) }
    var seen: SeenPicture?
    for picture in order.pictures {
      let observations = try await observations(of: picture)
      tokens += TokenCount.input(observations.facts.size)
      seen = seen ?? SeenPicture(observations: observations)
    }
    let words = SpokenWords(texts: order.texts, seen: seen)
    let text = order.schema.map { SchemaFiller(root: $0, words: words).value.spelled } ?? words.text
    let wire = ResponsesWire(model: order.model, text: text, inputTokens: tokens)
    journal.charge(wire.cost, for: vendor == .openAI ? .text : .azureText, request: context.number)
    try await context.pace.reach(1)
    return try .chunkedJSON(wire.value(createdAt: Int(Date().timeIntervalSince1970)), headers: Self.limits)
  }

  private func observations(of file: EditForm.File) async throws -> Observations {
    do {
      return try await studio.observations(of: file.content)
    } catch {
      throw OpenAIError(
        message: "The image data you provided does not represent a valid image.", parameter: file.name,
        code: "image_parse_error")
    }
  }

  /// What this API says about the limits of its use.
  private static let limits = HTTPFields([
    "x-ratelimit-limit-requests": "5000", "x-ratelimit-remaining-requests": "4999",
    "x-ratelimit-reset-requests": "12ms", "x-ratelimit-limit-tokens": "4000000",
    "x-ratelimit-remaining-tokens": "3999244", "x-ratelimit-reset-tokens": "11ms",
  ])
}
