import Domain

/// What can be said about a picture when only its pixels are measured.
struct SeenPicture {
  let observations: Observations

  var size: PixelSize { observations.facts.size }
  /// Whether it is grey all over.
  var isColourless: Bool { observations.chroma < 4 }

  /// One sentence about the whole.
  var caption: VisionWire.Caption {
    let adjectives = [lightnessWord, chromaWord, temperatureWord].compactMap(\.self).joined(separator: ", ")
    let names = colours.prefix(2).map(\.name).joined(separator: " and ")
    let contrast = observations.contrast > 0.25 ? " with strong contrast" : ""
    let article = adjectives.first.map { "aeiou".contains($0) } == true ? "an" : "a"
    return VisionWire.Caption(
      text: "\(article) \(adjectives) picture, mostly \(names)\(contrast)",
      confidence: rounded(0.4 + 0.5 * colours.prefix(2).reduce(0) { $0 + $1.confidence }))
  }

  /// Words for what is there, the surest first.
  var tags: [VisionWire.Tag] {
    var tags = colours
    tags.append(VisionWire.Tag(name: lightnessWord, confidence: rounded(abs(observations.lightness - 0.5) * 2)))
    tags.append(VisionWire.Tag(name: shapeWord, confidence: 0.99))
    if isColourless { tags.append(VisionWire.Tag(name: "black and white", confidence: 0.95)) }
    if let detailWord {
      tags.append(VisionWire.Tag(name: detailWord, confidence: rounded(0.5 + observations.detail / 2)))
    }
    return tags.sorted { ($0.confidence, $1.name) > ($1.confidence, $0.name) }
  }

  /// The whole and then those ninths that stand out from it, the plainest first; at most ten.
  var denseCaptions: [VisionWire.DenseCaption] {
    let whole = VisionWire.DenseCaption(
      text: caption.text, confidence: caption.confidence,
      boundingBox: VisionWire.Box(x: 0, y: 0, w: size.pixelWidth, h: size.pixelHeight))
    let parts = Ninth.allCases.map { ($0, difference($0)) }
      .filter { abs($0.1) > 0.04 }
      .sorted { abs($0.1) > abs($1.1) }
      .map { ninth, difference in
        VisionWire.DenseCaption(
          text: "a \(difference > 0 ? "light" : "dark") area \(ninth.place)",
          confidence: rounded(0.5 + abs(difference)), boundingBox: ninth.box(in: size))
      }
    return [whole] + parts
  }

  /// The largest part of width by height `ratio`, as near as can be to the ninth that stands out most.
  func crop(ratio: Double) -> VisionWire.Crop {
    let width = min(Double(size.pixelWidth), Double(size.pixelHeight) * ratio)
    let w = max(1, Int(width))
    let h = max(1, min(size.pixelHeight, Int(width / ratio)))
    let centre = (Ninth.allCases.max { abs(difference($0)) < abs(difference($1)) } ?? .centre).box(in: size)
    let x = min(max(0, centre.x + centre.w / 2 - w / 2), size.pixelWidth - w)
    let y = min(max(0, centre.y + centre.h / 2 - h / 2), size.pixelHeight - h)
    return VisionWire.Crop(aspectRatio: ratio, boundingBox: VisionWire.Box(x: x, y: y, w: w, h: h))
  }

  /// How much lighter a ninth is than the whole, −1…1.
  private func difference(_ ninth: Ninth) -> Double {
    ninth.value(observations.ninths) - observations.lightness
  }

  /// The dominant colours by name, each name once, as tags.
  private var colours: [VisionWire.Tag] {
    var shares: [(name: String, share: Double)] = []
    for colour in observations.colours {
      let name = ColourName(nearest: colour.rgb).word
      if let index = shares.firstIndex(where: { $0.name == name }) {
        shares[index].share += colour.share
      } else {
        shares.append((name, colour.share))
      }
    }
    return shares.sorted { ($0.share, $1.name) > ($1.share, $0.name) }
      .map { VisionWire.Tag(name: $0.name, confidence: rounded($0.share)) }
  }

  private var lightnessWord: String {
    switch observations.lightness {
    case ..<0.2: "dark"
    case ..<0.4: "dim"
    case ..<0.65: "evenly lit"
    case ..<0.85: "bright"
    default: "pale"
    }
  }

  private var chromaWord: String? {
    switch observations.chroma {
    case ..<4: "colourless"
    case ..<15: "muted"
    case ..<40: nil
    default: "vivid"
    }
  }

  private var temperatureWord: String? {
    guard !isColourless, abs(observations.warmth) > 6 else { return nil }
    return observations.warmth > 0 ? "warm" : "cool"
  }

  private var shapeWord: String {
    if size.pixelWidth == size.pixelHeight { return "square" }
    return size.pixelWidth > size.pixelHeight ? "landscape" : "portrait"
  }

  private var detailWord: String? {
    switch observations.detail {
    case ..<0.02: "smooth"
    case 0.2...: "busy"
    default: nil
    }
  }

  private func rounded(_ confidence: Double) -> Double {
    (min(max(confidence, 0.01), 0.99) * 10_000).rounded() / 10_000
  }
}
