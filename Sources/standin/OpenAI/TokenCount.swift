import Domain

/// The tokens of one call, and what they cost.
struct TokenCount: Hashable {
  var inputText = 0
  var inputImage = 0
  var outputImage = 0

  /// What `order` uses when it is answered with `size` and starts from pictures of sizes `sources`.
  ///
  /// Several pictures are billed like as many calls.
  init(_ order: ImagesOrder, size: PixelSize, sources: [PixelSize]) {
    inputText = Self.text(order.prompt) * order.count
    inputImage = sources.reduce(0) { $0 + Self.input($1) } * order.count
    outputImage = Self.output(size, order.quality.resolved) * order.count
  }

  /// 5, 8 and 30 dollars for a million tokens of text in, pictures in and pictures out.
  var price: Money { Money(microDollars: inputText * 5 + inputImage * 8 + outputImage * 30) }

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
  private static func text(_ prompt: String) -> Int { (prompt.unicodeScalars.count + 3) / 4 + 6 }

  /// A token for each 16 × 16 pixels, and at most 1024: an estimate that fits the few answers that are known.
  private static func input(_ size: PixelSize) -> Int {
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
}
