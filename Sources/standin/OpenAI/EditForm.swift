import Domain

/// What `POST /v1/images/edits` was sent, its parameters and files checked as far as their heads go.
struct EditForm {
  let order: ImagesOrder
  /// One to sixteen; the first is the one that is changed.
  let images: [File]
  let mask: File?
  let markup: File?

  /// A picture as it was sent.
  struct File {
    /// The name of the field.
    var name: String
    var content: ArraySlice<UInt8>
  }

  static let imageLimit = 16
  private static let imageTypes = ["image/jpeg", "image/png", "image/webp"]
  private static let imageByteLimit = 50_000_000
  private static let maskByteLimit = 4_000_000
  private static let fileNames: Set = ["image", "image[]", "mask", "markup"]

  /// Reads `form`, sent to `place`. Throws what the vendor says about the first thing that is wrong.
  init(_ form: MultipartForm, at place: ImagesPlace, isLenient: Bool = false) throws(OpenAIError) {
    let files = form.parts.filter { Self.fileNames.contains($0.name) }
    let parameters = try Parameters(form: form.parts.filter { !Self.fileNames.contains($0.name) })
    order = try isLenient ? ImagesOrder(lenient: parameters) : ImagesOrder(parameters, for: .edits, at: place)
    let types = place.vendor == .azureOpenAI ? Self.imageTypes.filter { $0 != "image/webp" } : Self.imageTypes
    images = try Self.images(files, types: types)
    mask = try Self.single("mask", files, types: ["image/png"], limit: Self.maskByteLimit)
    markup = try Self.single("markup", files, types: ["image/png"], limit: Self.imageByteLimit)
    guard mask == nil || markup == nil else { throw .value("markup", "'markup' cannot be combined with 'mask'.") }
    guard markup == nil || order.model?.takesMarkup == true else { throw .unknown("markup") }
  }

  /// Reads a JSON object, sent to `place`; `uploads` are the files that it may name.
  init(json members: [String: JSONValue], at place: ImagesPlace, uploads: Uploads) throws(OpenAIError) {
    let parameters = Parameters(json: members.filter { $0.key != "images" && $0.key != "mask" })
    order = try ImagesOrder(parameters, for: .jsonEdits, at: place)
    let reader = ImageReference.Reader(uploads: uploads, types: Self.imageTypes)
    images = try reader.list(members["images"])
    mask = try reader.mask(members["mask"], byteLimit: Self.maskByteLimit)
    markup = nil
  }

  /// One `image`, or any number of `image[]`.
  private static func images(_ files: [MultipartForm.Part], types: [String]) throws(OpenAIError) -> [File] {
    let single = try single("image", files, types: types, limit: imageByteLimit)
    let list = files.filter { $0.name == "image[]" }
    guard list.count <= imageLimit else { throw .tooMany("image", list.count, limit: imageLimit) }
    let listed = try list.map { part throws(OpenAIError) in
      try file(part, types: types, limit: imageByteLimit)
    }
    guard let single else {
      guard !listed.isEmpty else { throw .missing("image") }
      return listed
    }
    guard listed.isEmpty else { throw .duplicate("image") }
    return [single]
  }

  private static func single(
    _ name: String, _ files: [MultipartForm.Part], types: [String], limit: Int
  ) throws(OpenAIError) -> File? {
    let parts = files.filter { $0.name == name }
    guard parts.count <= 1 else { throw .duplicate(name) }
    return try parts.first.map { part throws(OpenAIError) in try file(part, types: types, limit: limit) }
  }

  private static func file(
    _ part: MultipartForm.Part, types: [String], limit: Int
  ) throws(OpenAIError) -> File {
    guard part.fileName != nil else { throw .type(part.name, expected: "a file", got: "a string") }
    let type = part.contentType ?? "application/octet-stream"
    guard types.contains(type) else { throw .fileType(part.name, type, supported: types) }
    guard part.content.count < limit else { throw .fileSize(part.name, limit: limit) }
    return File(name: part.name, content: part.content)
  }
}
