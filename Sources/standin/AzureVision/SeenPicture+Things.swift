import Domain

/// What measuring cannot find, but a client has to be able to read: the stand-in makes it up from areas and sizes.
extension SeenPicture {
  /// The plainest areas of one colour, as things; at least one.
  var objects: [VisionWire.Object] {
    let areas = observations.composition.areas.filter { $0.share < 0.9 }.prefix(4)
    guard !areas.isEmpty else {
      return [VisionWire.Object(boundingBox: Ninth.centre.box(in: size), tags: [tag("area", 0.55)])]
    }
    return areas.map { area in
      let name = "\(ColourName(nearest: area.rgb).word) area"
      return VisionWire.Object(
        boundingBox: box(area.box), tags: [tag(name, 0.5 + min(area.share, 0.49))])
    }
  }

  /// Nobody, with as little confidence as the service has in people who are none.
  var people: [VisionWire.Person] {
    [VisionWire.Person(boundingBox: Ninth.centre.box(in: size), confidence: 0.0017)]
  }

  /// One line of two words across the lower ninths.
  var writing: VisionWire.Read {
    let words = [("STAND", Ninth.lowerLeft), ("IN", Ninth.lower)].map { text, ninth in
      VisionWire.Read.Word(text: text, boundingPolygon: ninth.box(in: size).corners, confidence: 0.993)
    }
    let left = Ninth.lowerLeft.box(in: size)
    let right = Ninth.lower.box(in: size)
    let whole = VisionWire.Box(x: left.x, y: left.y, w: right.x + right.w - left.x, h: left.h)
    let line = VisionWire.Read.Line(text: "STAND IN", boundingPolygon: whole.corners, words: words)
    return VisionWire.Read(blocks: [VisionWire.Read.Block(lines: [line])])
  }

  private func tag(_ name: String, _ confidence: Double) -> VisionWire.Tag {
    VisionWire.Tag(name: name, confidence: (confidence * 1000).rounded() / 1000)
  }

  /// A box in pixels, at least one wide and high, within the picture.
  private func box(_ box: UnitBox) -> VisionWire.Box {
    let x = min(max(0, Int(box.x * Double(size.pixelWidth))), size.pixelWidth - 1)
    let y = min(max(0, Int(box.y * Double(size.pixelHeight))), size.pixelHeight - 1)
    let w = min(max(1, Int(box.width * Double(size.pixelWidth))), size.pixelWidth - x)
    let h = min(max(1, Int(box.height * Double(size.pixelHeight))), size.pixelHeight - y)
    return VisionWire.Box(x: x, y: y, w: w, h: h)
  }
}
