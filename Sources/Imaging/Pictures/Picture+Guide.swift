import Domain

extension Picture {
  /// This mask of 8 bits, made for a small copy, in the size of `guide`, its edges where those of the guide are (guided
  /// filter; He and Sun, 2015). `sigma`, in pixels of the small copy, is how far an edge is looked for.
  borrowing func following(_ guide: borrowing Picture, sigma: Double) throws(DecoderFailure) -> Picture {
    let full = PixelSize(pixelWidth: guide.width, pixelHeight: guide.height)
    let working = full.fitted(within: .square(1200))
    let grey = try guide.resized(width: working.pixelWidth, height: working.pixelHeight, kernel: .linear)
      .inGrey().rendered()
    let small = try grey.resized(width: width, height: height, kernel: .linear).inFloat().rendered()
    let own = try inFloat().rendered()
    let greyMean = try small.blurred(sigma: sigma).rendered()
    let maskMean = try own.blurred(sigma: sigma).rendered()
    let variance = try (small * small).blurred(sigma: sigma) - greyMean * greyMean
    let covariance = try (small * own).blurred(sigma: sigma) - greyMean * maskMean
    let slope = try (covariance / (variance.clamped(0...16_384) + 80)).rendered()
    let base = try (maskMean - slope * greyMean).blurred(sigma: sigma).rendered()
    let tilt = try slope.blurred(sigma: sigma).rendered()
    let (width, height) = (grey.width, grey.height)
    let risen = try grey.inFloat() * tilt.resized(width: width, height: height, kernel: .linear)
    let mask = try risen.weighed(1, plus: base.resized(width: width, height: height, kernel: .linear), 1, plus: 0)
    return try mask.rendered().resized(width: full.pixelWidth, height: full.pixelHeight, kernel: .linear)
  }
}
