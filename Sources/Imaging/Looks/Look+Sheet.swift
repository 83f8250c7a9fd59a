import Domain

extension Look {
  /// The sheet that a medium is on; nil for what is only a tone or a light.
  var sheet: ((Easel) -> Sheet)? {
    switch self {
    case .watercolour: Sheet.watercolour
    case .pencil: Sheet.drawing
    case .woodcut: Sheet.print
    case .gouache, .oil, .pastel, .charcoal, .ink, .etching, .linocut, .poster, .comic, .risograph, .mosaic,
      .embroidery, .stainedGlass, .pixelArt:
      nil
    case .cyanotype: Sheet.brushed
    case .spring, .summer, .autumn, .winter, .fog, .infrared, .fadedFilm, .sepia, .noir, .blueprint, .goldenHour, .dusk,
      .moonlight, .night, .neon, .dream, .rain, .snow, .vignette, .mount:
      nil
    }
  }
}
