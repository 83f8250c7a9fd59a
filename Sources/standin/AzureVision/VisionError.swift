import FoundationEssentials
import Hummingbird

/// Why Image Analysis 4.0 refuses a request.
///
/// Messages are the service's own where they are known; a client should look at the status and the codes.
enum VisionError: Error, Hashable {
  case noKey
  case notFound
  case noFeatures
  case unknownFeature
  case badLanguage
  case badArgument(String)
  case urlNotAccessible
  case unsupportedContentType(String)
  /// The same in version 3.2.
  case unsupportedMediaType
  case notAnImage
  case badByteCount(limit: Int)
  case badDimensions
  case broken
  /// Something that only a fault script brings about.
  case refused(HTTPResponse.Status, VisionErrorWire, headers: [String: String])

  /// The bytes that a picture may have.
  static let byteLimit = 20_971_520
  /// The columns and rows that a picture may have.
  static let dimensions = 50...16_000

  /// The status that goes with it.
  var status: HTTPResponse.Status {
    switch self {
    case .noKey: .unauthorized
    case .notFound: .notFound
    case .broken: .internalServerError
    case .unsupportedMediaType: .unsupportedMediaType
    case .refused(let status, _, _): status
    default: .badRequest
    }
  }

  /// What the service puts into the body.
  var wire: VisionErrorWire {
    switch self {
    case .noKey: .accessDenied
    case .notFound: VisionErrorWire(code: "404", message: "Resource not found")
    case .noFeatures:
      .invalid("Either 'features' or 'model-name' needs to be specified in the query parameter")
    case .unknownFeature:
      .invalid("Analyze query is invalid.", "NotSupportedVisualFeature", "Specified feature type is not valid")
    case .badLanguage:
      .invalid("Analyze query is invalid.", "NotSupportedLanguage", "The input language is not supported")
    case .badArgument(let message): .invalid("Analyze query is invalid.", "BadArgument", message)
    case .urlNotAccessible: .invalid("The provided image url is not accessible.")
    case .unsupportedContentType(let type): .invalid("The provided image content type \(type) is not supported")
    case .unsupportedMediaType:
      .invalid(
        "Unsupported media type.", "UnsupportedMediaType",
        "Supported media types: application/octet-stream, multipart/form-data or application/json")
    case .notAnImage: .invalid("Image format is not valid", "InvalidImageFormat", "Image format is not valid")
    case .badByteCount(let limit):
      .invalidSize("The image size is not allowed to be zero or larger than \(limit) bytes")
    case .badDimensions:
      .invalidSize(
        "The image dimension is not allowed to be smaller than \(Self.dimensions.lowerBound) and larger than "
          + "\(Self.dimensions.upperBound).")
    case .broken: VisionErrorWire(code: "InternalServerError", message: "Internal server error.")
    case .refused(_, let wire, _): wire
    }
  }
}

/// `{"error": …}`, as Image Analysis 4.0 spells it.
struct VisionErrorWire: Encodable, Hashable {
  struct Problem: Encodable, Hashable {
    var code: String
    var message: String
    var innererror: Inner?
  }

  struct Inner: Encodable, Hashable {
    var code: String
    var message: String
  }

  var error: Problem

  init(code: String, message: String, inner: Inner? = nil) {
    error = Problem(code: code, message: message, innererror: inner)
  }

  /// What the gateway says without a key, or with a wrong one.
  static let accessDenied = VisionErrorWire(
    code: "401",
    message: """
      Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key for an \
      active subscription and use a correct regional API endpoint for your resource.
      """)

  fileprivate static func invalid(_ message: String) -> VisionErrorWire {
    VisionErrorWire(code: "InvalidRequest", message: message)
  }

  fileprivate static func invalid(_ message: String, _ code: String, _ inner: String) -> VisionErrorWire {
    VisionErrorWire(code: "InvalidRequest", message: message, inner: Inner(code: code, message: inner))
  }

  fileprivate static func invalidSize(_ message: String) -> VisionErrorWire {
    invalid(message, "InvalidImageSize", message)
  }
}
