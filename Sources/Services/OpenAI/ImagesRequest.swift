import Domain
import FoundationEssentials

/// One request for one picture, as OpenAI and Azure OpenAI take it.
struct ImagesRequest {
  let access: ServiceAccess
  let model: ImageModel
  let slot: SlotRequest
  /// The mask as the service wants it: PNG, alpha 0 where the picture may change.
  var mask: FilePath?
  /// Says who asks without saying who it is: a hash.
  var safetyIdentifier: String?
  /// Text that no picture contains.
  var boundary: String

  private var options: ModelOptions { slot.settings.options }
  private var isEdit: Bool { slot.settings.mode != .description }

  /// The call.
  func call() throws(Failure) -> HTTPCall {
    let path = isEdit ? "images/edits" : "images/generations"
    return HTTPCall(
      "POST", OpenAIAddress(access).url(path, model: model.id), headers: OpenAIAddress(access).headers,
      body: try body)
  }

  private var body: HTTPBody {
    get throws(Failure) {
      guard isEdit else { return .bytes(try json, contentType: "application/json") }
      return isForm ? form : .pieces(try jsonPieces, contentType: "application/json")
    }
  }

  /// Whether it is an edit that goes as a form.
  private var isForm: Bool { isEdit && access.edits == .multipart }

  /// What both forms of a request say, in the order in which it is sent.
  private var fields: [(name: String, value: Field)] {
    var fields: [(String, Field)] = [("model", .text(model.id)), ("prompt", .text(slot.prompt.text))]
    if case .pixels = options.size { fields.append(("size", .text(options.size.text))) }
    if let quality = options.quality { fields.append(("quality", .text(quality.rawValue))) }
    if let background = options.background { fields.append(("background", .text(background.rawValue))) }
    if let format = options.format, format != .png { fields.append(("output_format", .text(format.rawValue))) }
    if let compression = options.compression { fields.append(("output_compression", .number(compression))) }
    if let moderation = options.moderation, !isForm { fields.append(("moderation", .text(moderation.rawValue))) }
    if let complexity = options.complexity { fields.append(("complexity", .text(complexity.rawValue))) }
    if isEdit, let fidelity = options.inputFidelity { fields.append(("input_fidelity", .text(fidelity.rawValue))) }
    if options.partialPictures > 0, model.partialPictures > 0 {
      fields.append(("stream", .flag(true)))
      fields.append(("partial_images", .number(min(options.partialPictures, model.partialPictures))))
    }
    if let safetyIdentifier, access.service == .openAI {
      fields.append(("safety_identifier", .text(safetyIdentifier)))
    }
    return fields
  }

  private enum Field: Encodable {
    case text(String)
    case number(Int)
    case flag(Bool)

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .number(let number): try container.encode(number)
      case .flag(let flag): try container.encode(flag)
      }
    }

    var formText: String {
      switch self {
      case .text(let text): text
      case .number(let number): String(number)
      case .flag(let flag): flag ? "true" : "false"
      }
    }
  }

  private var json: [UInt8] {
    get throws(Failure) {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      do {
        let data = try encoder.encode(Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.value) }))
        return Array(data)
      } catch {
        throw .unexpected(doing: "writing the request", detail: "\(error)")
      }
    }
  }

  /// `multipart/form-data` (RFC 7578): the texts first, then the pictures, then the mask.
  private var form: HTTPBody {
    var pieces: [HTTPBody.Piece] = []
    for (name, value) in fields {
      pieces.append(.bytes(part(name: name, [], value.formText + "\r\n")))
    }
    let pictures = [slot.picture] + slot.references
    // One picture is `image`, as old servers know it; Azure documents only the other name.
    let name = pictures.count > 1 || access.service == .azureOpenAI ? "image[]" : "image"
    for (index, picture) in pictures.enumerated() {
      add(picture, as: name, called: "picture-\(index + 1)", to: &pieces)
    }
    if let mask { add(mask, as: "mask", called: "mask", to: &pieces) }
    pieces.append(.bytes(Array("--\(boundary)--\r\n".utf8)))
    return .pieces(pieces, contentType: "multipart/form-data; boundary=\(boundary)")
  }

  /// The object of texts, and the pictures and the mask behind them as addresses that hold what they lead to (RFC 2397).
  private var jsonPieces: [HTTPBody.Piece] {
    get throws(Failure) {
      var pieces: [HTTPBody.Piece] = [.bytes(try json.dropLast())]
      for (index, picture) in ([slot.picture] + slot.references).enumerated() {
        pieces += Self.address(of: picture, after: index == 0 ? #","images":["# : ",")
      }
      pieces.append(.bytes(Array("]".utf8)))
      if let mask { pieces += Self.address(of: mask, after: #","mask":"#) }
      pieces.append(.bytes(Array("}".utf8)))
      return pieces
    }
  }

  private static func address(of file: FilePath, after start: String) -> [HTTPBody.Piece] {
    let head = "\(start){\"image_url\":\"data:image/\(format(of: file).rawValue);base64,"
    return [.bytes(Array(head.utf8)), .base64(file), .bytes(Array("\"}".utf8))]
  }

  /// The file's own name stays here.
  private func add(_ file: FilePath, as name: String, called title: String, to pieces: inout [HTTPBody.Piece]) {
    let format = Self.format(of: file)
    pieces.append(
      .bytes(
        part(name: name, ["filename=\"\(title).\(format.fileExtension)\""], "", type: "image/\(format.rawValue)")))
    pieces.append(.file(file))
    pieces.append(.bytes([13, 10]))
  }

  /// A picture that need not be written anew keeps its format, whatever the copy is called.
  private static func format(of file: FilePath) -> PictureFormat {
    if HTTPBody.start(of: file, count: 3) == [0xFF, 0xD8, 0xFF] { return .jpeg }
    return file.fileExtension.flatMap(PictureFormat.init(fileExtension:)) ?? .png
  }

  private func part(name: String, _ more: [String], _ text: String, type: String? = nil) -> [UInt8] {
    let disposition = (["form-data", "name=\"\(name)\""] + more).joined(separator: "; ")
    let typeLine = type.map { "Content-Type: \($0)\r\n" } ?? ""
    return Array("--\(boundary)\r\nContent-Disposition: \(disposition)\r\n\(typeLine)\r\n\(text)".utf8)
  }
}
