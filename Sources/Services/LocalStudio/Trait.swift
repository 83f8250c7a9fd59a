import Domain

/// One thing that measurements say of a picture.
struct Trait: Hashable, Sendable {
  /// Where a caption says it.
  enum Kind: Hashable, Sendable {
    case shape, tone, place, light, texture
  }

  let kind: Kind
  /// As part of a sentence: `with a bright upper third`.
  let phrase: String
  /// As a word of its own: `bright upper third`.
  let tag: String
  /// 0.5 where it is barely so, 1 where it is clearly so.
  let confidence: Double

  private init(_ kind: Kind, _ phrase: String, tag: String? = nil, excess: Double) {
    self.kind = kind
    self.phrase = phrase
    self.tag = tag ?? phrase
    confidence = min(1, 0.5 + max(0, excess) * 0.5)
  }

  /// All that is clear enough to be said.
  static func all(of observations: Observations) -> [Trait] {
    [shape(observations.facts.size)]
      + [tone(observations), place(observations), light(observations)].compactMap { $0 }
      + texture(observations)
  }

  private static func shape(_ size: PixelSize) -> Trait {
    let ratio = Double(max(1, size.pixelWidth)) / Double(max(1, size.pixelHeight))
    return switch ratio {
    case 2...: Trait(.shape, "a very wide", tag: "very wide", excess: ratio - 2)
    case 1.15..<2: Trait(.shape, "a wide", tag: "wide", excess: (ratio - 1.15) * 3)
    case 0.87..<1.15: Trait(.shape, "a square", tag: "square", excess: 1 - abs(ratio - 1) * 7)
    case 0.5..<0.87: Trait(.shape, "a tall", tag: "tall", excess: (0.87 - ratio) * 5)
    default: Trait(.shape, "a very tall", tag: "very tall", excess: 0.5 / max(ratio, 0.001) - 1)
    }
  }

  private static func tone(_ observations: Observations) -> Trait? {
    switch observations.lightness {
    case ..<0.22: Trait(.tone, "very dark", excess: (0.22 - observations.lightness) * 8)
    case ..<0.38: Trait(.tone, "dark", excess: (0.38 - observations.lightness) * 6)
    case 0.85...: Trait(.tone, "very bright", excess: (observations.lightness - 0.85) * 8)
    case 0.68...: Trait(.tone, "bright", excess: (observations.lightness - 0.68) * 6)
    default: nil
    }
  }

  /// The third or the middle that stands out most from the rest.
  private static func place(_ observations: Observations) -> Trait? {
    let ninths = observations.ninths
    guard ninths.count == 9 else { return nil }
    let regions: [(String, [Int])] = [
      ("upper third", [0, 1, 2]), ("lower third", [6, 7, 8]), ("left side", [0, 3, 6]), ("right side", [2, 5, 8]),
      ("middle", [4]),
    ]
    let differences = regions.map { name, indices in
      let inside = indices.map { ninths[$0] }.reduce(0, +) / Double(indices.count)
      let outside = (ninths.reduce(0, +) - inside * Double(indices.count)) / Double(9 - indices.count)
      return (name: name, value: inside - outside)
    }
    guard let strongest = differences.max(by: { abs($0.value) < abs($1.value) }), abs(strongest.value) > 0.16 else {
      return nil
    }
    let name = "\(strongest.value > 0 ? "bright" : "dark") \(strongest.name)"
    return Trait(.place, "with a \(name)", tag: name, excess: (abs(strongest.value) - 0.16) * 5)
  }

  private static func light(_ observations: Observations) -> Trait? {
    if observations.chroma < 4 {
      return Trait(.light, "nearly without colour", tag: "black and white", excess: (4 - observations.chroma) / 3)
    }
    switch observations.warmth {
    case 10...: return Trait(.light, "warm light", tag: "warm", excess: (observations.warmth - 10) / 15)
    case ...(-7): return Trait(.light, "cool light", tag: "cool", excess: (-7 - observations.warmth) / 12)
    default: return nil
    }
  }

  private static func texture(_ observations: Observations) -> [Trait] {
    var traits: [Trait] = []
    let contrast = observations.contrast
    if contrast > 0.28 {
      traits.append(Trait(.texture, "strong contrast", tag: "high contrast", excess: (contrast - 0.28) * 10))
    } else if contrast < 0.08 {
      traits.append(Trait(.texture, "little contrast", tag: "low contrast", excess: (0.08 - contrast) * 20))
    }
    let detail = observations.detail
    if detail > 0.22 {
      traits.append(Trait(.texture, "much fine detail", tag: "detailed", excess: (detail - 0.22) * 5))
    } else if detail < 0.03 {
      traits.append(Trait(.texture, "smooth surfaces", tag: "smooth", excess: (0.03 - detail) * 40))
    }
    return traits
  }
}
