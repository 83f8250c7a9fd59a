import Domain

/// Common names of colours.
struct NamedColour: Sendable {
  let name: String
  let colour: PerceivedColour

  private init(_ name: String, _ rgb: UInt32) {
    self.name = name
    colour = PerceivedColour(rgb: rgb)
  }

  /// The name that is nearest to 0xRRGGBB.
  static func nearest(to rgb: UInt32) -> String {
    let wanted = PerceivedColour(rgb: rgb)
    let nearest = all.min { $0.colour.squaredDistance(to: wanted) < $1.colour.squaredDistance(to: wanted) }
    return nearest?.name ?? "grey"
  }

  private static let all: [NamedColour] = [
    // Without colour
    NamedColour("black", 0x0A0A0A), NamedColour("charcoal", 0x36383C), NamedColour("dark grey", 0x55575A),
    NamedColour("grey", 0x808284), NamedColour("silver", 0xAEB0B2), NamedColour("light grey", 0xD0D2D3),
    NamedColour("off-white", 0xECECE8), NamedColour("white", 0xFDFDFD), NamedColour("warm grey", 0x8D857B),
    NamedColour("slate grey", 0x5F6C78),
    // Reds and pinks
    NamedColour("dark red", 0x6E1218), NamedColour("crimson", 0xA8152E), NamedColour("red", 0xEA1616),
    NamedColour("scarlet", 0xF0502A), NamedColour("brick red", 0x9C4034), NamedColour("maroon", 0x4A1620),
    NamedColour("salmon", 0xF0907C), NamedColour("coral", 0xF46F5B), NamedColour("pink", 0xF4A9BC),
    NamedColour("hot pink", 0xEE4C96), NamedColour("dusty rose", 0xBD8088), NamedColour("pale pink", 0xF6D8DC),
    // Oranges, browns and skin
    NamedColour("orange", 0xF28A1E), NamedColour("burnt orange", 0xC05A1C), NamedColour("peach", 0xF8C4A0),
    NamedColour("apricot", 0xEFA768), NamedColour("rust", 0x8E4222), NamedColour("brown", 0x6F4A30),
    NamedColour("dark brown", 0x3A281D), NamedColour("chestnut", 0x7C3A26), NamedColour("tan", 0xC6A27A),
    NamedColour("beige", 0xE6D6BC), NamedColour("sand", 0xD6C090), NamedColour("taupe", 0x857261),
    NamedColour("cream", 0xF8F0DA), NamedColour("copper", 0xB07048),
    // Yellows
    NamedColour("yellow", 0xF8DF30), NamedColour("gold", 0xD9A826), NamedColour("mustard", 0xB58E22),
    NamedColour("pale yellow", 0xF7EFB0), NamedColour("ochre", 0xB7772C),
    // Greens
    NamedColour("olive", 0x6C6A2C), NamedColour("dark olive", 0x3C3E22), NamedColour("lime green", 0x94D33A),
    NamedColour("green", 0x3E9A3E), NamedColour("dark green", 0x1E4424), NamedColour("forest green", 0x2F6032),
    NamedColour("moss green", 0x77803E), NamedColour("sage green", 0xA3AF91), NamedColour("mint green", 0xB2E4C4),
    NamedColour("emerald", 0x1A9E68),
    // Blues
    NamedColour("teal", 0x12767A), NamedColour("turquoise", 0x3CC3BC), NamedColour("pale turquoise", 0xBFE6E6),
    NamedColour("cyan", 0x22C6E8), NamedColour("sky blue", 0x84BFEA), NamedColour("pale blue", 0xCFE1F0),
    NamedColour("blue", 0x2C62D6), NamedColour("steel blue", 0x5886AC), NamedColour("slate blue", 0x53668E),
    NamedColour("navy blue", 0x16244C), NamedColour("dark blue", 0x1C3A86), NamedColour("midnight blue", 0x0E1426),
    NamedColour("blue-grey", 0x8FA0AE),
    // Purples
    NamedColour("indigo", 0x3F2F86), NamedColour("violet", 0x7C4AC4), NamedColour("purple", 0x6A2C80),
    NamedColour("lavender", 0xBFB2E0), NamedColour("lilac", 0xCBA2CF), NamedColour("mauve", 0x98788F),
    NamedColour("plum", 0x5A2A4C), NamedColour("magenta", 0xC82BA8),
  ]
}
