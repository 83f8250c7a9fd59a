import Domain

/// Common names of colours.
struct NamedColour: Hashable, Sendable {
  /// `slate blue`
  let english: String
  /// `bleu ardoise`, `vert`: as a noun, or with one of masculine gender.
  let french: String
  /// `bleu ardoise`, `verte`: with a noun of feminine gender. A name of two words, or of a thing, stays as it is.
  let frenchFeminine: String
  private let colour: SIMD3<Double>

  private init(_ english: String, _ french: String, feminine: String? = nil, _ rgb: UInt32) {
    self.english = english
    self.french = french
    frenchFeminine = feminine ?? french
    colour = Self.coordinates(rgb)
  }

  /// The name that is nearest to 0xRRGGBB.
  static func nearest(to rgb: UInt32) -> NamedColour {
    let wanted = coordinates(rgb)
    let names = chroma(wanted) < greyChroma ? all.filter { chroma($0.colour) < greyChroma } : all
    return names.min { $0.distance(to: wanted) < $1.distance(to: wanted) } ?? all[0]
  }

  /// The probability that a person finds the name right for 0xRRGGBB.
  func confidence(for rgb: UInt32) -> Double {
    Agreement.that(distance(to: Self.coordinates(rgb)), isBelow: 0.075, by: 0.04)
  }

  private func distance(to other: SIMD3<Double>) -> Double {
    let difference = colour - other
    return (difference * difference).sum().squareRoot()
  }

  /// Less colour than this is none.
  private static let greyChroma = 0.013

  private static func chroma(_ coordinates: SIMD3<Double>) -> Double {
    (coordinates.y * coordinates.y + coordinates.z * coordinates.z).squareRoot()
  }

  /// Where a name is looked for: a name keeps through more of a change of lightness than of hue, and of what is nearly
  /// black the hue is hardly seen.
  private static func coordinates(_ rgb: UInt32) -> SIMD3<Double> {
    let colour = PerceivedColour(rgb: rgb)
    let seen = SeenLightness.of(colour.lightness)
    let strength = (seen / max(colour.lightness, 0.001)).squareRoot()
    return SIMD3(seen * 0.6, colour.a * strength, colour.b * strength)
  }

  private static let all: [NamedColour] = [
    // Without colour
    NamedColour("black", "noir", feminine: "noire", 0x080808),
    NamedColour("charcoal", "anthracite", 0x373737),
    NamedColour("dark grey", "gris foncé", 0x565656),
    NamedColour("grey", "gris", feminine: "grise", 0x828282),
    NamedColour("light grey", "gris clair", 0xB6B6B6),
    NamedColour("pale grey", "gris pâle", 0xD4D4D4),
    NamedColour("off-white", "blanc cassé", 0xEEEEEC),
    NamedColour("white", "blanc", feminine: "blanche", 0xFDFDFD),
    NamedColour("warm grey", "gris chaud", 0x8D857B),
    NamedColour("slate grey", "gris ardoise", 0x5F6C78),
    // Reds and pinks
    NamedColour("dark red", "rouge foncé", 0x6E1218),
    NamedColour("crimson", "cramoisi", feminine: "cramoisie", 0xA8152E),
    NamedColour("red", "rouge", 0xEA1616),
    NamedColour("scarlet", "écarlate", 0xF0502A),
    NamedColour("brick red", "rouge brique", 0x9C4034),
    NamedColour("maroon", "bordeaux", 0x4A1620),
    NamedColour("red-orange", "rouge orangé", 0xDB6440),
    NamedColour("salmon", "saumon", 0xF0907C),
    NamedColour("coral", "corail", 0xF46F5B),
    NamedColour("pink", "rose", 0xF4A9BC),
    NamedColour("hot pink", "rose vif", 0xEE4C96),
    NamedColour("dusty rose", "vieux rose", 0xBD8088),
    NamedColour("pale pink", "rose pâle", 0xF6D8DC),
    // Oranges, browns and skin
    NamedColour("orange", "orange", 0xF28A1E),
    NamedColour("burnt orange", "orange brûlé", 0xC05A1C),
    NamedColour("peach", "pêche", 0xF8C4A0),
    NamedColour("apricot", "abricot", 0xEFA768),
    NamedColour("rust", "rouille", 0x8E4222),
    NamedColour("brown", "brun", feminine: "brune", 0x6F4A30),
    NamedColour("dark brown", "brun foncé", 0x3A281D),
    NamedColour("chestnut", "marron", 0x7C3A26),
    NamedColour("light brown", "brun clair", 0x9C7658),
    NamedColour("tan", "beige foncé", 0xC6A27A),
    NamedColour("beige", "beige", 0xE6D6BC),
    NamedColour("sand", "sable", 0xD6C090),
    NamedColour("taupe", "taupe", 0x857261),
    NamedColour("cream", "crème", 0xF8F0DA),
    NamedColour("copper", "cuivre", 0xB07048),
    // Yellows
    NamedColour("yellow", "jaune", 0xF8DF30),
    NamedColour("gold", "or", 0xD9A826),
    NamedColour("mustard", "moutarde", 0xB58E22),
    NamedColour("pale yellow", "jaune pâle", 0xF7EFB0),
    NamedColour("ochre", "ocre", 0xB7772C),
    // Greens
    NamedColour("olive", "vert olive", 0x6C6A2C),
    NamedColour("dark olive", "vert olive foncé", 0x3C3E22),
    NamedColour("lime green", "vert citron", 0x94D33A),
    NamedColour("green", "vert", feminine: "verte", 0x3E9A3E),
    NamedColour("dark green", "vert foncé", 0x1E4424),
    NamedColour("forest green", "vert forêt", 0x2F6032),
    NamedColour("moss green", "vert mousse", 0x77803E),
    NamedColour("sage green", "vert sauge", 0xA3AF91),
    NamedColour("mint green", "vert menthe", 0xB2E4C4),
    NamedColour("emerald", "vert émeraude", 0x1A9E68),
    NamedColour("dark teal", "bleu pétrole", 0x0B4144),
    NamedColour("very dark green", "vert très foncé", 0x0A2019),
    // Blues
    NamedColour("teal", "bleu canard", 0x12767A),
    NamedColour("turquoise", "turquoise", 0x3CC3BC),
    NamedColour("pale turquoise", "turquoise pâle", 0xBFE6E6),
    NamedColour("cyan", "cyan", 0x22C6E8),
    NamedColour("sky blue", "bleu ciel", 0x84BFEA),
    NamedColour("pale blue", "bleu pâle", 0xCFE1F0),
    NamedColour("blue", "bleu", feminine: "bleue", 0x2C62D6),
    NamedColour("dark slate blue", "bleu ardoise foncé", 0x263D5C),
    NamedColour("steel blue", "bleu acier", 0x5886AC),
    NamedColour("slate blue", "bleu ardoise", 0x53668E),
    NamedColour("navy blue", "bleu marine", 0x16244C),
    NamedColour("dark blue", "bleu foncé", 0x1C3A86),
    NamedColour("midnight blue", "bleu nuit", 0x121A3A),
    NamedColour("blue-grey", "gris bleu", 0x8FA0AE),
    // Purples
    NamedColour("indigo", "indigo", 0x3F2F86),
    NamedColour("violet", "violet", feminine: "violette", 0x7C4AC4),
    NamedColour("purple", "pourpre", 0x6A2C80),
    NamedColour("lavender", "lavande", 0xBFB2E0),
    NamedColour("lilac", "lilas", 0xCBA2CF),
    NamedColour("mauve", "mauve", 0x98788F),
    NamedColour("plum", "prune", 0x5A2A4C),
    NamedColour("magenta", "magenta", 0xC82BA8),
  ]
}
