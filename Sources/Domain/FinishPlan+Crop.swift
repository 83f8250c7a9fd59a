extension FinishPlan {
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
