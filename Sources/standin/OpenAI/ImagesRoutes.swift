import Domain
import FoundationEssentials
import Hummingbird

/// The OpenAI Images API.
struct ImagesRoutes {
  let studio: Studio
  let journal: Journal

  /// `POST /v1/images/generations` and `POST /v1/images/edits`.
  func add(to router: Router<StandinContext>) {
    let images = router.group("v1/images")
    images.post("generations") { request, context in try await generations(request, context.body) }
    images.post("edits") { request, context in try await edits(request, context.body) }
  }

  private func generations(_ request: Request, _ body: ReceivedBody) async throws -> Response {
    let (bytes, _) = try Self.checked(request, body, contentType: "application/json")
    guard let members = JSONValue.members(of: bytes) else { throw OpenAIError.notJSON }
    let order = try ImagesOrder(Parameters(json: members), for: .generations)
    let size = order.size.resolved(source: nil)
    var pictures: [[UInt8]] = []
    for index in 0..<order.count {
      pictures.append(try await studio.gradient(Commission(order, index: index, size: size)))
    }
    return try answer(order, size: size, pictures: pictures, tokens: TokenCount(order, size: size, sources: []))
  }

  private func edits(_ request: Request, _ body: ReceivedBody) async throws -> Response {
    let (bytes, type) = try Self.checked(request, body, contentType: "multipart/form-data")
    let form: MultipartForm
    do {
      form = try MultipartForm(bytes, boundary: MultipartBoundary(contentType: type))
    } catch {
      throw OpenAIError.notAForm(error)
    }
    let edit = try EditForm(form)
    let order = edit.order
    let sizes = try await sizes(of: edit)
    let size = order.size.resolved(source: sizes[0])
    var pictures: [[UInt8]] = []
    for index in 0..<order.count {
      pictures.append(try await variation(of: edit.images[0], Commission(order, index: index, size: size)))
    }
    return try answer(order, size: size, pictures: pictures, tokens: TokenCount(order, size: size, sources: sizes))
  }

  /// The body and its type, of a request with a key. Throws what the vendor says otherwise.
  private static func checked(
    _ request: Request, _ body: ReceivedBody, contentType expected: String
  ) throws(OpenAIError) -> ([UInt8], ParameterisedHeader) {
    let authorization = request.headers[.authorization]?.split(separator: " ") ?? []
    guard authorization.count == 2, authorization[0].lowercased() == "bearer" else { throw .noKey }
    let text = request.headers[.contentType] ?? ""
    guard let type = ParameterisedHeader(text), type.value == expected else {
      throw .contentType(text, expected: expected)
    }
    guard let bytes = body.bytes else { throw .tooLarge }
    return (bytes, type)
  }

  /// The sizes of the pictures that were sent. Throws where one is none, or a mask does not fit the first.
  private func sizes(of edit: EditForm) async throws(OpenAIError) -> [PixelSize] {
    var sizes: [PixelSize] = []
    for image in edit.images {
      sizes.append(try await facts(of: image, formats: [.png, .jpeg, .webp]).size)
    }
    for overlay in [edit.mask, edit.markup].compactMap(\.self) {
      let facts = try await facts(of: overlay, formats: [.png])
      guard facts.size == sizes[0] else {
        throw .value(overlay.name, "Invalid \(overlay.name) image - size does not match image size.")
      }
      guard facts.hasAlpha else {
        throw .value(overlay.name, "Invalid \(overlay.name) image - it has no alpha channel.")
      }
    }
    return sizes
  }

  private func facts(of file: EditForm.File, formats: [PictureFormat]) async throws(OpenAIError) -> PictureFacts {
    let facts: PictureFacts
    do {
      facts = try await studio.facts(of: file.content)
    } catch {
      throw Self.meaning(of: error, file)
    }
    guard formats.contains(facts.format) else { throw .image(file.name) }
    return facts
  }

  private func variation(of file: EditForm.File, _ commission: Commission) async throws(OpenAIError) -> [UInt8] {
    do {
      return try await studio.variation(of: file.content, commission)
    } catch {
      throw Self.meaning(of: error, file)
    }
  }

  /// Whose fault it is that `file` could not be used.
  private static func meaning(of failure: Failure, _ file: EditForm.File) -> OpenAIError {
    switch failure {
    case .notAPicture, .broken, .empty, .tooLarge: .image(file.name)
    default: .broken
    }
  }

  private func answer(
    _ order: ImagesOrder, size: PixelSize, pictures: [[UInt8]], tokens: TokenCount
  ) throws -> Response {
    let wire = ImagesWire(
      created: Int(Date().timeIntervalSince1970), background: order.background.resolved.rawValue,
      data: pictures.map { ImagesWire.Picture(base64: Data($0).base64EncodedString()) },
      outputFormat: order.format.rawValue, quality: order.quality.resolved.rawValue, size: size.vendorText,
      usage: tokens.usage)
    let response = try Response.chunkedJSON(wire)
    journal.charge(tokens.price, for: .images)
    return response
  }
}

extension Commission {
  /// Picture `index` of the answer to `order`.
  fileprivate init(_ order: ImagesOrder, index: Int, size: PixelSize) {
    let format: PictureFormat =
      switch order.format {
      case .png: .png
      case .jpeg: .jpeg
      case .webp: .webp
      }
    self.init(
      prompt: order.prompt, index: index, size: size, format: format,
      isTransparent: order.background.resolved == .transparent)
  }
}
