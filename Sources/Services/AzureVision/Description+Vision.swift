import Domain

extension Description {
  /// What Image Analysis 4.0 says of a picture.
  init(_ wire: VisionWire, service: String) {
    let size = wire.metadata
    let dense = (wire.denseCaptionsResult?.values ?? []).dropFirst().compactMap { caption in
      caption.boundingBox.flatMap { UnitBox($0, of: size) }.map {
        DescribedObject(name: caption.text.serviceText, confidence: (caption.confidence ?? 0).asConfidence, box: $0)
      }
    }
    let objects = (wire.objectsResult?.values ?? []).compactMap { object -> DescribedObject? in
      guard let tag = object.tags.first, let box = UnitBox(object.boundingBox, of: size) else { return nil }
      return DescribedObject(name: tag.name.serviceText, confidence: (tag.confidence ?? 0).asConfidence, box: box)
    }
    self.init(
      caption: wire.captionResult?.text.serviceText ?? "",
      confidence: (wire.captionResult?.confidence ?? 0).asConfidence,
      tags: Self.tags(wire.tagsResult?.values), objects: Array((objects + dense).prefix(Self.objectLimit)),
      text: (wire.readResult?.blocks ?? []).flatMap(\.lines).prefix(Self.textLimit).map(\.text.serviceText),
      service: service)
  }

  /// What version 3.2 says of a picture.
  init(_ wire: VisionWire32, service: String) {
    let caption = wire.description?.captions?.first
    let objects = (wire.objects ?? []).compactMap { object in
      UnitBox(object.rectangle, of: wire.metadata).map {
        DescribedObject(name: object.object.serviceText, confidence: (object.confidence ?? 0).asConfidence, box: $0)
      }
    }
    self.init(
      caption: caption?.text.serviceText ?? "", confidence: (caption?.confidence ?? 0).asConfidence,
      tags: Self.tags(wire.tags), objects: Array(objects.prefix(Self.objectLimit)), service: service)
  }

  /// The things, tags and lines of one answer that anybody looks at.
  private static let objectLimit = 40
  private static let tagLimit = 60
  private static let textLimit = 200

  private static func tags(_ tags: [VisionWire.Tag]?) -> [Tag] {
    (tags ?? []).prefix(tagLimit).map {
      Tag(name: $0.name.serviceText, confidence: ($0.confidence ?? 0).asConfidence)
    }.filter { !$0.name.isEmpty }
  }
}

extension UnitBox {
  /// A box in pixels of a picture of that size, cut at its edges; nil where nothing of it is inside.
  fileprivate init?(_ box: VisionWire.Box, of size: VisionWire.Metadata?) {
    guard let columns = size?.width, let rows = size?.height, columns > 0, rows > 0 else { return nil }
    let (width, height) = (Double(columns), Double(rows))
    let left = min(max(box.x / width, 0), 1)
    let top = min(max(box.y / height, 0), 1)
    let right = min(max((box.x + box.w) / width, 0), 1)
    let bottom = min(max((box.y + box.h) / height, 0), 1)
    guard right > left, bottom > top else { return nil }
    self.init(x: left, y: top, width: right - left, height: bottom - top)
  }
}

extension Double {
  /// The number as a confidence; what is none counts as none at all.
  fileprivate var asConfidence: Double { isFinite ? min(max(self, 0), 1) : 0 }
}
