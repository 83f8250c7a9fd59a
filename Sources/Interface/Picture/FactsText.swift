import Canvas
import Domain

extension State {
  /// What the file itself says, in place of the description; nil unless it is asked for and known.
  var factParagraphs: [Painter.Segment]? {
    guard picture.showsFacts, let path = subject.picture(in: self), let facts = picture.previews.facts(of: path)
    else { return nil }
    var lines = [Painter.Segment(Self.headline(facts), .heading), Painter.Segment(Self.samples(facts))]
    if facts.pages > 1 { lines.append(Painter.Segment("\(facts.pages) pages or frames; the first is shown")) }
    let camera = facts.camera ?? CameraFacts()
    let device = [camera.camera, camera.lens].compactMap { $0 }.joined(separator: ", ")
    if !device.isEmpty { lines.append(Painter.Segment(device)) }
    let settings = [camera.exposure, camera.aperture, camera.sensitivity, camera.focalLength].compactMap { $0 }
      .joined(separator: "  ")
    if !settings.isEmpty { lines.append(Painter.Segment(settings)) }
    if let takenAt = camera.takenAt { lines.append(Painter.Segment("taken \(takenAt)")) }
    lines.append(
      camera.hasPosition
        ? Painter.Segment("has a position: it stays in the file, is not shown and never sent", .warning)
        : Painter.Segment("has no position", .dim))
    lines.append(Painter.Segment("Nothing of this is sent: services get bare pixels.", .dim))
    return lines
  }

  private static func headline(_ facts: PictureFacts) -> String {
    let tenths = facts.size.pixels / 100_000
    return "\(facts.size)  \(tenths / 10).\(tenths % 10) megapixels  \(facts.format.title)  "
      + Titles.bytes(facts.byteCount)
  }

  private static func samples(_ facts: PictureFacts) -> String {
    let profile =
      facts.profileByteCount == 0 ? "no profile" : facts.profileName.map { "profile \($0)" } ?? "a profile without name"
    let turned = facts.orientation == 1 ? [] : ["turned by the camera"]
    let kind = facts.colourSpace.title + (facts.hasAlpha ? " with alpha" : "")
    return (["\(facts.bitsPerSample) bits a sample", kind, profile] + turned).joined(separator: ", ")
  }
}

extension ColourSpace {
  fileprivate var title: String {
    switch self {
    case .grey: "grey"
    case .rgb: "RGB"
    case .cmyk: "CMYK"
    case .lab: "Lab"
    case .other: "another colour space"
    }
  }
}
