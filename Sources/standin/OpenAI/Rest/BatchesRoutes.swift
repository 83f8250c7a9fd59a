import FoundationEssentials
import Hummingbird

/// `/v1/batches`: start, list, look up and cancel.
struct BatchesRoutes {
  let desk: BatchDesk
  let uploads: Uploads

  func add(to router: Router<StandinContext>) {
    let group = router.group("v1/batches")
    group.post { request, context in try await start(request, context.body) }
    group.get { request, _ in
      try Access.check(request, at: .openAI)
      let batches = await desk.all
      return try Response.chunkedJSON(
        JSONValue.object(["object": "list", "data": .array(batches.map(\.value)), "has_more": .bool(false)]))
    }
    group.get(":batch") { request, context in
      try Access.check(request, at: .openAI)
      let id = context.parameters.get("batch") ?? ""
      return try answer(await desk.look(at: id, request: context.number, now: now), id)
    }
    group.post(":batch/cancel") { request, context in
      try Access.check(request, at: .openAI)
      let id = context.parameters.get("batch") ?? ""
      return try answer(await desk.cancel(id, now: now), id)
    }
  }

  private var now: Int { Int(Date().timeIntervalSince1970) }

  private func answer(_ batch: Batch?, _ id: String) throws -> Response {
    guard let batch else {
      throw OpenAIError(status: .notFound, message: "No batch found with id '\(id)'.", parameter: "batch_id")
    }
    return try .chunkedJSON(batch.value)
  }

  private func start(_ request: Request, _ body: ReceivedBody) async throws -> Response {
    try Access.check(request, at: .openAI)
    let (bytes, _) = try RequestBytes.checked(request, body, types: ["application/json"])
    guard let members = JSONValue.members(of: bytes) else { throw OpenAIError.notJSON }
    let parameters = Parameters(json: members)
    try parameters.check(names: ["input_file_id", "endpoint", "completion_window", "metadata", "output_expires_after"])
    guard let file = try parameters.text("input_file_id") else { throw OpenAIError.missing("input_file_id") }
    guard let endpoint = try parameters.text("endpoint") else { throw OpenAIError.missing("endpoint") }
    guard BatchDesk.endpoints.contains(endpoint) else {
      throw OpenAIError.value("endpoint", endpoint, supported: BatchDesk.endpoints)
    }
    guard let window = try parameters.text("completion_window") else { throw OpenAIError.missing("completion_window") }
    guard window == "24h" else { throw OpenAIError.value("completion_window", window, supported: ["24h"]) }
    guard let upload = uploads[file], upload.purpose == "batch" else {
      throw OpenAIError.value("input_file_id", "The file '\(file)' is not there, or not for batches.")
    }
    return try .chunkedJSON(
      await desk.add(endpoint: endpoint, inputFileID: file, metadata: members["metadata"] ?? .null, now: now).value)
  }
}
