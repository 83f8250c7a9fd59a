import Domain

/// A dominant colour with its name.
struct FoundColour: Hashable, Sendable {
  var colour: NamedColour
  var rgb: UInt32
  /// The part of the picture that it covers, 0…1.
  var share: Double
  /// The probability that a person sees it and finds the name right.
  var confidence: Double

  /// The colours of a picture, those of one name as one, the largest share first.
  static func all(of shares: [ColourShare]) -> [FoundColour] {
    var found: [FoundColour] = []
    for share in shares {
      let colour = NamedColour.nearest(to: share.rgb)
      if let same = found.firstIndex(where: { $0.colour == colour }) {
        found[same].share += share.share
      } else {
        found.append(FoundColour(colour: colour, rgb: share.rgb, share: share.share, confidence: 0))
      }
    }
    for index in found.indices {
      found[index].confidence = min(
        found[index].colour.confidence(for: found[index].rgb),
        Agreement.that(found[index].share, isAbove: 0.02, by: 0.03))
    }
    return found.sorted { $0.share > $1.share }
  }
}
