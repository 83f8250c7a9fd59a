extension ImageModel {
  /// What one slot will probably cost: `sent` are the sizes of the pictures that go with it, the mask not counted, and
  /// `prompt` the text. What was not chosen counts as what the model usually does.
  public func estimate(_ options: ModelOptions, prompt: String, sent: [PixelSize]) -> Money {
    prices.charge(usage(options, prompt: prompt, sent: sent))
  }

  /// The tokens that one slot will probably use.
  public func usage(_ options: ModelOptions, prompt: String, sent: [PixelSize]) -> TokenUsage {
    let size = likelySize(options.size, source: sent.first)
    let quality = options.quality ?? usualQuality
    let partials = min(options.partialPictures, partialPictures)
    return TokenUsage(
      textIn: TokenFormula.text(prompt), imageIn: sent.reduce(0) { $0 + tokens.input($1) },
      imageOut: (tokens.output(size, quality) ?? 0) + partials * tokens.perPartial)
  }

  /// The size of the answer: what was asked for, otherwise that of these three which is most like the source.
  ///
  /// The vendors do not say how a model chooses; these are the sizes that it was seen to choose.
  public func likelySize(_ size: RequestedSize, source: PixelSize?) -> PixelSize {
    if case .pixels(let size) = size { return size }
    guard let source, source.pixelHeight > 0 else { return Self.square }
    let ratio = Double(source.pixelWidth) / Double(source.pixelHeight)
    // Between the square and the rectangles, at the geometric mean of their proportions.
    let border = 1.5.squareRoot()
    if ratio > border { return PixelSize(pixelWidth: 1536, pixelHeight: 1024) }
    return ratio < 1 / border ? PixelSize(pixelWidth: 1024, pixelHeight: 1536) : Self.square
  }

  private static let square = PixelSize(pixelWidth: 1024, pixelHeight: 1024)
}
