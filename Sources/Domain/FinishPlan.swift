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
