import FoundationEssentials
import Hummingbird

/// A picture in a JSON body: exactly one of `image_url` and `file_id`.
enum ImageReference {
  /// The characters that a URL may have.
  static let urlLimit = 20_971_520

  /// Turns references into the pictures that they mean.
  struct Reader {
    let uploads: Uploads
    /// The media types that are pictures.
    let types: [String]

    /// `images`: one to sixteen.
    func list(_ value: JSONValue?) throws(OpenAIError) -> [EditForm.File] {
      guard let value, value != .null else { throw .missing("images") }
      guard case .array(let items) = value else { throw .type("images", expected: "an array", got: value.kind) }
      guard !items.isEmpty else { throw .tooFew("images") }
      guard items.count <= EditForm.imageLimit else {
        throw .tooMany("images", items.count, limit: EditForm.imageLimit)
      }
      var files: [EditForm.File] = []
      for (index, item) in items.enumerated() { files.append(try file(item, "images[\(index)]", types: types)) }
      return files
    }

    /// `mask`, a PNG.
    func mask(_ value: JSONValue?, byteLimit: Int) throws(OpenAIError) -> EditForm.File? {
      guard let value, value != .null else { return nil }
      let mask = try file(value, "mask", types: ["image/png"])
      guard mask.content.count < byteLimit else { throw .fileSize("mask", limit: byteLimit) }
      return mask
    }

    /// The picture that one reference means.
    func file(_ value: JSONValue, _ name: String, types: [String]) throws(OpenAIError) -> EditForm.File {
      guard case .object(let members) = value else { throw .type(name, expected: "an object", got: value.kind) }
      if let stranger = members.keys.sorted().first(where: { $0 != "image_url" && $0 != "file_id" }) {
        throw .unknown("\(name).\(stranger)")
      }
      let given = members.filter { $0.value != .null }
      guard given.count == 1, let (key, value) = given.first else {
        throw .value(name, "Exactly one of 'image_url' and 'file_id' must be provided.")
      }
      guard case .string(let text) = value else {
        throw .type("\(name).\(key)", expected: "a string", got: value.kind)
      }
      let content =
        key == "file_id" ? try upload(text, "\(name).file_id") : try picture(text, "\(name).image_url", types: types)
      return EditForm.File(name: "\(name).\(key)", content: content[...])
    }

    private func upload(_ id: String, _ name: String) throws(OpenAIError) -> [UInt8] {
      guard let upload = uploads[id] else {
        throw OpenAIError(
          status: .notFound, message: "No such File object: \(id)", parameter: name, code: "file_not_found")
      }
      return upload.content
    }

    private func picture(_ url: String, _ name: String, types: [String]) throws(OpenAIError) -> [UInt8] {
      guard url.utf8.count <= ImageReference.urlLimit else {
        throw .tooLong(name, url.utf8.count, limit: ImageReference.urlLimit)
      }
      // Nothing is ever fetched.
      guard !url.hasPrefix("https://") else {
        throw .value("url", "Error while downloading file. Upstream status code: 404.")
      }
      guard let (type, content) = ImageReference.content(ofDataURL: url) else {
        throw .value(name, "Invalid '\(name)'. Expected a valid URL, but got a value with an invalid format.")
      }
      guard types.contains(type) else { throw .fileType(name, type, supported: types) }
      return content
    }
  }

  /// The media type and the bytes of `data:TYPE;base64,…`; nil for any other text.
  static func content(ofDataURL url: String) -> (type: String, content: [UInt8])? {
    guard url.hasPrefix("data:"), let comma = url.firstIndex(of: ",") else { return nil }
    let head = url[..<comma].dropFirst("data:".count)
    guard head.hasSuffix(";base64"), let content = content(ofBase64: String(url[comma...].dropFirst())) else {
      return nil
    }
    return (head.dropLast(";base64".count).lowercased(), content)
  }

  /// The bytes that `text` spells; nil where that is no base64.
  static func content(ofBase64 text: String) -> [UInt8]? { Data(base64Encoded: text).map(Array.init) }
}
