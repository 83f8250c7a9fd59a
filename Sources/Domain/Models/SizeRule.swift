/// Which sizes a model makes.
public enum SizeRule: Hashable, Sendable {
  /// One of a few.
  case listed([PixelSize])
  /// Any that keeps within ``Bounds``.
  case free(Bounds)

  /// What a size has to meet.
  public struct Bounds: Hashable, Sendable {
    /// Both edges are multiples of it.
    public var step: Int
    /// The longest edge, in pixels.
    public var longestEdge: Int
    /// The pixels in all.
    public var pixels: ClosedRange<Int>
    /// The longer edge divided by the shorter one.
    public var longestRatio: Int

    /// Bounds as a vendor states them; `step`, `longestEdge` and `longestRatio` at least 1.
    public init(step: Int, longestEdge: Int, pixels: ClosedRange<Int>, longestRatio: Int) {
      self.step = max(1, step)
      self.longestEdge = max(1, longestEdge)
      self.pixels = pixels
      self.longestRatio = max(1, longestRatio)
    }

    /// Whether a picture of `size` may be asked for.
    public func allows(_ size: PixelSize) -> Bool {
      let (long, short) = (max(size.pixelWidth, size.pixelHeight), min(size.pixelWidth, size.pixelHeight))
      return short > 0 && size.pixelWidth.isMultiple(of: step) && size.pixelHeight.isMultiple(of: step)
        && long <= longestEdge && long <= longestRatio * short && pixels.contains(size.pixels)
    }
  }

  /// Whether a picture of `size` may be asked for; ``RequestedSize/auto`` always.
  public func allows(_ size: RequestedSize) -> Bool {
    guard case .pixels(let size) = size else { return true }
    switch self {
    case .listed(let sizes): return sizes.contains(size)
    case .free(let bounds): return bounds.allows(size)
    }
  }

  /// The allowed size with proportions most like those of `size`, and of those the one with pixels most like its own.
  /// Nil where nothing is allowed.
  public func nearest(to size: PixelSize) -> PixelSize? {
    switch self {
    case .listed(let sizes): return sizes.min { distance($0, size) < distance($1, size) }
    case .free(let bounds): return bounds.nearest(to: size)
    }
  }

  private func distance(_ one: PixelSize, _ other: PixelSize) -> Double {
    Bounds.distance(one.pixelWidth, one.pixelHeight, Double(other.pixelWidth), Double(other.pixelHeight))
  }
}

extension SizeRule.Bounds {
  /// The allowed size most like `size`. Nil where nothing is allowed.
  func nearest(to size: PixelSize) -> PixelSize? {
    guard size.pixelWidth > 0, size.pixelHeight > 0 else { return nil }
    let ratio = min(
      max(Double(size.pixelWidth) / Double(size.pixelHeight), 1 / Double(longestRatio)), Double(longestRatio))
    let wanted = Double(min(max(size.pixels, pixels.lowerBound), pixels.upperBound))
    let idealWidth = min((wanted * ratio).squareRoot(), Double(longestEdge))
    let idealHeight = min(idealWidth / ratio, Double(longestEdge))
    let width = idealHeight * ratio
    var best: (size: PixelSize, distance: Double)?
    // A grid of a few steps around the ideal holds the best one, unless the bounds leave nothing at all.
    for across in -4...4 {
      for down in -4...4 {
        let candidate = PixelSize(
          pixelWidth: (Int(width.rounded()) / step + across) * step,
          pixelHeight: (Int(idealHeight.rounded()) / step + down) * step)
        guard allows(candidate) else { continue }
        let distance = Self.distance(candidate.pixelWidth, candidate.pixelHeight, width, idealHeight)
        if distance < best?.distance ?? .infinity { best = (candidate, distance) }
      }
    }
    return best?.size
  }

  /// How unlike two sizes are: their proportions weigh ten times as much as their pixels.
  static func distance(_ width: Int, _ height: Int, _ otherWidth: Double, _ otherHeight: Double) -> Double {
    let (width, height) = (Double(width), Double(height))
    let proportion = width * otherHeight / (height * otherWidth)
    let area = width * height / (otherWidth * otherHeight)
    return 10 * (max(proportion, 1 / proportion) - 1) + max(area, 1 / area) - 1
  }
}
