import Domain

/// Common names of colours.
struct ColourName: Sendable {
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

  private static let all: [ColourName] = [
    // Without colour
    ColourName("black", 0x0A0A0A), ColourName("charcoal", 0x36383C), ColourName("dark grey", 0x55575A),
    ColourName("grey", 0x808284), ColourName("silver", 0xAEB0B2), ColourName("light grey", 0xD0D2D3),
    ColourName("off-white", 0xECECE8), ColourName("white", 0xFDFDFD), ColourName("warm grey", 0x8D857B),
    ColourName("slate grey", 0x5F6C78),
    // Reds and pinks
    ColourName("dark red", 0x6E1218), ColourName("crimson", 0xA8152E), ColourName("red", 0xEA1616),
    ColourName("scarlet", 0xF0502A), ColourName("brick red", 0x9C4034), ColourName("maroon", 0x4A1620),
    ColourName("salmon", 0xF0907C), ColourName("coral", 0xF46F5B), ColourName("pink", 0xF4A9BC),
    ColourName("hot pink", 0xEE4C96), ColourName("dusty rose", 0xBD8088), ColourName("pale pink", 0xF6D8DC),
    // Oranges, browns and skin
    ColourName("orange", 0xF28A1E), ColourName("burnt orange", 0xC05A1C), ColourName("peach", 0xF8C4A0),
    ColourName("apricot", 0xEFA768), ColourName("rust", 0x8E4222), ColourName("brown", 0x6F4A30),
    ColourName("dark brown", 0x3A281D), ColourName("chestnut", 0x7C3A26), ColourName("tan", 0xC6A27A),
    ColourName("beige", 0xE6D6BC), ColourName("sand", 0xD6C090), ColourName("taupe", 0x857261),
    ColourName("cream", 0xF8F0DA), ColourName("copper", 0xB07048),
    // Yellows
    ColourName("yellow", 0xF8DF30), ColourName("gold", 0xD9A826), ColourName("mustard", 0xB58E22),
    ColourName("pale yellow", 0xF7EFB0), ColourName("ochre", 0xB7772C),
    // Greens
    ColourName("olive", 0x6C6A2C), ColourName("dark olive", 0x3C3E22), ColourName("lime green", 0x94D33A),
    ColourName("green", 0x3E9A3E), ColourName("dark green", 0x1E4424), ColourName("forest green", 0x2F6032),
    ColourName("moss green", 0x77803E), ColourName("sage green", 0xA3AF91), ColourName("mint green", 0xB2E4C4),
    ColourName("emerald", 0x1A9E68),
    // Blues
    ColourName("teal", 0x12767A), ColourName("turquoise", 0x3CC3BC), ColourName("pale turquoise", 0xBFE6E6),
    ColourName("cyan", 0x22C6E8), ColourName("sky blue", 0x84BFEA), ColourName("pale blue", 0xCFE1F0),
    ColourName("blue", 0x2C62D6), ColourName("steel blue", 0x5886AC), ColourName("slate blue", 0x53668E),
    ColourName("navy blue", 0x16244C), ColourName("dark blue", 0x1C3A86), ColourName("midnight blue", 0x0E1426),
    ColourName("blue-grey", 0x8FA0AE),
    // Purples
    ColourName("indigo", 0x3F2F86), ColourName("violet", 0x7C4AC4), ColourName("purple", 0x6A2C80),
    ColourName("lavender", 0xBFB2E0), ColourName("lilac", 0xCBA2CF), ColourName("mauve", 0x98788F),
    ColourName("plum", 0x5A2A4C), ColourName("magenta", 0xC82BA8),
  ]
}
