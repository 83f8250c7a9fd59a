/// A look of the local studio. The cases stand in the order in which looks are laid over a picture: first what changes
/// the scene, then the medium that it is painted in, then the print, the light that falls on it, what falls through the
/// air in front, and the frame.
public enum Look: String, Hashable, Sendable, Codable, CaseIterable {
  case spring, summer, autumn, winter
  case fog
  case watercolour, gouache, oil, pastel
  case pencil, charcoal, ink, etching
  case woodcut, linocut, poster, comic, risograph
  case mosaic, embroidery
  case stainedGlass = "stained glass"
  case pixelArt = "pixel art"
  case infrared
  case fadedFilm = "faded film"
  case sepia, noir, cyanotype, blueprint
  case goldenHour = "golden hour"
  case dusk, moonlight, night, neon, dream
  case rain, snow
  case vignette, mount

  /// What kind of look it is.
  public var kind: LookKind {
    switch self {
    case .spring, .summer, .autumn, .winter: .season
    case .fog: .air
    case .watercolour, .gouache, .oil, .pastel, .pencil, .charcoal, .ink, .etching, .woodcut, .linocut, .poster, .comic,
      .risograph, .mosaic, .embroidery, .stainedGlass, .pixelArt:
      .medium
    case .infrared, .fadedFilm, .sepia, .noir, .cyanotype, .blueprint: .print
    case .goldenHour, .dusk, .moonlight, .night, .neon, .dream: .light
    case .rain, .snow: .fall
    case .vignette, .mount: .frame
    }
  }
}

/// The kinds of looks. Of each, a picture has one at most that makes sense; more are laid one over the other.
public enum LookKind: Hashable, Sendable, CaseIterable {
  /// The time of the year: autumn, winter.
  case season
  /// The air between the scene and the eye: fog.
  case air
  /// What it is painted, drawn or printed with: watercolour, woodcut.
  case medium
  /// What became of a photograph: sepia, infrared.
  case print
  /// The light: dusk, night.
  case light
  /// What falls in front of the scene: rain, snow.
  case fall
  /// What is around the picture: a vignette.
  case frame
}
