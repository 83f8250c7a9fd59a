import Domain

extension Description {
  /// Says what was measured, and nothing else.
  ///
  /// The confidence of the caption is the part of the picture that the colours it names cover; that of a tag is how
  /// clearly its measure passes the mark, from 0.5 at the mark to 1.
  init(_ observations: Observations, service: String) {
    let colours = Self.named(observations.colours)
    let mainColours = Array(colours.filter { $0.share >= 0.12 }.prefix(2))
    let traits = Trait.all(of: observations)
    self.init(
      caption: Self.caption(traits, mainColours: mainColours.map(\.name)),
      confidence: min(1, mainColours.reduce(0) { $0 + $1.share }),
      tags: traits.map { Tag(name: $0.tag, confidence: $0.confidence) }.sorted { $0.confidence > $1.confidence }
        + colours.map { Tag(name: $0.name, confidence: min(1, 0.5 + $0.share)) },
      colours: colours, service: service)
  }

  /// Colours of the same name become one.
  private static func named(_ shares: [ColourShare]) -> [DescribedColour] {
    var colours: [DescribedColour] = []
    for share in shares {
      let name = NamedColour.nearest(to: share.rgb)
      if let same = colours.firstIndex(where: { $0.name == name }) {
        colours[same].share += share.share
      } else {
        colours.append(DescribedColour(name: name, rgb: share.rgb, share: share.share))
      }
    }
    return colours.sorted { $0.share > $1.share }
  }

  private static func caption(_ traits: [Trait], mainColours: [String]) -> String {
    let shape = traits.first { $0.kind == .shape }?.phrase ?? "a"
    var parts = ["\(shape) picture"]
    if !mainColours.isEmpty { parts.append("mostly \(mainColours.joined(separator: " and "))") }
    let tone = traits.filter { $0.kind == .tone }.map(\.phrase)
    let place = traits.filter { $0.kind == .place }.map(\.phrase)
    if let place = place.first { parts.append(tone.isEmpty ? place : "\(tone[0]) \(place)") } else { parts += tone }
    parts += traits.filter { $0.kind == .light || $0.kind == .texture }.map(\.phrase)
    let sentence = parts.joined(separator: ", ")
    return sentence.prefix(1).uppercased() + sentence.dropFirst()
  }
}
