import Domain

extension ImageModel {
  /// Sizes to choose from for a picture like `source`: what the model chooses itself, then those with proportions most
  /// like the source's, the smallest first. A model with few sizes offers all of them. `chosen` is among them, whatever
  /// it is.
  func sizeChoices(source: PixelSize?, chosen: RequestedSize) -> [RequestedSize] {
    var found: [PixelSize] =
      switch sizes {
      case .listed(let sizes): sizes
      case .free(let bounds): Self.sizes(within: bounds, like: source ?? PixelSize(pixelWidth: 1, pixelHeight: 1))
      }
    if case .pixels(let size) = chosen, !found.contains(size) { found.append(size) }
    let ordered = found.sorted { ($0.pixels, $0.pixelWidth) < ($1.pixels, $1.pixelWidth) }
    return [.auto] + ordered.map(RequestedSize.pixels)
  }

  /// Pixels that pictures are usually made of: about one, one and a half, two, four and eight millions.
  private static let usualPixels = [1_048_576, 1_572_864, 2_097_152, 3_686_400, 8_294_400]

  private static func sizes(within bounds: SizeRule.Bounds, like source: PixelSize) -> [PixelSize] {
    let ratio = Double(max(1, source.pixelWidth)) / Double(max(1, source.pixelHeight))
    let pixels = [bounds.pixels.lowerBound] + usualPixels.filter(bounds.pixels.contains)
    return pixels.reduce(into: []) { sizes, pixels in
      let width = (Double(pixels) * ratio).squareRoot()
      guard width.isFinite, width < 1e6, width / ratio < 1e6 else { return }
      let ideal = PixelSize(pixelWidth: max(1, Int(width)), pixelHeight: max(1, Int(width / ratio)))
      guard let size = SizeRule.free(bounds).nearest(to: ideal), !sizes.contains(size) else { return }
      sizes.append(size)
    }
  }
}

extension PixelSize {
  /// The size with its longest edge no longer than `edge`, in the same proportions.
  func fitted(to edge: Int) -> PixelSize {
    let longest = max(pixelWidth, pixelHeight)
    guard longest > edge else { return self }
    func scaled(_ length: Int) -> Int {
      max(1, Int((Double(length) * Double(edge) / Double(longest)).rounded()))
    }
    return PixelSize(pixelWidth: scaled(pixelWidth), pixelHeight: scaled(pixelHeight))
  }
}
