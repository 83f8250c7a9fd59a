import Domain

/// The tokens of one call, and what they cost.
struct TokenCount: Hashable {
  var inputText = 0
  var inputImage = 0
  var outputImage = 0
  private let price: ImagePrice

  /// What `order` uses when it is answered with `size` and starts from pictures of sizes `sources`.
  ///
  /// Several pictures are billed like as many calls, and every partial picture like a hundred tokens.
  init(_ order: ImagesOrder, size: PixelSize, sources: [PixelSize]) {
    price = ImagePrice(order.model)
    inputText = Self.text(order.prompt) * order.count
    inputImage = sources.reduce(0) { $0 + Self.input($1) } * order.count
    let picture =
      order.model?.family == .first
      ? Self.firstOutput(size, order.quality.resolved) : Self.output(size, order.quality.resolved)
    outputImage = (picture + 100 * (order.partialImages ?? 0)) * order.count
  }

  /// What they cost.
  var cost: Money {
    Money(
      microDollars: (inputText * price.textIn + inputImage * price.imageIn + outputImage * price.imageOut + 99) / 100)
  }

  /// What an answer says about it.
  var usage: ImagesWire.Usage {
    ImagesWire.Usage(
      inputTokens: inputText + inputImage,
      inputTokensDetails: ImagesWire.Details(imageTokens: inputImage, textTokens: inputText),
      outputTokens: outputImage,
      outputTokensDetails: ImagesWire.Details(imageTokens: outputImage, textTokens: 0),
      totalTokens: inputText + inputImage + outputImage)
  }

  /// About four characters a token, and a few for the frame around them.
  static func text(_ prompt: String) -> Int { (prompt.unicodeScalars.count + 3) / 4 + 6 }

  /// A token for each 16 × 16 pixels, and at most 1024: an estimate that fits the few answers that are known.
  static func input(_ size: PixelSize) -> Int {
    min(1024, (size.pixelWidth + 15) / 16 * ((size.pixelHeight + 15) / 16))
  }

  /// The formula behind the vendor's calculator for gpt-image-2, worked out by its users
  /// (https://community.openai.com/t/1382699). For `xhigh` and `max` nothing is known but that they cost more.
  static func output(_ size: PixelSize, _ quality: ImageQuality) -> Int {
    let factor =
      switch quality {
      case .low: 16
      case .auto, .medium: 48
      case .high: 96
      case .xhigh: 128
      case .max: 192
      }
    let long = max(size.pixelWidth, size.pixelHeight)
    let short = min(size.pixelWidth, size.pixelHeight)
    let rows = (2 * factor * short + long) / (2 * long)
    return (factor * rows * (2_000_000 + size.pixels) + 3_999_999) / 4_000_000
  }

  /// The fixed table of the models before gpt-image-2.
  private static func firstOutput(_ size: PixelSize, _ quality: ImageQuality) -> Int {
    let tokens =
      switch quality {
      case .low: (272, 408, 400)
      case .auto, .medium: (1056, 1584, 1568)
      case .high, .xhigh, .max: (4160, 6240, 6208)
      }
    if size.pixelWidth == size.pixelHeight { return tokens.0 }
    return size.pixelWidth < size.pixelHeight ? tokens.1 : tokens.2
  }
}

/// What tokens of a model cost, in hundredths of a micro-dollar each.
private struct ImagePrice: Hashable {
  var textIn = 500
  var imageIn = 800
  var imageOut = 3000

  init(_ model: ImageModel?) {
    switch model {
    case .image1Mini: (textIn, imageIn, imageOut) = (200, 250, 800)
    case .image1: (imageIn, imageOut) = (1000, 4000)
    case .image15, .image15Snapshot, .chatGPTLatest: imageOut = 3200
    case .dalle2, .dalle3, .image2, .image2Snapshot, .sunburst26, .flare26, .sunburst25, .sunburst25Snapshot, .flare25,
      .flare25Snapshot, nil:
      break
    }
  }
}
