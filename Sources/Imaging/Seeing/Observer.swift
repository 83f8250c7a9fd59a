import Domain

/// Measures what the pixels of small copies say: colours and places on one as large as a thumbnail, texture on one as
/// large as a window, since that is how people look at a whole picture.
struct Observer {
  /// The longest edge of the copy for texture.
  private static let windowEdge = 512
  /// The longest edge of the copy for everything else.
  private static let longestEdge = 256

  /// Looks at what there is of the picture; of a file that breaks off, at the part that can be decoded.
  func observe(_ file: borrowing PictureFile) throws(Failure) -> Observations {
    let facts = file.facts
    let (seen, texture) = try file.decoding { () throws(DecoderFailure) in
      let window = try file.upright(
        size: facts.size.fitted(within: .square(Self.windowEdge)), care: .even, whole: false)
      guard window.bands >= 3 else { throw DecoderFailure(words: "the samples make no colours") }
      let texture = try WindowPixels(of: window).texture
      let size = facts.size.fitted(within: .square(Self.longestEdge))
      return (try SeenPixels(of: try window.resized(width: size.pixelWidth, height: size.pixelHeight)), texture)
    }
    guard seen.isVisible else {
      // Wholly transparent: what it would be on paper.
      return observations(SeenPixels.paper(seen.size), nil, facts, clearShare: 1)
    }
    return observations(seen, texture, facts, clearShare: seen.clearShare)
  }

  private func observations(
    _ seen: SeenPixels, _ texture: Texture?, _ facts: PictureFacts, clearShare: Double
  ) -> Observations {
    let meter = ToneMeter(seen)
    let symmetry = SymmetryMeter(seen)
    let detail = DetailMap(seen)
    return Observations(
      facts: facts, colours: ColourClusters(seen).dominant(6), lightness: meter.lightness, contrast: meter.contrast,
      chroma: meter.chroma, warmth: meter.warmth, ninths: meter.ninths, detail: meter.detail, tones: meter.tones,
      texture: texture,
      composition: Composition(
        areas: AreaFinder(seen).areas(limit: 12), busiest: detail.busiest, quietest: detail.quietest,
        levelEdge: LevelEdgeFinder(seen).edge, sideSymmetry: symmetry.sides, heightSymmetry: symmetry.heights),
      clearShare: clearShare)
  }
}
