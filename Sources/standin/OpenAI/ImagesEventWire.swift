import FoundationEssentials
import Hummingbird

/// One event of a streamed answer of the Images API.
struct ImagesEventWire: Encodable {
  var type: String
  var base64: String
  /// From 0; nil in the last event.
  var partialImageIndex: Int?
  /// Seconds since 1970.
  var createdAt: Int
  var size: String
  var quality: String
  var background: String
  var outputFormat: String
  var usage: ImagesWire.Usage?

  private enum CodingKeys: String, CodingKey {
    case type, size, quality, background, usage
    case base64 = "b64_json"
    case partialImageIndex = "partial_image_index"
    case createdAt = "created_at"
    case outputFormat = "output_format"
  }

  /// The stage number `stage` of `work`, or its end where that is nil. `subject` is `image_generation` or `image_edit`.
  init(_ work: ImagesDesk.Work, stage: Int?, subject: String, createdAt: Int) {
    type = stage == nil ? "\(subject).completed" : "\(subject).partial_image"
    base64 = Data(stage.map { work.stages[$0] } ?? work.pictures[0]).base64EncodedString()
    partialImageIndex = stage
    self.createdAt = createdAt
    size = work.size.vendorText
    quality = work.order.quality.resolved.rawValue
    background = work.order.background.resolved.rawValue
    outputFormat = work.order.format.rawValue
    guard stage == nil else { return }
    usage = work.tokens.usage
    usage?.outputTokensDetails = nil
  }
}
