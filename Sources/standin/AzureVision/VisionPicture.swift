import Domain
import Hummingbird

/// The picture that a request to Image Analysis carries.
struct VisionPicture {
  private let bytes: [UInt8]

  /// Reads the bytes that were sent, by themselves or in a form. Throws where there are none, or too many.
  init(_ request: Request, _ body: ReceivedBody, byteLimit: Int) throws(VisionError) {
    let type = request.headers[.contentType].flatMap { ParameterisedHeader($0) }
    switch type?.value {
    // Nothing is ever fetched.
    case "application/json": throw .urlNotAccessible
    case "application/octet-stream": bytes = body.bytes ?? []
    case "multipart/form-data":
      guard let type, let bytes = body.bytes, let boundary = try? MultipartBoundary(contentType: type),
        let form = try? MultipartForm(bytes, boundary: boundary), let part = form.parts.first
      else { throw .notAnImage }
      self.bytes = Array(part.content)
    default: throw .unsupportedContentType(type?.value ?? "")
    }
    guard 1...byteLimit ~= bytes.count else { throw .badByteCount(limit: byteLimit) }
  }

  /// What is to be seen. Throws where the picture has none of `formats`, or a size that is not taken.
  func seen(by studio: Studio, formats: [PictureFormat]) async throws(VisionError) -> SeenPicture {
    do {
      let facts = try await studio.facts(of: bytes)
      guard formats.contains(facts.format) else { throw VisionError.notAnImage }
      guard VisionError.dimensions ~= facts.size.pixelWidth, VisionError.dimensions ~= facts.size.pixelHeight else {
        throw VisionError.badDimensions
      }
      return SeenPicture(observations: try await studio.observations(of: bytes))
    } catch {
      throw (error as? Failure).map(Self.meaning) ?? error as? VisionError ?? .broken
    }
  }

  private static func meaning(of failure: Failure) -> VisionError {
    switch failure {
    case .notAPicture, .broken, .empty: .notAnImage
    case .tooLarge: .badDimensions
    default: .broken
    }
  }
}
