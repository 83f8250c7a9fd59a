import Domain

/// Where most of the detail of a picture is, after it has been turned and straightened.
enum BusyRegion {
  /// The longest edge of the copy that is turned.
  private static let copyEdge = 512
  /// The longest edge of the copy that is looked at.
  private static let seenEdge = 256

  /// The region that the crop of `finish` asks for; nil where it asks for none, or detail is everywhere or nowhere.
  static func found(in file: borrowing PictureFile, for finish: Finish) throws(DecoderFailure) -> UnitBox? {
    guard finish.crop.isBusy else { return nil }
    let size = file.facts.size.fitted(within: .square(copyEdge))
    let copy = try file.upright(size: size, care: .even, whole: false)
    guard copy.bands >= 3 else { throw DecoderFailure(words: "the samples make no colours") }
    let finisher = Finisher(finish: finish)
    let straight = try finisher.straightened(finisher.posed(copy)).rendered()
    let small = PixelSize(pixelWidth: straight.width, pixelHeight: straight.height).fitted(within: .square(seenEdge))
    let seen = try straight.resized(width: small.pixelWidth, height: small.pixelHeight).rendered()
    return DetailMap(try SeenPixels(of: seen)).busiest?.box
  }
}
