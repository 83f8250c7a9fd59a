/// What a ``Finish`` makes of a picture's size, before any pixel is touched.
public struct FinishPlan: Hashable, Sendable {
  /// The size after turns by right angles.
  public let turned: PixelSize
  /// The largest upright rectangle within that after straightening; its middle is the picture's.
  public let straightened: PixelSize
  /// What is kept of ``straightened``.
  public let crop: Part
  /// The size in the end.
  public let size: PixelSize

  /// The most pixels that a finished picture may have.
  public static let pixelLimit = 100_000_000
  /// What is added to each side of the busy region, in parts of the longest edge.
  public static let busyMargin = 0.06

  /// Pixels that are kept, never none.
  public struct Part: Hashable, Sendable {
    /// Pixels left of them.
    public let left: Int
    /// Pixels above them.
    public let top: Int
    /// How many there are.
    public let size: PixelSize
  }

  /// The finished picture would have more than ``FinishPlan/pixelLimit`` pixels.
  public struct TooLarge: Error, Hashable, Sendable {
    /// What it would have.
    public let size: PixelSize
  }

  /// Plans `finish` for an upright picture of size `parent`. `busy` is the busy region of the straightened picture; where
  /// there is none, the middle is cut from, or everything is kept.
  public init(_ finish: Finish, of parent: PixelSize, busy: UnitBox? = nil) throws(TooLarge) {
    let unscaled = FinishPlan(unscaled: finish, of: parent, busy: busy)
    turned = unscaled.turned
    straightened = unscaled.straightened
    crop = unscaled.crop
    size = try Self.scaled(crop.size, finish.scale)
  }

  /// The same without scaling, so that nothing becomes too large.
  public init(unscaled finish: Finish, of parent: PixelSize, busy: UnitBox? = nil) {
    let isTurned = finish.turn.quarters % 2 == 1
    let width = max(1, isTurned ? parent.pixelHeight : parent.pixelWidth)
    let height = max(1, isTurned ? parent.pixelWidth : parent.pixelHeight)
    turned = PixelSize(pixelWidth: width, pixelHeight: height)
    straightened = Self.upright(in: turned, degrees: Finish.straightening(finish.straighten))
    crop = Self.part(finish.crop, of: straightened, busy: busy)
    size = crop.size
  }

  /// The largest upright rectangle within a rectangle of `size` turned around its middle.
  ///
  /// Either two of its corners touch one long side and it is half as wide as the short one, or all four sides are touched.
  private static func upright(in size: PixelSize, degrees: Double) -> PixelSize {
    guard degrees != 0 else { return size }
    let (sine, cosine) = sineAndCosine(abs(degrees))
    let (width, height) = (Double(size.pixelWidth), Double(size.pixelHeight))
    let short = min(width, height)
    let cut: (width: Double, height: Double)
    if short <= 2 * sine * cosine * max(width, height) || cosine - sine < 1e-9 {
      let (along, across) = (short / (2 * sine), short / (2 * cosine))
      cut = width >= height ? (along, across) : (across, along)
    } else {
      let double = cosine * cosine - sine * sine
      cut = ((width * cosine - height * sine) / double, (height * cosine - width * sine) / double)
    }
    func pixels(_ edge: Double, _ most: Int) -> Int { min(max(Int(edge + 1e-6), 1), most) }
    return PixelSize(
      pixelWidth: pixels(cut.width, size.pixelWidth), pixelHeight: pixels(cut.height, size.pixelHeight))
  }

  /// What `crop` keeps of a picture of `size` after turns and straightening.
  public static func part(_ crop: Finish.Crop, of size: PixelSize, busy: UnitBox? = nil) -> Part {
    switch crop {
    case .none:
      return Part(left: 0, top: 0, size: size)
    case .box(let box):
      return part(box, of: size)
    case .busy:
      guard let busy else { return Part(left: 0, top: 0, size: size) }
      return part(busy.grown(by: busyMargin, in: size), of: size)
    case .proportions(let proportions, let isBusy):
      let (across, down) = (max(1, Double(proportions.width)), max(1, Double(proportions.height)))
      let (width, height) = (Double(size.pixelWidth), Double(size.pixelHeight))
      let isWide = width * down > height * across
      let kept = PixelSize(
        pixelWidth: isWide ? max(1, Int((height * across / down).rounded())) : size.pixelWidth,
        pixelHeight: isWide ? size.pixelHeight : max(1, Int((width * down / across).rounded())))
      let middle = isBusy ? busy?.middle : nil
      return Part(
        left: start(of: kept.pixelWidth, around: middle?.x ?? 0.5, in: size.pixelWidth),
        top: start(of: kept.pixelHeight, around: middle?.y ?? 0.5, in: size.pixelHeight), size: kept)
    }
  }

  private static func start(of length: Int, around middle: Double, in whole: Int) -> Int {
    let middle = middle.isFinite ? min(max(middle, 0), 1) : 0.5
    let start = Int((middle * Double(whole) - Double(length) / 2).rounded(.down))
    return min(max(0, start), whole - length)
  }

  private static func part(_ box: UnitBox, of size: PixelSize) -> Part {
    let (left, width) = span(box.x, box.width, of: size.pixelWidth)
    let (top, height) = span(box.y, box.height, of: size.pixelHeight)
    return Part(left: left, top: top, size: PixelSize(pixelWidth: width, pixelHeight: height))
  }

  /// From the pixel edge that is nearest to the start to the one that is nearest to the end, or one pixel.
  private static func span(_ start: Double, _ length: Double, of count: Int) -> (Int, Int) {
    func edge(_ part: Double) -> Int { Int(((part.isFinite ? min(max(part, 0), 1) : 0) * Double(count)).rounded()) }
    let first = min(edge(start), count - 1)
    return (first, max(1, edge(start + length) - first))
  }

  private static func scaled(_ size: PixelSize, _ scale: Finish.Scale) throws(TooLarge) -> PixelSize {
    let (width, height) = (Double(size.pixelWidth), Double(size.pixelHeight))
    func pixels(_ edge: Int) -> Double { Double(min(max(edge, 1), Finish.Scale.edges.upperBound)) }
    let factor =
      switch scale {
      case .same: 1.0
      case .percent(let percent):
        percent.isFinite
          ? min(max(percent, Finish.Scale.percents.lowerBound), Finish.Scale.percents.upperBound) / 100 : 1
      case .longestEdge(let edge): pixels(edge) / max(width, height)
      case .width(let edge): pixels(edge) / width
      case .height(let edge): pixels(edge) / height
      }
    let scaled = PixelSize(
      pixelWidth: max(1, Int((width * factor).rounded())), pixelHeight: max(1, Int((height * factor).rounded())))
    guard scaled.pixels <= pixelLimit else { throw TooLarge(size: scaled) }
    return scaled
  }
}

extension UnitBox {
  fileprivate var middle: (x: Double, y: Double) { (x + width / 2, y + height / 2) }

  /// With `margin`, in parts of the longest edge of a picture of `size`, on each side, as far as the picture goes.
  fileprivate func grown(by margin: Double, in size: PixelSize) -> UnitBox {
    let longest = Double(max(size.pixelWidth, size.pixelHeight))
    let (across, down) = (margin * longest / Double(size.pixelWidth), margin * longest / Double(size.pixelHeight))
    let (left, top) = (max(0, x - across), max(0, y - down))
    return UnitBox(
      x: left, y: top, width: min(1, x + width + across) - left, height: min(1, y + height + down) - top)
  }
}

/// Of an angle of 0…45 degrees, by their series: the standard library has neither.
private func sineAndCosine(_ degrees: Double) -> (sine: Double, cosine: Double) {
  let angle = degrees * .pi / 180
  var (sine, cosine, term) = (0.0, 0.0, 1.0)
  for index in 0..<20 {
    switch index % 4 {
    case 0: cosine += term
    case 1: sine += term
    case 2: cosine -= term
    default: sine -= term
    }
    term *= angle / Double(index + 1)
  }
  return (sine, cosine)
}
