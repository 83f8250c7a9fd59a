import Domain

/// An area of nearly one colour with its name and its place.
struct FoundArea: Hashable, Sendable {
  var colour: NamedColour
  var place: AreaPlace
  var share: Double
  var box: UnitBox
  /// The probability that a person sees it as one area, and of this colour.
  var confidence: Double

  init(_ area: ColourArea) {
    colour = NamedColour.nearest(to: area.rgb)
    let goesAcross = area.share > 0.35 && min(area.box.width, area.box.height) > 0.78
    place = AreaPlace(of: area.box, reach: !goesAcross ? .part : area.edgeShare > 0.7 ? .background : .most)
    share = area.share
    box = area.box
    let fill = area.share / max(area.box.width * area.box.height, 0.0001)
    confidence = min(
      colour.confidence(for: area.rgb), Agreement.that(area.spread, isBelow: 0.15, by: 0.045),
      Agreement.that(area.share, isAbove: 0.02, by: 0.02), Agreement.that(fill, isAbove: 0.42, by: 0.15))
  }

  /// Those worth a word, the largest first, each place and each name once.
  static func all(of areas: [ColourArea]) -> [FoundArea] {
    var found: [FoundArea] = []
    for area in areas.map(FoundArea.init) where area.confidence >= Agreement.worthABox {
      let isKnown = found.contains { other in
        other.colour == area.colour && other.place == area.place || other.box.overlap(with: area.box) > 0.7
      }
      if !isKnown { found.append(area) }
    }
    return found
  }
}

extension AreaPlace {
  /// Where the middle of a box is.
  init(of box: UnitBox, reach: Reach = .part) {
    let column = box.x + box.width / 2
    let row = box.y + box.height / 2
    across = column < 0.4 ? .left : column > 0.6 ? .right : .middle
    down = row < 0.4 ? .upper : row > 0.6 ? .lower : .middle
    self.reach = reach
  }
}

extension UnitBox {
  /// The part of both together that both have, 0…1.
  func overlap(with other: UnitBox) -> Double {
    let across = min(x + width, other.x + other.width) - max(x, other.x)
    let down = min(y + height, other.y + other.height) - max(y, other.y)
    guard across > 0, down > 0 else { return 0 }
    let common = across * down
    return common / max(width * height + other.width * other.height - common, .leastNormalMagnitude)
  }
}
