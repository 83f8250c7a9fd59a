import Canvas
import Domain

extension State {
  /// What the file itself says, in place of the description; nil unless it is asked for and known.
  var factParagraphs: [Paragraph]? {
    guard picture.showsFacts, let path = subject.picture(in: self), let facts = picture.previews.facts(of: path)
    else { return nil }
    var lines = [Painter.Segment(words.headline(facts), .heading), Painter.Segment(words.samples(facts))]
    if facts.pages > 1 { lines.append(Painter.Segment(words.pages(facts.pages))) }
    let camera = facts.camera ?? CameraFacts()
    let device = [camera.camera, camera.lens].compactMap { $0 }.joined(separator: ", ")
    if !device.isEmpty { lines.append(Painter.Segment(device)) }
    let settings = [camera.exposure, camera.aperture, camera.sensitivity, camera.focalLength].compactMap { $0 }
      .joined(separator: "  ")
    if !settings.isEmpty { lines.append(Painter.Segment(settings)) }
    if let takenAt = camera.takenAt { lines.append(Painter.Segment(words.taken(at: takenAt))) }
    lines.append(
      camera.hasPosition
        ? Painter.Segment(words.hasPosition, .warning)
        : Painter.Segment(words.hasNoPosition, .dim))
    lines.append(Painter.Segment(words.nothingIsSent, .dim))
    return lines.map { Paragraph([$0]) }
  }
}
