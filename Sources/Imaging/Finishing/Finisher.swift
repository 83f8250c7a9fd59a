import Domain

/// Makes the changes of a finish to pixels, in the order of its properties. Nothing is computed where nothing changes.
struct Finisher {
  let finish: Finish
  /// How many pixels there are for one of the finished picture: 1, or less in a small copy.
  var scale = 1.0

  /// Below that a bell is within its own pixel.
  private static let leastSigma = 0.35
  /// Larger pictures are not kept between two steps: their pixels are made as they are needed, some of them twice.
  private static let keptPixels = 40_000_000

  /// An upright picture turned, mirrored and flipped.
  func posed(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    var posed = try picture.shared()
    if finish.turn != .none { posed = try posed.turned(quarters: finish.turn.quarters) }
    if finish.isMirrored { posed = try posed.mirrored() }
    if finish.isFlipped { posed = try posed.flipped() }
    return posed
  }

  /// A posed picture straightened, as large as no corner comes up empty; quickly where only cells will show it.
  func straightened(_ picture: borrowing Picture, isQuick: Bool = false) throws(DecoderFailure) -> Picture {
    let degrees = Finish.straightening(finish.straighten)
    guard degrees != 0 else { return try picture.shared() }
    var turn = Finish()
    turn.straighten = degrees
    let size = PixelSize(pixelWidth: picture.width, pixelHeight: picture.height)
    let inner = FinishPlan(unscaled: turn, of: size).straightened
    return try picture.straightened(degrees: degrees, to: inner, isQuick: isQuick)
  }

  /// A cut and scaled picture, 8-bit sRGB, without its noise, in other tones, sharpened.
  func corrected(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    guard Correction.allCases.contains(where: { finish[$0] != 0 }) else { return try picture.shared() }
    guard picture.bands >= 3 else { throw DecoderFailure(words: "the samples make no colours") }
    let whole = try kept(picture)
    var colours = whole.bands > 3 ? try whole.band(0, count: 3) : try whole.shared()
    colours = try denoised(colours)
    let grade = FinishGrade(finish)
    if !grade.changesNothing {
      colours = try colours.graded(edge: scale < 1 ? FinishGrade.coarseEdge : Picture.cubeEdge, grade.colour)
    }
    colours = try sharpened(colours)
    guard whole.hasAlpha else { return colours }
    return try colours.joined(with: whole.band(whole.bands - 1)).in8Bits()
  }

  /// Whether what becomes of a pixel depends on those around it.
  var looksAround: Bool { denoising != nil || sharpening != nil }

  /// How many pixels around it decide what becomes of one, at most: the bells of both, where hardly anything is left of
  /// them.
  var reach: Int { Int((3 * ((denoising?.sigma ?? 0) + (sharpening?.sigma ?? 0))).rounded(.up)) + 1 }

  /// How strong denoising is (0…1), and the width of its bell in pixels; nil where it would do nothing.
  private var denoising: (strength: Double, sigma: Double)? {
    let strength = finish.share(of: .denoise)
    let sigma = (0.7 + 0.9 * strength) * scale
    return strength > 0 && sigma >= Self.leastSigma ? (strength, sigma) : nil
  }

  private var sharpening: (strength: Double, sigma: Double)? {
    let strength = finish.share(of: .sharpen)
    let sigma = (0.8 + 0.4 * strength) * scale
    return strength > 0 && sigma >= Self.leastSigma ? (strength, sigma) : nil
  }

  private func denoised(_ picture: consuming Picture) throws(DecoderFailure) -> Picture {
    guard let (strength, sigma) = denoising else { return picture }
    return try kept(picture.smoothed(sigma: sigma, threshold: 6 + 44 * strength))
  }

  private func sharpened(_ picture: consuming Picture) throws(DecoderFailure) -> Picture {
    guard let (strength, sigma) = sharpening else { return picture }
    return try picture.sharpened(sigma: sigma, amount: 2.4 * strength, threshold: 1.5, most: 32)
  }

  /// In memory, unless it is too large for that.
  private func kept(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    picture.width * picture.height <= Self.keptPixels ? try picture.rendered() : try picture.shared()
  }
}

extension Finish {
  /// The number of a correction in parts of the most it may be, −1…1.
  func share(of correction: Correction) -> Double {
    let range = correction.range
    return Double(min(max(self[correction], range.lowerBound), range.upperBound)) / Double(range.upperBound)
  }
}
