extension FinishPlan {
  /// The largest upright rectangle within a rectangle of `size` turned around its middle.
  ///
  /// Either two of its corners touch one long side and it is half as wide as the short one, or all four sides are touched.
  static func upright(in size: PixelSize, degrees: Double) -> PixelSize {
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
