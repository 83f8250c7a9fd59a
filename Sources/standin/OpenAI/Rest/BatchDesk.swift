import Domain
import FoundationEssentials
import Hummingbird

/// Keeps batches and does their work when somebody looks for it.
actor BatchDesk {
  private let desk: ImagesDesk
  private let journal: Journal
  private var batches: [Batch] = []

  /// The requests that one batch may have.
  private static let requestLimit = 50_000
  static let endpoints = [
    "/v1/responses", "/v1/chat/completions", "/v1/embeddings", "/v1/completions", "/v1/moderations",
    "/v1/images/generations", "/v1/images/edits", "/v1/videos",
  ]

  init(desk: ImagesDesk, journal: Journal) {
    self.desk = desk
    self.journal = journal
  }

  /// All batches, the newest first.
  var all: [Batch] { batches.reversed() }

  /// Starts a batch.
  func add(endpoint: String, inputFileID: String, metadata: JSONValue, now: Int) -> Batch {
    let id = "batch_" + UUID().uuidString.lowercased().filter { $0 != "-" }
    let batch = Batch(id: id, endpoint: endpoint, inputFileID: inputFileID, metadata: metadata, createdAt: now)
    batches.append(batch)
    return batch
  }

  /// The batch of that id, one stage further than it was; `request` is who looks.
  func look(at id: String, request: Int, now: Int) async -> Batch? {
    guard let index = batches.firstIndex(where: { $0.id == id }) else { return nil }
    switch batches[index].status {
    case .validating: validate(index, now: now)
    case .inProgress:
      reach(.finalizing, index, now: now)
      await work(on: batches[index], request: request, now: now)
    case .cancelling: reach(.cancelled, index, now: now)
    case .failed, .finalizing, .completed, .cancelled: break
    }
    return batches[index]
  }

  /// The batch of that id, which is not gone on with unless it is done.
  func cancel(_ id: String, now: Int) -> Batch? {
    guard let index = batches.firstIndex(where: { $0.id == id }) else { return nil }
    if [.validating, .inProgress].contains(batches[index].status) { reach(.cancelling, index, now: now) }
    return batches[index]
  }

  private func reach(_ status: Batch.Status, _ index: Int, now: Int) {
    batches[index].status = status
    batches[index].times[status] = now
  }

  private func lines(of batch: Batch) -> [JSONValue?] {
    guard let input = desk.uploads[batch.inputFileID] else { return [] }
    return input.content.split(separator: UInt8(ascii: "\n")).map { JSONValue(bytes: $0) }
  }

  private func validate(_ index: Int, now: Int) {
    let batch = batches[index]
    let lines = lines(of: batch)
    batches[index].counts.total = lines.count
    var ids: Set<String> = []
    for (number, line) in lines.enumerated() {
      let problem = problem(with: line, of: batch, ids: &ids)
      if let problem { batches[index].problems.append((line: number + 1, message: problem)) }
    }
    if lines.isEmpty { batches[index].problems.append((line: 1, message: "The input file is empty.")) }
    if lines.count > Self.requestLimit { batches[index].problems.append((line: 1, message: "Too many requests.")) }
    reach(batches[index].problems.isEmpty ? .inProgress : .failed, index, now: now)
  }

  private func problem(with line: JSONValue?, of batch: Batch, ids: inout Set<String>) -> String? {
    guard let line else { return "This line is not parseable as valid JSON." }
    guard let id = line["custom_id"].text else { return "Missing required parameter: 'custom_id'." }
    guard ids.insert(id).inserted else { return "The custom_id '\(id)' is used more than once." }
    guard line["method"].text == "POST" else { return "The method has to be POST." }
    guard line["url"].text == batch.endpoint else { return "The URL does not match the endpoint of the batch." }
    guard case .object = line["body"] else { return "Missing required parameter: 'body'." }
    return nil
  }

  private func work(on batch: Batch, request: Int, now: Int) async {
    var outputs: [String] = []
    var errors: [String] = []
    for line in lines(of: batch).compactMap(\.self) {
      let (status, body) = await answer(line["body"].members, to: batch.endpoint, request: request, now: now)
      let id = UUID().uuidString.lowercased()
      let output = JSONValue.object([
        "id": .string("batch_req_\(id.filter { $0 != "-" })"), "custom_id": line["custom_id"], "error": .null,
        "response": .object(["status_code": .integer(status), "request_id": .string(id), "body": body]),
      ])
      if status == 200 { outputs.append(output.spelled) } else { errors.append(output.spelled) }
    }
    guard let index = batches.firstIndex(where: { $0.id == batch.id }) else { return }
    // The order is not promised, and nobody should rely on it.
    batches[index].outputFileID = file(outputs.reversed(), "output", of: batch, now: now)
    batches[index].errorFileID = file(errors, "error", of: batch, now: now)
    batches[index].counts.completed = outputs.count
    batches[index].counts.failed = errors.count
    reach(.completed, index, now: now)
  }

  private func file(_ lines: [String], _ name: String, of batch: Batch, now: Int) -> String? {
    guard !lines.isEmpty else { return nil }
    let content = Array(lines.map { $0 + "\n" }.joined().utf8)
    return desk.uploads.add(content, fileName: "\(batch.id)_\(name).jsonl", purpose: "batch_output", createdAt: now).id
  }

  /// The status and the body for one line, at half the price.
  private func answer(
    _ members: [String: JSONValue], to endpoint: String, request: Int, now: Int
  ) async -> (Int, JSONValue) {
    let place = ImagesPlace(vendor: .openAI, today: desk.options.today())
    do {
      let work: ImagesDesk.Work
      switch endpoint {
      case "/v1/images/generations": work = try await desk.generation(members, at: place)
      case "/v1/images/edits":
        work = try await desk.edit(EditForm(json: members, at: place, uploads: desk.uploads))
      default: throw OpenAIError.unknownURL("POST", endpoint)
      }
      guard work.order.partialImages == nil else { throw OpenAIError.value("stream", "Batches do not stream.") }
      journal.charge(
        Money(microDollars: (work.tokens.cost.microDollars + 1) / 2), for: .images, pictures: work.pictures.count,
        request: request)
      return (200, try JSONValue(encoding: ImagesWire(work, created: now)))
    } catch {
      let error = error as? OpenAIError ?? .broken
      return (error.status.code, (try? JSONValue(encoding: OpenAIErrorWire(error: error))) ?? .null)
    }
  }
}
