import FoundationEssentials
import Hummingbird

/// `/v1/files`: upload, list, look up, read and delete.
struct FilesRoutes {
  let uploads: Uploads

  private static let purposes = ["assistants", "batch", "fine-tune", "vision", "user_data", "evals"]

  func add(to router: Router<StandinContext>) {
    let group = router.group("v1/files")
    group.post { request, context in try upload(request, context.body) }
    group.get { request, _ in
      try Access.check(request, at: .openAI)
      return try Response.chunkedJSON(
        JSONValue.object(["object": "list", "data": .array(uploads.all.map(\.value)), "has_more": .bool(false)]))
    }
    group.get(":file") { request, context in try Response.chunkedJSON(file(request, context).value) }
    group.get(":file/content") { request, context in
      let content = try file(request, context).content
      return Response(
        status: .ok, headers: [.contentType: "application/octet-stream"],
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: content)))
    }
    group.delete(":file") { request, context in
      let id = try file(request, context).id
      return try Response.chunkedJSON(
        JSONValue.object(["id": .string(id), "object": "file", "deleted": .bool(uploads.remove(id))]))
    }
  }

  private func file(_ request: Request, _ context: StandinContext) throws -> Uploads.Upload {
    try Access.check(request, at: .openAI)
    let id = context.parameters.get("file") ?? ""
    guard let upload = uploads[id] else {
      throw OpenAIError(status: .notFound, message: "No such File object: \(id)", parameter: "id")
    }
    return upload
  }

  private func upload(_ request: Request, _ body: ReceivedBody) throws -> Response {
    try Access.check(request, at: .openAI)
    let (bytes, type) = try RequestBytes.checked(request, body, types: ["multipart/form-data"])
    let form: MultipartForm
    do {
      form = try MultipartForm(bytes, boundary: MultipartBoundary(contentType: type))
    } catch {
      throw OpenAIError.notAForm(error)
    }
    // What else there may be, such as an end of the file's life, has brackets in its name.
    let texts = form.parts.filter { $0.name != "file" && !$0.name.contains("[") }
    let parameters = try Parameters(form: texts)
    try parameters.check(names: ["purpose"])
    guard let purpose = try parameters.text("purpose") else { throw OpenAIError.missing("purpose") }
    guard Self.purposes.contains(purpose) else {
      throw OpenAIError.value("purpose", purpose, supported: Self.purposes)
    }
    guard let part = form.parts.first(where: { $0.name == "file" }), let name = part.fileName else {
      throw OpenAIError.missing("file")
    }
    let upload = uploads.add(
      Array(part.content), fileName: name, purpose: purpose, createdAt: Int(Date().timeIntervalSince1970))
    return try .chunkedJSON(upload.value)
  }
}

extension Uploads.Upload {
  /// The file as it is told.
  var value: JSONValue {
    .object([
      "object": "file", "id": .string(id), "purpose": .string(purpose), "filename": .string(fileName),
      "bytes": .integer(content.count), "created_at": .integer(createdAt), "expires_at": .null, "status": "processed",
      "status_details": .null,
    ])
  }
}
